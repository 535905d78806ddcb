import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { actorsFound } from '../../src/api/actor-match.ts'
import { ACTOR_KINDS } from '../../src/model/actor.ts'
import { useActors, useRegistry } from '../api/queries.ts'
import { DataTable } from '../components/DataTable.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { ScrollBox } from '../components/ScrollBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { ACTOR_SORTS, type ActorsSearch } from '../routes/actor-search.ts'
import { stringifySearch } from '../search-params.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { useActorColumns } from './use-actor-columns.tsx'
import '../styles/record-page.css'
import './actor.css'

/** Every state, bloc, organisation, agency and forum, by words and kind. The address holds filter and sort. */
export function ActorsPage() {
  const { t } = useTranslation('actor')
  const search = useSearch({ from: '/actors' })
  const navigate = useNavigate()
  const actors = useActors()
  const registry = useRegistry().data
  const ids = useId()
  const columns = useActorColumns()
  useTitle(t('list.title'))
  const found = useMemo(() => actorsFound(actors.data ?? [], search), [actors.data, search])
  if (actors.error !== null) {
    return (
      <div className="record-page">
        <h1>{t('list.title')}</h1>
        <ErrorBox error={actors.error} onRetry={() => void actors.refetch()} />
      </div>
    )
  }
  if (actors.data === undefined) {
    return (
      <div className="record-page">
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      </div>
    )
  }
  const change = (next: { [Part in keyof ActorsSearch]: ActorsSearch[Part] | undefined }): void => {
    void navigate({ to: '/actors', search: { ...search, ...next } as ActorsSearch, replace: true })
  }
  return (
    <div className="record-page">
      <h1>{t('list.heading', { count: found.length, of: actors.data.length })}</h1>
      <div className="list-filter no-print">
        <label htmlFor={`${ids}-q`}>{t('list.words')}</label>
        <input
          id={`${ids}-q`}
          type="search"
          value={search.q ?? ''}
          onChange={(event) => change({ q: event.target.value })}
        />
        <label htmlFor={`${ids}-kind`}>{t('list.kind')}</label>
        <select
          id={`${ids}-kind`}
          value={search.kind ?? ''}
          onChange={(event) => change({ kind: ACTOR_KINDS.find((kind) => kind === event.target.value) })}
        >
          <option value="">{t('list.anyKind')}</option>
          {ACTOR_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </select>
        {registry !== undefined && (
          <PageTools
            title={t('list.title')}
            about={[search.q, search.kind && t(`kind.${search.kind}`)].filter(Boolean).join('; ')}
            registryVersion={registry.version}
            address={`/api/actors${stringifySearch({ q: search.q, kind: search.kind })}`}
          />
        )}
      </div>
      {found.length === 0 ? (
        <StatusBox kind="empty" title={t('list.none')}>
          <Link to="/actors">{t('list.lift')}</Link>
        </StatusBox>
      ) : (
        <ScrollBox className="actor-list">
          <DataTable
            caption={t('list.title')}
            rows={found}
            rowKey={({ id }) => id}
            sort={{ by: search.sort ?? DEFAULT_SORT, order: search.order ?? 'asc' }}
            onSort={({ by, order }) => change({ sort: ACTOR_SORTS.find((name) => name === by), order })}
            columns={columns}
          />
        </ScrollBox>
      )}
      {registry !== undefined && (
        <PageFoot
          start={
            <BiasNote>
              {t('list.bias', {
                count: found.length,
                start: found.filter(({ start }) => start === null).length,
                rows: registry.counts.participations,
                inferred: registry.missing.participations_inferred,
                unknown: registry.missing.participations_unknown,
              })}
            </BiasNote>
          }
        />
      )}
    </div>
  )
}

/** By name, which is how the list stands when nothing else is asked. */
const DEFAULT_SORT = 'name'
