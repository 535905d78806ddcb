import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { LAYERS } from '../../src/model/layer.ts'
import { useForumActors, useProcesses } from '../api/process-queries.ts'
import { useRegistry } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { YearStep } from '../components/YearStep.tsx'
import { useDateText } from '../format/use-date-text.ts'
import { useKeys } from '../keys/use-keys.ts'
import { PROCESS_SORTS, type ProcessesSearch } from '../routes/process-search.ts'
import { stringifySearch } from '../search-params.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { ChairKey } from './ChairKey.tsx'
import { InForums } from './InForums.tsx'
import { isAlive } from './process-counts.ts'
import { useProcessColumns } from './use-process-columns.tsx'
import '../styles/record-page.css'
import './composition.css'

/** Every consultative process and forum: since when, how many members, of whom, served by whom. The address holds filter and sort. */
export function ProcessesPage() {
  const { t } = useTranslation(['process', 'common'])
  const search = useSearch({ from: '/processes' })
  const navigate = useNavigate()
  const answer = useProcesses(search.year, search.layer)
  const registry = useRegistry().data
  const inForums = useForumActors(search.year, search.layer)
  const dateText = useDateText()
  const ids = useId()
  const year = search.year ?? answer.data?.year ?? 0
  const columns = useProcessColumns(
    answer.data?.year ?? 0,
    search.year === undefined ? {} : { year: search.year },
  )
  useTitle(t('list.title'))
  const change = (next: { [Part in keyof ProcessesSearch]: ProcessesSearch[Part] | undefined }): void => {
    void navigate({ to: '/processes', search: { ...search, ...next } as ProcessesSearch, replace: true })
  }
  const setYear = (next: number): void => {
    if (registry !== undefined)
      change({ year: Math.min(Math.max(next, registry.first_year), registry.last_year) })
  }
  useKeys([
    { keys: 'ArrowLeft', label: t('keys.before'), run: () => setYear(year - 1) },
    { keys: 'ArrowRight', label: t('keys.after'), run: () => setYear(year + 1) },
  ])
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
  const { items, total } = answer.data
  const undated = items.reduce((sum, item) => sum + item.undated, 0)
  const parts = items.reduce((sum, { starts }) => sum + starts.known + starts.inferred + starts.unknown, 0)
  const inferred = items.reduce((sum, { starts }) => sum + starts.inferred, 0)
  const alive = items.filter((item) => isAlive(item, answer.data.year)).length
  return (
    <div className="record-page process-list">
      <h1>{t('list.heading', { count: alive, of: items.length, year: answer.data.year })}</h1>
      <YearStep year={year} first={registry.first_year} last={registry.last_year} onYear={setYear} />
      <div className="list-filter no-print">
        <label htmlFor={`${ids}-layer`}>{t('list.layer')}</label>
        <select
          id={`${ids}-layer`}
          value={search.layer ?? ''}
          onChange={(event) => change({ layer: LAYERS.find((name) => name === event.target.value) })}
        >
          <option value="">{t('list.anyLayer')}</option>
          {LAYERS.map((layer) => (
            <option key={layer} value={layer}>
              {t(`common:layer.${layer}`)}
            </option>
          ))}
        </select>
        <a href="#in-forums">{t('list.inForums')}</a>
        <Link to="/partnership" search={{ family: 'rcp' }}>
          {t('partnership')}
        </Link>
        <PageTools
          title={t('list.title')}
          about={[search.layer && t(`common:layer.${search.layer}`), answer.data.year]
            .filter(Boolean)
            .join(', ')}
          registryVersion={answer.data.registry_version}
          address={`/api/processes${stringifySearch({ year: answer.data.year, layer: search.layer })}`}
        />
      </div>
      {search.layer !== undefined && (
        <p className="caption">{t('list.filtered', { count: items.length, total })}</p>
      )}
      {items.length === 0 ? (
        <StatusBox kind="empty" title={t('list.none')}>
          <Link to="/processes" search={search.year === undefined ? {} : { year: search.year }}>
            {t('list.lift')}
          </Link>
        </StatusBox>
      ) : (
        <>
          <p className="caption">{t('list.words', { year: answer.data.year })}</p>
          <ChairKey />
          <ScrollBox>
            <DataTable
              caption={t('list.title')}
              rows={items}
              rowKey={({ process }) => process.id}
              sort={{ by: search.sort ?? DEFAULT_SORT, order: search.order ?? 'asc' }}
              onSort={({ by, order }) => change({ sort: PROCESS_SORTS.find((name) => name === by), order })}
              columns={columns}
              isMuted={(item) => !isAlive(item, answer.data.year)}
            />
          </ScrollBox>
        </>
      )}
      <section id="in-forums" className="section">
        {inForums.error !== null ? (
          <ErrorBox error={inForums.error} onRetry={() => void inForums.refetch()} />
        ) : inForums.data === undefined ? (
          <StatusBox kind="loading">{t('loading')}</StatusBox>
        ) : (
          <InForums answer={inForums.data} date={dateText(registry.date)} />
        )}
      </section>
      <PageFoot start={<BiasNote>{t('list.bias', { undated, inferred, all: parts })}</BiasNote>} />
    </div>
  )
}

/** The oldest first, which is how the list stands when nothing else is asked. */
const DEFAULT_SORT = 'since'
