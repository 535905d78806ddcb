import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LAYERS } from '../../src/model/layer.ts'
import { LayerName } from '../components/LayerName.tsx'
import { useDateText } from '../format/use-date-text.ts'
import type { AtlasData } from './atlas-data.ts'
import type { PairTie } from './pair-ties.ts'
import { useShortTitle } from './use-short-title.ts'
import type { WhichFirst } from './which-first.ts'
import './pair-panel.css'

interface PairPanelProps {
  readonly data: AtlasData
  readonly year: number
  /** All spans of years through which an instrument ties the two, those of other years too. */
  readonly ties: readonly PairTie[]
  readonly first: WhichFirst
}

const BAR_PX = 88

/** What binds two actors: an instrument a row with the years in which both are bound, dotted where a joining date is not recorded. */
export function PairPanel({ data, year, ties, first }: PairPanelProps) {
  const { t } = useTranslation('atlas')
  const dateText = useDateText()
  const alive = ties.filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
  const layersTied = LAYERS.filter((layer) => alive.some((tie) => tie.layer === layer))
  return (
    <>
      <p>
        <strong>{t('pairBound', { count: alive.length })}</strong>{' '}
        {t('pairLayers', { year, count: alive.length })}{' '}
        <strong>{t('pairTied', { tied: layersTied.length, all: LAYERS.length })}</strong>
      </p>
      <p className="caption">{t('pairKey')}</p>
      {LAYERS.map((layer) => {
        const rows = alive.filter((tie) => tie.layer === layer)
        return (
          <section key={layer} className="pair-layer">
            <h3>
              <LayerName layer={layer} strong /> {rows.length === 0 ? t('noneRecorded') : rows.length}
            </h3>
            <ul>
              {rows
                .toSorted((one, other) => one.firstYear - other.firstYear)
                .map((tie) => (
                  <PairRow
                    key={`${tie.instrument.id}-${tie.firstYear}`}
                    tie={tie}
                    year={year}
                    from={data.registry.first_year}
                    to={data.registry.last_year}
                  />
                ))}
            </ul>
          </section>
        )
      })}
      <p className="pair-first caption">
        <strong>{t('whichFirst')}</strong>{' '}
        {t(`first.${first.order}`, {
          bilateral: first.bilateral === null ? '' : dateText(first.bilateral.date ?? ''),
          process: first.process === null ? '' : dateText(first.process.date ?? ''),
          processTitle: first.process?.title ?? '',
        })}
      </p>
    </>
  )
}

interface PairRowProps {
  readonly tie: PairTie
  readonly year: number
  readonly from: number
  readonly to: number
}

function PairRow({ tie, year, from, to }: PairRowProps) {
  const { t } = useTranslation('atlas')
  const shortTitle = useShortTitle()
  const { instrument, layer, title, firstYear, lastYear, date, isInferred } = tie
  const x = (at: number): number => ((Math.min(Math.max(at, from), to + 1) - from) / (to + 1 - from)) * BAR_PX
  return (
    <li data-layer={layer}>
      <Link to="/instruments/$id" params={{ id: instrument.id }} title={title}>
        {shortTitle(instrument)}
      </Link>
      <svg className="keep-ltr" width={BAR_PX} height="14" aria-hidden="true">
        <path className="pair-axis" d={`M0,7H${BAR_PX}`} />
        <path className="pair-bar" data-inferred={isInferred} d={`M${x(firstYear)},7H${x(lastYear + 1)}`} />
        <path className="pair-year" d={`M${x(year + 0.5)},2V12`} />
      </svg>
      <span className="num second">{isInferred || date === null ? t('noDate') : firstYear}</span>
    </li>
  )
}
