import { useTranslation } from 'react-i18next'
import type { ProcessAnswer, ProcessPart } from '../../src/api/processes.ts'
import { Figure } from '../components/Figure.tsx'
import { PartsChart } from './PartsChart.tsx'
import { PartsTable } from './PartsTable.tsx'
import { sideName } from './SideMark.tsx'

interface OfficeFigureProps {
  readonly office: 'secretariat' | 'funder'
  readonly answer: ProcessAnswer
  readonly firstYear: number
  readonly lastYear: number
  readonly source: string
  readonly date: string
  readonly coveredYear: number | null
  readonly covered: string
}

/** Who hosts a process, or who pays in it, along the years; funders stand by side. */
export function OfficeFigure(props: OfficeFigureProps) {
  const { office, answer, firstYear, lastYear, source, date, coveredYear, covered } = props
  const { t } = useTranslation('process')
  const { process, offices, power, year } = answer
  const parts = offices.filter(({ role }) => role === office)
  const hosts = power.secretariat.coded_host
    .map(({ value, names, source: from }) =>
      t('host.coded', { host: value === 'none' ? t('host.none') : names.join(', '), source: from }),
    )
    .join(' ')
  const beside = office === 'secretariat' ? hosts : payersInWords(answer, t)
  if (parts.length === 0) {
    return (
      <section className="section">
        <h2>{t(`${office}.none`)}</h2>
        <p className="second">{[t('offices.noneWhy'), beside].filter(Boolean).join(' ')}</p>
      </section>
    )
  }
  const sideOf = new Map(power.funders.holders.map(({ actor, side }) => [actor, sideName(side)]))
  const names = [...new Set(parts.map(({ name }) => name))]
  const isLong = office === 'secretariat' && names.length > NAMED
  const finding = t(isLong ? 'secretariat.titleMany' : `${office}.title`, {
    count: names.length,
    names: names.slice(0, NAMED).join(', '),
    parts: (['a', 'b', 'unknown'] as const)
      .filter((side) => power.funders.actors[side] > 0)
      .map((side) => t(`funder.part.${side}`, { actors: power.funders.actors[side] }))
      .join(', '),
  })
  const undated = parts.filter(({ first_year }) => first_year === null).length
  return (
    <Figure
      title={finding}
      unit={t(`${office}.unit`, { count: parts.length })}
      source={source}
      date={date}
      summary={`${finding}. ${names.join(', ')}.`}
      leftOut={[beside, undated > 0 && t('offices.undated', { count: undated }), covered]
        .filter(Boolean)
        .join(' ')}
      table={<PartsTable caption={t(`${office}.table`)} process={process.id} parts={parts} />}
    >
      <PartsChart
        title={t(`${office}.table`)}
        parts={parts}
        layer={process.layer}
        firstYear={firstYear}
        lastYear={lastYear}
        year={year}
        coveredYear={coveredYear}
        hasWords
        undatedText={t('offices.undatedRow')}
        {...(office === 'funder' && {
          groupOf: ({ actor }: ProcessPart) => t(`power.group.${sideOf.get(actor) ?? 'unknown'}`),
        })}
      />
    </Figure>
  )
}

/** Names that a title has room for. */
const NAMED = 3

/** Whether all that pay are of the destination side, and whom a source calls the lead. */
function payersInWords({ power: { funders } }: ProcessAnswer, t: (key: string) => string): string {
  if (funders.all_a_reason === 'no-funder-recorded') return ''
  if (funders.all_a === null) return t('funder.all.side-unknown')
  return t(funders.all_a ? 'funder.all.yes' : 'funder.all.no')
}
