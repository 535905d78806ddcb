import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ProcessAnswer } from '../../src/api/processes.ts'
import { DataTable } from '../components/DataTable.tsx'

/** Which other processes share its members in the year. */
export function Overlaps({ answer }: { answer: ProcessAnswer }) {
  const { t } = useTranslation('process')
  const { overlaps, year, in_year } = answer
  return (
    <section className="section" aria-labelledby="overlaps">
      <h2 id="overlaps">
        {overlaps.length === 0
          ? t('overlaps.none', { year })
          : t('overlaps.title', { count: overlaps.length, year })}
      </h2>
      <p className="caption">{t('overlaps.about', { count: in_year.members.length })}</p>
      {overlaps.length > 0 && (
        <div className="wide-table">
          <DataTable
            caption={t('overlaps.title', { count: overlaps.length, year })}
            rows={overlaps}
            rowKey={({ id }) => id}
            columns={[
              {
                name: 'process',
                label: t('column.process'),
                cell: ({ id, title }) => (
                  <Link to="/processes/$id" params={{ id }} search={{ year }}>
                    {title}
                  </Link>
                ),
              },
              { name: 'members', label: t('column.members'), isNumber: true, cell: ({ members }) => members },
              {
                name: 'shared',
                label: t('overlaps.shared'),
                isNumber: true,
                cell: ({ shared }) => shared.length,
              },
              {
                name: 'jaccard',
                label: t('overlaps.jaccard'),
                isNumber: true,
                cell: ({ jaccard }) => jaccard.toFixed(2),
              },
              {
                name: 'who',
                label: t('overlaps.who'),
                cell: ({ shared }) => <span className="mono keep-ltr">{shared.join(' ')}</span>,
              },
            ]}
          />
        </div>
      )}
    </section>
  )
}
