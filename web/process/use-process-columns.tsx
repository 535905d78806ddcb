import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ProcessItem } from '../../src/api/processes.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { useActorById } from '../api/queries.ts'
import { ReportError } from '../changes/ReportError.tsx'
import type { DataColumn } from '../components/DataTable.tsx'
import { LayerName } from '../components/LayerName.tsx'
import type { ProcessSort } from '../routes/process-search.ts'

/** The columns of the list of processes. `year` is the one of the counts, `link` what a link to a process keeps of the address. */
export function useProcessColumns(year: number, link: { year?: number }) {
  const { t } = useTranslation(['process', 'common'])
  const actorById = useActorById()
  const mixText = (mix: string | null): string | null =>
    mix === null ? null : t(`mixShort.${mix}`, { defaultValue: mix })
  const secretariatText = ({ secretariat }: ProcessItem): string | null =>
    secretariat.map((id) => actorById.get(id)?.name ?? id).join(', ') || null
  const columns: readonly (DataColumn<ProcessItem> & { readonly name: ProcessSort })[] = [
    {
      name: 'process',
      label: t('column.process'),
      sortKey: ({ process }) => process.title,
      cell: ({ process }) => (
        <Link to="/processes/$id" params={{ id: process.id }} search={link}>
          {process.title}
        </Link>
      ),
    },
    {
      name: 'layer',
      label: t('column.layer'),
      isWhole: true,
      sortKey: ({ process }) => (process.layer === null ? null : LAYERS.indexOf(process.layer)),
      cell: ({ process }) => <LayerName layer={process.layer} />,
    },
    {
      name: 'since',
      label: t('column.since'),
      isNumber: true,
      sortKey: ({ process }) => process.year,
      cell: ({ process }) => process.year ?? '–',
    },
    {
      name: 'until',
      label: t('column.until'),
      isNumber: true,
      sortKey: ({ process }) => process.last_year,
      cell: ({ process }) => process.last_year ?? t('noEnd'),
    },
    {
      name: 'members',
      label: t('column.members'),
      isNumber: true,
      sortKey: (item) => membersIn(item, year),
      cell: (item) => membersIn(item, year) ?? '–',
    },
    {
      name: 'undated',
      label: t('column.undated'),
      isNumber: true,
      sortKey: ({ undated }) => undated,
      cell: ({ undated }) => undated,
    },
    {
      name: 'mix',
      label: t('column.mix'),
      sortKey: ({ mix }) => mixText(mix),
      cell: ({ mix }) => mixText(mix) ?? t('composition.notCodedShort'),
    },
    {
      name: 'chairs',
      label: t('column.chairs'),
      isNumber: true,
      sortKey: ({ chairs }) => (chairs === 0 ? null : chairs),
      cell: ({ chairs }) => (chairs === 0 ? t('notRecorded') : chairs),
    },
    {
      name: 'secretariat',
      label: t('column.secretariat'),
      isProse: true,
      sortKey: secretariatText,
      cell: (item) => (
        <>
          {secretariatText(item) ?? t('notRecorded')}
          <ReportError table="instruments" rowKey={item.process.id} name={item.process.title} />
        </>
      ),
    },
  ]
  return columns
}

/** Members as far as dated: null where none of them is, or the process is not alive, since nought would say that it has none. */
function membersIn(item: ProcessItem, year: number): number | null {
  return item.members === 0 && (item.undated > 0 || !isAlive(item, year)) ? null : item.members
}

/** Whether a process is alive in a year, as far as its founding is recorded. */
export function isAlive({ process: { year, last_year } }: ProcessItem, asked: number): boolean {
  return year !== null && year <= asked && (last_year === null || last_year >= asked)
}
