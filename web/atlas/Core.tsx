import { useTranslation } from 'react-i18next'
import type { Layer } from '../../src/model/layer.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import { layerPattern } from '../components/layer-pattern.ts'
import { useNumberText } from '../format/use-number-text.ts'
import './core.css'

export interface CoreBand {
  readonly layer: Layer
  readonly instruments: number
  /** Actors tied in the layer: states, and those that are none. */
  readonly states: number
  readonly others: number
}

const HEIGHT_PX = 236
const BAND_WIDTH_PX = 56
const LEAD_PX = 30
const NAME_PX = 46

/** The governance stack as a drill core: band height is the number of instruments. */
export function Core({ bands }: { bands: readonly CoreBand[] }) {
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const total = bands.reduce((sum, { instruments }) => sum + instruments, 0)
  let top = 0
  const drawn = bands.map((band, place) => {
    const height = total === 0 ? 0 : (band.instruments / total) * HEIGHT_PX
    const row = { ...band, y: top, height, nameY: place * NAME_PX + 16 }
    top += height
    return row
  })
  return (
    <div className="core">
      <svg
        className="core-bands keep-ltr"
        width={BAND_WIDTH_PX + LEAD_PX}
        height={HEIGHT_PX + 2}
        aria-hidden="true"
      >
        {drawn.map(({ layer, y, height, nameY, instruments }) =>
          instruments === 0 ? null : (
            <g key={layer} data-layer={layer}>
              <rect
                className="core-band"
                x="0.5"
                y={y + 0.5}
                width={BAND_WIDTH_PX}
                height={height}
                fill={layerPattern(layer)}
              />
              <path
                className="core-lead"
                d={`M${BAND_WIDTH_PX + 1},${y + height / 2}h9L${BAND_WIDTH_PX + 20},${nameY}h8`}
              />
            </g>
          ),
        )}
        {total === 0 && (
          <rect className="core-empty" x="0.5" y="0.5" width={BAND_WIDTH_PX} height={HEIGHT_PX} />
        )}
      </svg>
      <ul>
        {drawn.map(({ layer, instruments, states, others }) => (
          <li key={layer}>
            <span className="core-name">
              <LayerMark layer={layer} binding={instruments === 0 ? 'no' : 'yes'} />
              <strong>{t(`common:layer.${layer}`)}</strong>
            </span>
            <strong className="num">{number(instruments)}</strong>
            <span className="caption">
              {others === 0
                ? t('coreLine', { count: instruments, tied: t('states', { count: states }) })
                : t('statesAndOthers', { count: states, others })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
