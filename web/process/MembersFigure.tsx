import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProcessAnswer, ProcessPart } from '../../src/api/processes.ts'
import { STARTS } from '../../src/model/participation.ts'
import { Figure } from '../components/Figure.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { PartsChart } from './PartsChart.tsx'
import { PartsTable } from './PartsTable.tsx'
import { StartMark } from './StartMark.tsx'

interface MembersFigureProps {
  readonly answer: ProcessAnswer
  readonly firstYear: number
  readonly lastYear: number
  readonly source: string
  readonly date: string
  readonly coveredYear: number | null
  /** Until when the sources tell, in words; empty where nothing is to be said. */
  readonly covered: string
}

/** The members along the years; how the joining of each is known is told by mark, pattern and word. */
export function MembersFigure({
  answer,
  firstYear,
  lastYear,
  source,
  date,
  coveredYear,
  covered,
}: MembersFigureProps) {
  const { t } = useTranslation('process')
  const { process, members, starts, in_year, year } = answer
  const regionOf = useCallback((part: ProcessPart) => part.subregion ?? t('noRegion'), [t])
  if (members.length === 0) {
    return (
      <StatusBox kind="unavailable" title={t('noMembers')}>
        <p>{t('noMembersWhy')}</p>
      </StatusBox>
    )
  }
  const dated = in_year.members.length
  const undated = in_year.undated.length
  return (
    <Figure
      title={t('members.title', { count: dated, year, undated })}
      unit={t('members.unit', { count: members.length })}
      source={source}
      date={date}
      summary={t('members.summary', { ...starts, count: dated, year })}
      leftOut={
        [undated > 0 && t('undated', { count: undated }), covered].filter(Boolean).join(' ') || undefined
      }
      table={<PartsTable caption={t('members.table')} process={process.id} parts={members} />}
    >
      <ul className="start-key" data-layer={process.layer ?? 'none'}>
        {STARTS.filter((start) => starts[start] > 0).map((start) => (
          <li key={start}>
            <StartMark start={start} />
            <b>{starts[start]}</b>
          </li>
        ))}
      </ul>
      <PartsChart
        title={t('members.table')}
        parts={members}
        groupOf={regionOf}
        layer={process.layer}
        firstYear={firstYear}
        lastYear={lastYear}
        year={year}
        coveredYear={coveredYear}
        hasWords
        undatedText={t('undatedRow')}
      />
    </Figure>
  )
}
