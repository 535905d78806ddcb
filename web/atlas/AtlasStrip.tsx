import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorSummary } from '../../src/api/actors.ts'
import { coveredByLayer } from '../../src/layers/covered-years.ts'
import { actorSpans, pairSpans } from '../../src/layers/tie-spans.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { useCoverageText } from '../components/use-coverage-text.ts'
import { shortActorName } from '../instrument/short-actor-name.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { YearStrip } from './YearStrip.tsx'
import { worldSpans, yearSeries } from './year-series.ts'

interface AtlasStripProps {
  readonly data: AtlasData
  readonly choice: AtlasChoice
  readonly widthPx: number
  readonly isPhone: boolean
  readonly onYear: (year: number) => void
  readonly isPlaying: boolean
  readonly onPlay: () => void
}

const SIDES_PX = 236
const SIDES_PHONE_PX = 130

/** The year strip of what is chosen: a country, two, or the world. */
export function AtlasStrip({ data, choice, widthPx, isPhone, onYear, isPlaying, onPlay }: AtlasStripProps) {
  const { t } = useTranslation('atlas')
  const { a, b, year, blocRule, scope } = choice
  const { first_year: firstYear, last_year: lastYear } = data.registry
  const world = useMemo(
    () =>
      yearSeries(
        worldSpans(data.index, scope),
        data.index.layerByInstrument,
        data.isEndKnown,
        firstYear,
        lastYear,
      ),
    [data, scope, firstYear, lastYear],
  )
  const series = useMemo(() => {
    if (a === null) return world
    const settings = { blocRule, scope, firstYear, lastYear }
    const [one, other] = [data.position(a.id), b === null ? -1 : data.position(b.id)]
    const spans =
      b === null ? actorSpans(data.index, one, settings) : pairSpans(data.index, one, other, settings)
    return yearSeries(spans, data.index.layerByInstrument, data.isEndKnown, firstYear, lastYear)
  }, [data, a, b, blocRule, scope, firstYear, lastYear, world])
  const whose = a === null ? null : b === null ? codeOf(a) : t('both')
  const title =
    a === null
      ? t('stripWorld')
      : b === null
        ? t('stripOne', { name: a.name })
        : t('stripPair', { a: a.name, b: b.name })
  const at = year - firstYear
  const coverageText = useCoverageText()
  const coverage = useMemo(() => coveredByLayer(data.registry.coverage), [data])
  return (
    <section className="section atlas-strip">
      <Figure
        title={title}
        unit={
          <span className="strip-unit">
            <span>{t('stripUnit')}</span>
            {whose !== null && (
              <span>
                <strong>{whose}</strong> {t('ofWorld', { year })}
              </span>
            )}
          </span>
        }
        source={t('common:app.name')}
        date={data.registry.date}
        summary={t('yearValue', {
          year,
          counts: series
            .map(({ layer, counts }) => `${t(`common:layer.${layer}`)} ${counts[at] ?? 0}`)
            .join(', '),
        })}
        leftOut={coverageText(data.registry.coverage, lastYear)}
        table={
          <div className="map-table">
            <DataTable
              caption={title}
              rows={Array.from({ length: lastYear - firstYear + 1 }, (_, place) => lastYear - place)}
              rowKey={String}
              isMarked={(row) => row === year}
              columns={[
                {
                  name: 'year',
                  label: t('year'),
                  cell: (row: number) => (
                    <button type="button" className="link-button" onClick={() => onYear(row)}>
                      {row}
                    </button>
                  ),
                },
                ...series.map(({ layer, counts }) => ({
                  name: layer,
                  label: t(`common:layer.${layer}`),
                  isNumber: true,
                  cell: (row: number) => counts[row - firstYear] ?? 0,
                })),
              ]}
            />
          </div>
        }
      >
        <YearStrip
          series={series}
          world={world}
          whose={whose}
          year={year}
          firstYear={firstYear}
          lastYear={lastYear}
          coverage={coverage}
          widthPx={Math.max(140, widthPx - (isPhone ? SIDES_PHONE_PX : SIDES_PX))}
          onYear={onYear}
          isPlaying={isPlaying}
          onPlay={onPlay}
        />
      </Figure>
    </section>
  )
}

/** A code to stand before a count: a state's own, of others the abbreviation they are known by. */
function codeOf(actor: ActorSummary): string {
  return actor.kind === 'state' ? actor.id : shortActorName(actor.id, actor)
}
