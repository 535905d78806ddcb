import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MemberOverlap, ProcessAnswer } from '../../src/api/processes.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { JaccardInterval } from './JaccardInterval.tsx'
import './composition.css'

/** Which other processes share its members in the year: as far as dated, and at most where members are undated. */
export function Overlaps({ answer }: { answer: ProcessAnswer }) {
  const { t } = useTranslation('process')
  const { overlaps, year, in_year } = answer
  const sure = overlaps.filter(({ shared }) => shared.length > 0).length
  const title =
    overlaps.length > sure
      ? t('overlaps.titleBound', { count: sure, year, most: overlaps.length })
      : sure === 0
        ? t('overlaps.none', { year })
        : t('overlaps.title', { count: sure, year })
  return (
    <section className="section" aria-labelledby="overlaps">
      <h2 id="overlaps">{title}</h2>
      <p className="caption">
        {t('overlaps.about', { count: in_year.members.length })}{' '}
        {in_year.possible.length > 0 && t('overlaps.undated', { count: in_year.possible.length })}
      </p>
      {overlaps.length > 0 && (
        <ScrollBox>
          <DataTable
            caption={title}
            rows={overlaps}
            rowKey={({ id }) => id}
            columns={[
              {
                name: 'process',
                label: t('column.process'),
                cell: (row) => (
                  <Link to="/processes/$id" params={{ id: row.id }} search={{ year }}>
                    {row.title}
                  </Link>
                ),
              },
              {
                name: 'members',
                label: t('column.members'),
                isNumber: true,
                cell: ({ members, undated }) => countTo(members, members + undated),
              },
              {
                name: 'shared',
                label: t('overlaps.shared'),
                isNumber: true,
                cell: ({ shared, possible }) => countTo(shared.length, shared.length + possible.length),
              },
              {
                name: 'recorded',
                label: t('overlaps.recorded'),
                isNumber: true,
                cell: ({ recorded }) => recorded,
              },
              { name: 'jaccard', label: t('overlaps.jaccard'), isWhole: true, cell: jaccardText },
              {
                name: 'interval',
                label: t('overlaps.interval'),
                cell: (row) => <JaccardInterval overlap={row} />,
              },
              { name: 'who', label: t('overlaps.who'), isProse: true, cell: (row) => <Who overlap={row} /> },
            ]}
          />
        </ScrollBox>
      )}
    </section>
  )
}

/** Shared members by their codes, those that are only possible apart. */
function Who({ overlap: { shared, possible } }: { overlap: MemberOverlap }) {
  const { t } = useTranslation('process')
  return (
    <span className="overlap-who">
      <span className="mono keep-ltr">{shared.join(' ')}</span>
      {possible.length > 0 && (
        <small>
          {' '}
          {t('overlaps.possible')} <span className="mono keep-ltr">{possible.join(' ')}</span>
        </small>
      )}
    </span>
  )
}

/** A count that undated members may raise: `3`, or `3–12`. */
function countTo(sure: number, most: number): string {
  return most > sure ? `${sure}–${most}` : String(sure)
}

function jaccardText({ jaccard, jaccard_least, jaccard_greatest }: MemberOverlap): string {
  const sure = jaccard === null ? '–' : jaccard.toFixed(2)
  return jaccard_greatest > jaccard_least
    ? `${sure} (${jaccard_least.toFixed(2)}–${jaccard_greatest.toFixed(2)})`
    : sure
}
