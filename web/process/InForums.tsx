import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ForumActors, InForums as Row } from '../../src/api/forum-actors.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { InForumsChart } from './InForumsChart.tsx'

interface InForumsProps {
  readonly answer: ForumActors
  readonly date: string
}

/** Rows that the chart has room for; the table has all. */
const DRAWN = 20

/** Who is in many processes and forums at once, in a year. */
export function InForums({ answer, date }: InForumsProps) {
  const { t } = useTranslation('process')
  const { items, forums, year } = answer
  const [first] = items
  if (first === undefined || first.forums.length === 0) {
    return (
      <StatusBox kind="unavailable" title={t('inForums.none', { year })}>
        <p>{t('inForums.noneWhy')}</p>
      </StatusBox>
    )
  }
  const most = items.filter(({ forums: own }) => own.length === first.forums.length)
  const many = items.filter(({ forums: own }) => own.length >= MANY).length
  const finding = t('inForums.title', {
    count: most.length,
    name: first.name,
    forums: first.forums.length,
    year,
    many,
    least: MANY,
  })
  const drawn = items.slice(0, DRAWN)
  return (
    <Figure
      title={finding}
      unit={t('inForums.unit', { count: forums.length })}
      source={t('source', { version: answer.registry_version })}
      date={date}
      summary={`${finding}. ${drawn.map((row) => t('inForums.row', rowWords(row))).join('; ')}.`}
      leftOut={t('inForums.leftOut', { count: Math.max(0, items.length - DRAWN) })}
      table={<InForumsTable items={items} year={year} />}
    >
      <InForumsChart rows={drawn} forums={forums} title={t('inForums.table', { year })} />
    </Figure>
  )
}

/** From how many forums on the title counts. */
const MANY = 5

function rowWords({ name, forums, recorded, possible }: Row) {
  return { name, forums: forums.length, recorded: recorded.length, possible: possible.length }
}

function InForumsTable({ items, year }: { items: readonly Row[]; year: number }) {
  const { t } = useTranslation('process')
  return (
    <DataTable
      caption={t('inForums.table', { year })}
      rows={items}
      rowKey={({ actor }) => actor}
      columns={[
        {
          name: 'actor',
          label: t('column.actor'),
          cell: ({ actor, name }) => (
            <Link to="/actors/$id" params={{ id: actor }} search={{ year }}>
              {name}
            </Link>
          ),
        },
        { name: 'forums', label: t('inForums.forums'), isNumber: true, cell: ({ forums }) => forums.length },
        {
          name: 'recorded',
          label: t('inForums.recorded'),
          isNumber: true,
          cell: ({ recorded }) => recorded.length,
        },
        {
          name: 'possible',
          label: t('inForums.possible'),
          isNumber: true,
          cell: ({ possible }) => possible.length,
        },
        {
          name: 'which',
          label: t('inForums.which'),
          isProse: true,
          cell: ({ forums, possible }) => (
            <>
              <span className="mono keep-ltr">{forums.join(' ')}</span>
              {possible.length > 0 && (
                <small>
                  {' '}
                  {t('overlaps.possible')} <span className="mono keep-ltr">{possible.join(' ')}</span>
                </small>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
