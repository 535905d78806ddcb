import { useTranslation } from 'react-i18next'
import { inState } from '../../src/api/about-match.ts'
import { PROBLEM_STATES } from '../../src/model/side-tables.ts'
import { useProblems } from '../api/about-queries.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { FoundRows, type ListProps } from './FoundRows.tsx'
import { RowLink } from './RowLink.tsx'

/** Problems that were found in the parts of the registry, and what became of each. */
export function ProblemList({ q, group, onLift }: ListProps) {
  const { t } = useTranslation('about')
  const { data, error, refetch } = useProblems()
  if (error !== null) return <ErrorBox error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <StatusBox kind="loading">{t('loading')}</StatusBox>
  const state = PROBLEM_STATES.find((name) => name === group)
  return (
    <FoundRows
      caption={t('lists.problems')}
      rows={inState(data.items, { q, state })}
      of={data.of}
      rowKey={({ file, row, problem }) => `${file} ${row} ${problem}`}
      onLift={onLift}
      columns={[
        { name: 'state', label: t('column.state'), cell: (row) => t(`group.${row.state}`) },
        { name: 'row', label: t('column.row'), cell: (row) => <RowLink {...row} /> },
        { name: 'problem', label: t('column.problem'), isProse: true, cell: ({ problem }) => problem },
        { name: 'done', label: t('column.done'), isProse: true, cell: ({ done }) => done ?? '–' },
        { name: 'file', label: t('column.file'), cell: ({ file }) => file },
      ]}
    />
  )
}
