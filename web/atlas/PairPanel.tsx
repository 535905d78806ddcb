import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActorSummary } from '../../src/api/actors.ts'
import type { TieSpan } from '../../src/layers/tie-spans.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { LayerName } from '../components/LayerName.tsx'
import { useDateText } from '../format/use-date-text.ts'
import type { AtlasData } from './use-atlas.ts'
import type { WhichFirst } from './which-first.ts'
import './pair-panel.css'

interface PairPanelProps {
  readonly data: AtlasData
  readonly a: ActorSummary
  readonly b: ActorSummary
  readonly year: number
  /** All spans of years through which an instrument ties the two. */
  readonly spans: readonly TieSpan[]
  readonly first: WhichFirst
}

const BAR_PX = 100

/** What binds two actors: an instrument a row with the years in which both are bound, dotted where a joining date is not recorded. */
export function PairPanel({ data, a, b, year, spans, first }: PairPanelProps) {
  const { t } = useTranslation('atlas')
  const dateText = useDateText()
  const { first_year: from, last_year: to } = data.registry
  const alive = spans.filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
  const layersTied = LAYERS.filter((layer) =>
    alive.some((span) => data.instrumentAt(span.instrumentIndex)?.layer === layer),
  )
  const x = (at: number): number => ((Math.min(Math.max(at, from), to + 1) - from) / (to + 1 - from)) * BAR_PX
  return (
    <>
      <p>
        <strong>{t('pairBound', { count: alive.length })}</strong>{' '}
        {t('pairLayers', { year, tied: layersTied.length, all: LAYERS.length })}
      </p>
      <p className="caption">{t('pairKey')}</p>
      {LAYERS.map((layer) => {
        const rows = alive.filter((span) => data.instrumentAt(span.instrumentIndex)?.layer === layer)
        return (
          <section key={layer} className="pair-layer">
            <h3>
              <LayerName layer={layer} strong /> {rows.length === 0 ? t('noneRecorded') : rows.length}
            </h3>
            <ul>
              {rows
                .toSorted((one, other) => one.firstYear - other.firstYear)
                .map((span) => {
                  const row = data.instrumentAt(span.instrumentIndex)
                  if (row === undefined) return null
                  // A bilateral instrument begins for both on its own day; of a forum the founding says nothing of who joined when.
                  const isInferred = span.inferred && layer !== 'bilateral'
                  const since = isInferred ? t('noDate') : String(span.firstYear)
                  return (
                    <li key={`${row.id}-${span.firstYear}`} data-layer={layer}>
                      <Link to="/instruments/$id" params={{ id: row.id }} title={row.title}>
                        {row.title}
                      </Link>
                      <svg className="keep-ltr" width={BAR_PX} height="14" aria-hidden="true">
                        <path className="pair-axis" d={`M0,7H${BAR_PX}`} />
                        <path
                          className="pair-bar"
                          data-inferred={isInferred}
                          d={`M${x(span.firstYear)},7H${x(span.lastYear + 1)}`}
                        />
                        <path className="pair-year" d={`M${x(year + 0.5)},2V12`} />
                      </svg>
                      <span className="num second">{since}</span>
                    </li>
                  )
                })}
            </ul>
          </section>
        )
      })}
      <p className="stack-left-out caption">
        <strong>{t('whichFirst')}</strong>{' '}
        {t(`first.${first.order}`, {
          a: a.name,
          b: b.name,
          bilateral: first.bilateral === null ? '' : dateText(first.bilateral.date ?? ''),
          process: first.process === null ? '' : dateText(first.process.date ?? ''),
          processTitle: first.process?.title ?? '',
        })}
      </p>
    </>
  )
}
