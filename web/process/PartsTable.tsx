import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ProcessPart } from '../../src/api/processes.ts'
import { ReportError } from '../changes/ReportError.tsx'
import { DataTable } from '../components/DataTable.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { StartMark } from './StartMark.tsx'

interface PartsTableProps {
  readonly caption: string
  /** Id of the process. */
  readonly process: string
  readonly parts: readonly ProcessPart[]
}

/** The parts of actors in a process as a table: the twin of the chart, and the list of those who serve. */
export function PartsTable({ caption, process, parts }: PartsTableProps) {
  const { t } = useTranslation(['process', 'common'])
  const dateText = useDateText()
  const date = (text: string | null): string => (text === null ? t('notRecorded') : dateText(text, 'short'))
  return (
    <ScrollBox>
      <DataTable
        caption={caption}
        rows={parts.map((part, at) => ({ ...part, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            name: 'actor',
            label: t('column.actor'),
            cell: ({ actor, name }) => (
              <Link to="/actors/$id" params={{ id: actor }}>
                {name}
              </Link>
            ),
          },
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
            cell: ({ start }) => (
              <span data-layer="none">
                <StartMark start={start} />
              </span>
            ),
          },
          {
            name: 'note',
            label: t('column.note'),
            cell: (part) => (
              <>
                {part.note}
                <ReportError
                  table="participations"
                  rowKey={[process, part.actor, part.role, part.from ?? '', part.to ?? ''].join('|')}
                  name={`${part.name}, ${t(`common:role.${part.role}`, { count: 1 })}`}
                />
              </>
            ),
          },
        ]}
      />
    </ScrollBox>
  )
}
