import { useTranslation } from 'react-i18next'
import type { ProcessPart } from '../../src/api/processes.ts'
import { DataTable } from '../components/DataTable.tsx'
import { useDateText } from '../format/use-date-text.ts'

/** The parts of actors in a process as a table: the twin of the chart, and the list of those who serve. */
export function PartsTable({ caption, parts }: { caption: string; parts: readonly ProcessPart[] }) {
  const { t } = useTranslation(['process', 'common'])
  const dateText = useDateText()
  const date = (text: string | null): string => (text === null ? t('notRecorded') : dateText(text, 'short'))
  return (
    <div className="wide-table">
      <DataTable
        caption={caption}
        rows={parts.map((part, at) => ({ ...part, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          { name: 'actor', label: t('column.actor'), cell: ({ name }) => name },
          {
            name: 'role',
            label: t('column.role'),
            cell: ({ role }) => t(`common:role.${role}`, { count: 1 }),
          },
          { name: 'region', label: t('column.region'), cell: ({ subregion }) => subregion ?? '–' },
          { name: 'from', label: t('column.from'), isWhole: true, cell: ({ from }) => date(from) },
          { name: 'to', label: t('column.to'), isWhole: true, cell: ({ to }) => date(to) },
          {
            name: 'start',
            label: t('column.start'),
            isWhole: true,
            cell: ({ start }) => t(`start.${start}`),
          },
          { name: 'note', label: t('column.note'), cell: ({ note }) => note ?? '' },
        ]}
      />
    </div>
  )
}
