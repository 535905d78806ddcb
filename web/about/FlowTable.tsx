import { useTranslation } from 'react-i18next'
import type { FlowCoverage } from '../../src/api/about.ts'
import { exportAddress } from '../../src/api/fetch-snippets.ts'
import { sourceHead } from '../atlas/sources-of.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useNumberText } from '../format/use-number-text.ts'

/** Which actors the sources of migrant stocks list, so that an absent cell is read as zero or as unknown. */
export function FlowTable({ flows }: { readonly flows: FlowCoverage }) {
  const { t } = useTranslation('about')
  const number = useNumberText()
  return (
    <section className="section" aria-labelledby="flows">
      <h2 id="flows">{t('flows.title')}</h2>
      {flows.items.length === 0 ? (
        <p className="second">{t('flows.none')}</p>
      ) : (
        <>
          <p className="caption">
            {t('flows.about', { cells: flows.stock_cells ?? 0 })}{' '}
            <a href={exportAddress('/api/about/corridors', 'csv')} download>
              {t('flows.corridors')}
            </a>
          </p>
          <ScrollBox>
            <DataTable
              caption={t('flows.title')}
              rows={flows.items}
              rowKey={({ source, side, years, zeros }) => `${source} ${side} ${years.join()} ${zeros}`}
              columns={[
                {
                  name: 'source',
                  label: t('column.source'),
                  cell: ({ citation }) => sourceHead(citation),
                },
                {
                  name: 'side',
                  label: t('column.side'),
                  isWhole: true,
                  cell: ({ side }) => t(`flows.${side}`),
                },
                {
                  name: 'years',
                  label: t('column.years'),
                  cell: ({ years }) => years.join(', '),
                },
                {
                  name: 'actors',
                  label: t('column.actors'),
                  isNumber: true,
                  cell: ({ actors }) => number(actors.length),
                },
                {
                  name: 'corridors',
                  label: t('column.corridors'),
                  isNumber: true,
                  cell: ({ corridors }) => (corridors === null ? t('flows.all') : number(corridors)),
                },
                { name: 'zeros', label: t('column.zeros'), cell: ({ zeros }) => t(`flows.${zeros}`) },
              ]}
            />
          </ScrollBox>
        </>
      )}
    </section>
  )
}
