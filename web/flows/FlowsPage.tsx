import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { curveAddress, useCorridor } from '../api/flow-queries.ts'
import { useActors } from '../api/queries.ts'
import { ActorChooser } from '../atlas/ActorChooser.tsx'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { PageTools } from '../components/PageTools.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useKeys } from '../keys/use-keys.ts'
import { Choice } from '../lineage/Choice.tsx'
import type { FlowsSearch } from '../routes/flows-search.ts'
import { BiasNote } from '../shell/BiasNote.tsx'
import { PageFoot } from '../shell/PageFoot.tsx'
import { useTitle } from '../shell/use-title.ts'
import { CorridorFigure } from './CorridorFigure.tsx'
import { ModelsSide } from './ModelsSide.tsx'
import { SmallMultiples } from './SmallMultiples.tsx'
import { TopCorridors } from './TopCorridors.tsx'
import { beyondFamily, DEFAULT_TREATMENT, treatmentParts } from './treatment-parts.ts'
import './flows.css'

/** The corridor that is shown where the address names none. */
const FIRST_CORRIDOR = { from: 'MAR', to: 'ESP' } as const
const NO_ACTORS = [] as const

/** Flows: a corridor with what binds the two, and what goes with agreements over all corridors. The address holds the whole state. */
export function FlowsPage() {
  const { t } = useTranslation(['flows', 'common'])
  const search = useSearch({ from: '/flows' })
  const navigate = useNavigate({ from: '/flows' })
  const from = search.from ?? FIRST_CORRIDOR.from
  const to = search.to ?? FIRST_CORRIDOR.to
  const treatment = search.treatment ?? DEFAULT_TREATMENT
  const shows = search.show === 'flows' ? 'flows' : 'stocks'
  const change = useCallback(
    (next: FlowsSearch, continues = false): void => {
      void navigate({ search: next, replace: continues, resetScroll: false })
    },
    [navigate],
  )
  const corridor = useCorridor(from, to)
  const actors = useActors().data ?? NO_ACTORS
  const states = actors.filter(({ kind }) => kind === 'state')
  const found = corridor.data
  useEffect(() => {
    // A name or former code is answered with the actor that it stands for.
    if (found === undefined || corridor.isPlaceholderData) return
    const [origin, destination] = [found.origin.id, found.destination.id]
    if (origin !== from || destination !== to) change({ ...search, from: origin, to: destination }, true)
  }, [found, corridor.isPlaceholderData, from, to, search, change])
  const swap = (): void => change({ ...search, from: to, to: from })
  useKeys([{ keys: 's', label: t('keys.swap'), run: swap }])
  const names = { origin: found?.origin.name ?? from, destination: found?.destination.name ?? to }
  useTitle(t('heading', names))
  const parts = treatmentParts(treatment)
  const beyond = parts === null ? treatment : beyondFamily(parts)
  const family =
    parts === null || parts.family === null
      ? t('treatment.instruments')
      : t(`common:familyPlural.${parts.family}`)
  const what = beyond === '' ? family : t('treatment.of', { what: family, treatment: beyond })
  // A phone shows the corridor, then the verdict and the models, then other corridors.
  const isPhone = useMedia(PHONE)
  const others = (
    <>
      {found !== undefined && (
        <TopCorridors origin={found.origin.id} destination={found.destination.id} search={search} />
      )}
      <SmallMultiples
        treatment={treatment}
        what={what}
        search={search}
        origin={found?.origin.id ?? from}
        destination={found?.destination.id ?? to}
      />
    </>
  )
  return (
    <div className="flows-page">
      <div className="flows-head">
        <h1>{t('heading', names)}</h1>
        <div className="flows-tools no-print">
          <ActorChooser
            id="flows-from"
            label={t('choose.from')}
            placeholder={t('choose.from')}
            actors={states}
            onChoose={(id) => change({ ...search, from: id, to })}
          />
          <button type="button" className="button" onClick={swap}>
            {t('swap')}
          </button>
          <ActorChooser
            id="flows-to"
            label={t('choose.to')}
            placeholder={t('choose.to')}
            actors={states}
            onChoose={(id) => change({ ...search, from, to: id })}
          />
          <Choice
            label={t('show.label')}
            values={['stocks', 'flows'] as const}
            value={shows}
            nameOf={(name) => t(`show.${name}`)}
            onChange={(name) => {
              const { show: _, ...rest } = search
              change(name === 'flows' ? { ...rest, show: 'flows' } : rest)
            }}
          />
          {found !== undefined && (
            <PageTools
              title={t('cited', { ...names, what })}
              about={t('about')}
              statement={t('statement')}
              registryVersion={found.registry_version}
              address={search.models === 'off' ? corridorAddress(from, to) : curveAddress(treatment)}
            />
          )}
        </div>
      </div>
      <div className="flows-columns">
        <div className="flows-corridor" data-stale={corridor.isPlaceholderData}>
          {corridor.error !== null ? (
            <ErrorBox error={corridor.error} onRetry={() => void corridor.refetch()} />
          ) : found === undefined ? (
            <StatusBox kind="loading">{t('loading')}</StatusBox>
          ) : found.series.every(({ points }) => points.every(({ persons }) => persons === null)) ? (
            <StatusBox kind="unavailable" title={t('corridor.noStocks', names)}>
              <p>{t('corridor.noStocksWhy')}</p>
            </StatusBox>
          ) : (
            <CorridorFigure corridor={found} shows={shows} />
          )}
          {!isPhone && others}
        </div>
        <ModelsSide search={search} treatment={treatment} what={what} onChange={change} />
        {isPhone && <div className="flows-corridor">{others}</div>}
      </div>
      <PageFoot
        start={<BiasNote>{t('bias')}</BiasNote>}
        end={treatment === DEFAULT_TREATMENT ? t('checked') : undefined}
      />
    </div>
  )
}

function corridorAddress(from: string, to: string): string {
  return `/api/flows/corridor?origin=${encodeURIComponent(from)}&destination=${encodeURIComponent(to)}`
}
