import { useTranslation } from 'react-i18next'
import { inState } from '../../src/api/about-match.ts'
import { MERGE_STATES } from '../../src/model/side-tables.ts'
import { useMerges } from '../api/about-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { FoundRows, type ListProps } from './FoundRows.tsx'
import { RowLink } from './RowLink.tsx'

/** What was merged, and what may be one and was left as two. */
export function MergeList({ q, group, onLift }: ListProps) {
  const { t } = useTranslation('about')
  const { data, error, refetch } = useMerges()
  if (error !== null) return <ErrorBox error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <StatusBox kind="loading">{t('loading')}</StatusBox>
  const state = MERGE_STATES.find((name) => name === group)
  return (
    <FoundRows
      caption={t('lists.merges')}
      rows={inState(data.items, { q, state })}
      of={data.of}
      rowKey={({ state, instrument, other }) => `${state} ${instrument} ${other}`}
      onLift={onLift}
      columns={[
        { name: 'state', label: t('column.state'), cell: (row) => t(`group.${row.state}`) },
        {
          name: 'kept',
          label: t('column.kept'),
          cell: ({ instrument }) => <RowLink row={instrument} instrument={instrument} />,
        },
        {
          name: 'other',
          label: t('column.other'),
          // Of two that were left as two, both are instruments of the registry.
          cell: ({ other, state }) => <RowLink row={other} instrument={state === 'unsure' ? other : null} />,
        },
        {
          name: 'reason',
          label: t('column.reason'),
          isProse: true,
          cell: ({ reason, dates, titles }) =>
            [reason, dates, titles].filter((part) => part !== null).join('; '),
        },
      ]}
    />
  )
}
