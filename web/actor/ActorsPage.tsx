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
import { stringifySearch } from '../search-params.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import '../styles/record-page.css'
import './actor.css'

/** Every state, bloc, organisation, agency and forum, by words and kind. */
export function ActorsPage() {
  const { t } = useTranslation('actor')
  const search = useSearch({ from: '/actors' })
  const navigate = useNavigate()
  const actors = useActors()
  const registry = useRegistry().data
  const ids = useId()
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
  const change = (next: typeof search): void => {
    void navigate({ to: '/actors', search: { ...search, ...next }, replace: true })
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
          onChange={(event) =>
            change({ kind: ACTOR_KINDS.find((kind) => kind === event.target.value) } as typeof search)
          }
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
            address={`/api/actors${stringifySearch({ ...search })}`}
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
            columns={[
              {
                name: 'name',
                label: t('column.actor'),
                cell: ({ id, name }) => (
                  <Link to="/actors/$id" params={{ id }}>
                    {name}
                  </Link>
                ),
              },
              {
                name: 'id',
                label: t('column.id'),
                isWhole: true,
                cell: ({ id }) => <span className="mono keep-ltr">{id}</span>,
              },
              { name: 'kind', label: t('column.kind'), isWhole: true, cell: ({ kind }) => t(`kind.${kind}`) },
              {
                name: 'region',
                label: t('column.region'),
                isWhole: true,
                cell: ({ subregion }) => subregion ?? '–',
              },
              { name: 'end', label: t('column.end'), isWhole: true, cell: ({ end }) => end ?? '' },
            ]}
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
