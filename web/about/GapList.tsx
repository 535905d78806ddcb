import { useTranslation } from 'react-i18next'
import { SHOWN_GAP_KINDS } from '../../src/api/about.ts'
import { gapsFound } from '../../src/api/about-match.ts'
import { useGaps } from '../api/about-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { FoundRows, type ListProps } from './FoundRows.tsx'
import { RowLink } from './RowLink.tsx'

/** What is not covered, what was left out, what has no date. */
export function GapList({ q, group, onLift }: ListProps) {
  const { t } = useTranslation('about')
  const { data, error, refetch } = useGaps()
  if (error !== null) return <ErrorBox error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <StatusBox kind="loading">{t('loading')}</StatusBox>
  const kind = SHOWN_GAP_KINDS.find((name) => name === group)
  return (
    <FoundRows
      caption={t('lists.gaps')}
      rows={gapsFound(data.items, { q, kind })}
      of={data.of}
      rowKey={({ kind, table, row, detail }) => `${kind} ${table} ${row} ${detail}`}
      onLift={onLift}
      columns={[
        { name: 'kind', label: t('column.kind'), cell: (row) => t(`group.${row.kind}`) },
        { name: 'row', label: t('column.row'), cell: (row) => <RowLink {...row} /> },
        { name: 'detail', label: t('column.detail'), isProse: true, cell: ({ detail }) => detail },
        { name: 'table', label: t('column.table'), cell: ({ table }) => table ?? '–' },
      ]}
    />
  )
}
