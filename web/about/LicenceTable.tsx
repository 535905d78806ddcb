import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Licences } from '../../src/api/about.ts'
import { DataTable } from '../components/DataTable.tsx'
import { useNumberText } from '../format/use-number-text.ts'

interface LicenceTableProps {
  readonly items: Licences['items']
  /** Sources in all. */
  readonly of: number
}

const SHOWN = 12

/** Licences as the sources state them, those that state none first. */
export function LicenceTable({ items, of }: LicenceTableProps) {
  const { t } = useTranslation('about')
  const number = useNumberText()
  const [isWhole, setWhole] = useState(false)
  const none = items.find(({ licence }) => licence === null)?.sources ?? 0
  return (
    <section className="section" aria-labelledby="licences">
      <h2 id="licences">{t('licences.title', { count: none, of })}</h2>
      <p className="caption">{t('licences.about')}</p>
      <DataTable
        caption={t('licences.title', { count: none, of })}
        rows={isWhole ? items : items.slice(0, SHOWN)}
        rowKey={({ licence }) => licence ?? ''}
        isMarked={({ licence }) => licence === null}
        columns={[
          {
            name: 'licence',
            label: t('column.licence'),
            cell: ({ licence }) => licence ?? t('licences.none'),
          },
          {
            name: 'sources',
            label: t('column.sources'),
            isNumber: true,
            cell: ({ sources }) => number(sources),
          },
          {
            name: 'instruments',
            label: t('column.instruments'),
            isNumber: true,
            cell: ({ instruments }) => number(instruments),
          },
        ]}
      />
      {items.length > SHOWN && (
        <p className="no-print">
          <button type="button" className="link-button" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('licences.fewer') : t('licences.more', { count: items.length })}
          </button>
        </p>
      )}
    </section>
  )
}
