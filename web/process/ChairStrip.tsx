import { useTranslation } from 'react-i18next'
import type { ChairYear } from '../../src/api/processes.ts'
import type { Layer } from '../../src/model/layer.ts'
import { layerPattern } from '../components/layer-pattern.ts'
import type { TimeAxis } from '../components/time-axis.ts'

interface ChairStripProps {
  readonly years: readonly ChairYear[]
  readonly gaps: readonly (readonly [number, number])[]
  readonly axis: TimeAxis
  readonly layer: Layer | null
}

export const CHAIR_STRIP_PX = 30
const TOP_PX = 6
const CELL_PX = 14
const WORD_FROM_PX = 62

/** A cell a year: full where a chair is recorded, dotted where only a term without a recorded end covers it, hatched where none is. */
export function ChairStrip({ years, gaps, axis, layer }: ChairStripProps) {
  const { t } = useTranslation('process')
  return (
    <g className="chair-strip">
      <text className="parts-group" x={0} y={TOP_PX + CELL_PX - 3}>
        {t('chairs.any')}
      </text>
      {years.map(({ year, held, open }) => {
        const state = held.length > 0 ? 'held' : open.length > 0 ? 'open' : 'gap'
        return (
          <rect
            key={year}
            className={`chair-${state}`}
            data-year={year}
            x={axis.x(year) + 0.5}
            y={TOP_PX}
            width={Math.max(1, axis.x(year + 1) - axis.x(year) - 1)}
            height={CELL_PX}
            fill={
              state === 'held' ? (layer === null ? 'var(--layer-fixed)' : layerPattern(layer)) : undefined
            }
          />
        )
      })}
      {gaps.map(([first, last]) => {
        const [x1, x2] = [axis.x(first), axis.x(last + 1)]
        return x2 - x1 < WORD_FROM_PX ? null : (
          <text
            key={first}
            className="chair-gap-word"
            x={(x1 + x2) / 2}
            y={TOP_PX + CELL_PX - 3}
            textAnchor="middle"
          >
            {t('chairs.gap')}
          </text>
        )
      })}
    </g>
  )
}
