import { useTranslation } from 'react-i18next'
import type { ChairYear, ProcessAnswer } from '../../src/api/processes.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { CHAIR_STRIP_PX, ChairStrip } from './ChairStrip.tsx'
import { PartsChart } from './PartsChart.tsx'
import { PartsTable } from './PartsTable.tsx'
import { yearsInWords } from './years-in-words.ts'

interface ChairsFigureProps {
  readonly answer: ProcessAnswer
  readonly firstYear: number
  readonly lastYear: number
  readonly source: string
  readonly date: string
  readonly coveredYear: number | null
  /** Until when the sources tell, in words; empty where nothing is to be said. */
  readonly covered: string
}

/** Who chaired in which year, and the years for which no chair is recorded. */
export function ChairsFigure({
  answer,
  firstYear,
  lastYear,
  source,
  date,
  coveredYear,
  covered,
}: ChairsFigureProps) {
  const { t } = useTranslation('process')
  const { process, offices, chair_years, chair_gaps, year } = answer
  const chairs = offices.filter(({ role }) => role === 'chair')
  if (chairs.length === 0) {
    return (
      <section className="section">
        <h2>{t('chairs.none')}</h2>
        <p className="second">{t('chairs.noneWhy')}</p>
      </section>
    )
  }
  const held = chair_years.filter((row) => row.held.length > 0).length
  const open = chair_years.filter((row) => row.held.length === 0 && row.open.length > 0).length
  const undated = chairs.filter(({ first_year }) => first_year === null).length
  const gaps = yearsInWords(chair_gaps)
  const finding =
    held === 0
      ? t('chairs.undatedTitle', { count: undated })
      : [
          t('chairs.title', { count: held, of: chair_years.length }),
          gaps !== '' && t('chairs.gapsTitle', { gaps }),
        ]
          .filter(Boolean)
          .join('; ')
  return (
    <Figure
      title={finding}
      unit={t('chairs.unit', { count: chairs.length })}
      source={source}
      date={date}
      summary={t('chairs.summary', {
        finding,
        names: [...new Set(chairs.map(({ name }) => name))].join(', '),
      })}
      leftOut={
        [
          open > 0 && t('chairs.open', { count: open }),
          undated > 0 && t('chairs.undated', { count: undated }),
          covered,
        ]
          .filter(Boolean)
          .join(' ') || undefined
      }
      table={
        <>
          {chair_years.length > 0 && <ChairYearsTable answer={answer} />}
          <PartsTable caption={t('chairs.terms')} process={process.id} parts={chairs} />
        </>
      }
    >
      <PartsChart
        title={t('chairs.table')}
        parts={chairs}
        layer={process.layer}
        firstYear={firstYear}
        lastYear={lastYear}
        year={year}
        coveredYear={coveredYear}
        undatedText={t('chairs.undatedRow')}
        top={{
          heightPx: CHAIR_STRIP_PX,
          draw: (axis) => (
            <ChairStrip years={chair_years} gaps={chair_gaps} axis={axis} layer={process.layer} />
          ),
        }}
      />
    </Figure>
  )
}

/** The same by year: who, and how the year is known; a year without a chair is a row too. */
function ChairYearsTable({ answer: { chair_years, offices, year } }: { answer: ProcessAnswer }) {
  const { t } = useTranslation('process')
  const nameOf = new Map(offices.map(({ actor, name }) => [actor, name]))
  const names = (ids: readonly string[]): string => ids.map((id) => nameOf.get(id) ?? id).join(', ')
  const said = ({ held, open }: ChairYear): string =>
    held.length > 0 ? t('chairs.held') : open.length > 0 ? t('chairs.noEnd') : t('notRecorded')
  return (
    <DataTable
      caption={t('chairs.table')}
      rows={chair_years}
      rowKey={(row) => String(row.year)}
      isMarked={(row) => row.year === year}
      columns={[
        { name: 'year', label: t('column.year'), cell: (row) => row.year },
        {
          name: 'chair',
          label: t('column.chair'),
          cell: ({ held, open }) => names([...held, ...open]) || '–',
        },
        { name: 'known', label: t('column.known'), isWhole: true, cell: said },
      ]}
    />
  )
}
