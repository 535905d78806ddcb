import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ProcessItem } from '../../src/api/processes.ts'
import { useProcesses } from '../api/process-queries.ts'
import { useActorById, useRegistry } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { YearStep } from '../components/YearStep.tsx'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import '../styles/record-page.css'

/** Every consultative process and forum: since when, how many members, of whom, served by whom. */
export function ProcessesPage() {
  const { t } = useTranslation(['process', 'common'])
  const { year } = useSearch({ from: '/processes' })
  const navigate = useNavigate()
  const answer = useProcesses(year)
  const registry = useRegistry().data
  const actorById = useActorById()
  useTitle(t('list.title'))
  if (answer.error !== null) {
    return (
      <div className="record-page">
        <h1>{t('list.title')}</h1>
        <ErrorBox error={answer.error} onRetry={() => void answer.refetch()} />
      </div>
    )
  }
  if (answer.data === undefined || registry === undefined) {
    return (
      <div className="record-page">
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      </div>
    )
  }
  const { items } = answer.data
  const rows = [...items].sort(byFounding)
  const undated = items.reduce((sum, item) => sum + item.undated, 0)
  const parts = items.reduce((sum, { starts }) => sum + starts.known + starts.inferred + starts.unknown, 0)
  const inferred = items.reduce((sum, { starts }) => sum + starts.inferred, 0)
  const alive = items.filter(({ process }) => isAlive(process, answer.data.year)).length
  return (
    <div className="record-page">
      <h1>{t('list.heading', { count: alive, of: items.length, year: answer.data.year })}</h1>
      <div className="button-row">
        <PageTools
          title={t('list.title')}
          about={String(answer.data.year)}
          registryVersion={answer.data.registry_version}
          address={`/api/processes?year=${answer.data.year}`}
        />
      </div>
      <YearStep
        year={answer.data.year}
        first={registry.first_year}
        last={registry.last_year}
        onYear={(next) => void navigate({ to: '/processes', search: { year: next }, replace: true })}
      />
      <div className="wide-table">
        <DataTable
          caption={t('list.title')}
          rows={rows}
          rowKey={({ process }) => process.id}
          columns={[
            {
              name: 'process',
              label: t('column.process'),
              cell: ({ process }) => (
                <Link
                  to="/processes/$id"
                  params={{ id: process.id }}
                  search={year === undefined ? {} : { year }}
                >
                  {process.title}
                </Link>
              ),
            },
            {
              name: 'layer',
              label: t('column.layer'),
              isWhole: true,
              cell: ({ process }) => <LayerName layer={process.layer} />,
            },
            {
              name: 'since',
              label: t('column.since'),
              isNumber: true,
              cell: ({ process }) => process.year ?? '–',
            },
            {
              name: 'until',
              label: t('column.until'),
              isNumber: true,
              cell: ({ process }) => process.last_year ?? t('noEnd'),
            },
            {
              name: 'members',
              label: t('column.members'),
              isNumber: true,
              cell: (item) => memberCount(item, answer.data.year),
            },
            { name: 'undated', label: t('column.undated'), isNumber: true, cell: (item) => item.undated },
            {
              name: 'mix',
              label: t('column.mix'),
              cell: ({ mix }) =>
                mix === null ? t('composition.notCodedShort') : t(`mix.${mix}`, { defaultValue: mix }),
            },
            {
              name: 'chairs',
              label: t('column.chairs'),
              isNumber: true,
              cell: ({ chairs }) => (chairs === 0 ? t('notRecorded') : chairs),
            },
            {
              name: 'secretariat',
              label: t('column.secretariat'),
              cell: ({ secretariat }) =>
                secretariat.length === 0
                  ? t('notRecorded')
                  : secretariat.map((id) => actorById.get(id)?.name ?? id).join(', '),
            },
          ]}
        />
      </div>
      <PageFoot start={<BiasNote>{t('list.bias', { undated, inferred, all: parts })}</BiasNote>} />
    </div>
  )
}

/** Members as far as dated: a dash where none of them is, or the process is not alive, since nought would say that it has none. */
function memberCount({ process, members, undated }: ProcessItem, year: number): string {
  return members === 0 && (undated > 0 || !isAlive(process, year)) ? '–' : String(members)
}

function isAlive({ year, last_year }: ProcessItem['process'], asked: number): boolean {
  return year !== null && year <= asked && (last_year === null || last_year >= asked)
}

function byFounding(a: ProcessItem, b: ProcessItem): number {
  return (a.process.year ?? 9999) - (b.process.year ?? 9999) || a.process.title.localeCompare(b.process.title)
}
