import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import topology from 'world-atlas/countries-50m.json'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import type { AtlasChange, AtlasSearch } from '../routes/atlas-search.ts'
import { Atlas } from './Atlas.tsx'
import { worldShapes } from './geography/world-shapes.ts'
import { atlasChoice, useAtlasData } from './use-atlas.ts'

const SHAPES = worldShapes(topology as unknown as Parameters<typeof worldShapes>[0])

/** The atlas: how closely each country is tied to a chosen one in a year, through which layer; the address holds every choice. */
export function AtlasPage() {
  const { t } = useTranslation('atlas')
  const search = useSearch({ from: '/atlas' })
  const navigate = useNavigate({ from: '/atlas' })
  const loaded = useAtlasData()
  if (loaded.status === 'loading') return <StatusBox kind="loading">{t('loading')}</StatusBox>
  if (loaded.status === 'error') return <ErrorBox error={loaded.error} />
  const change = (part: AtlasChange, replace = true): void =>
    void navigate({ search: (before) => clean({ ...before, ...part }), replace, resetScroll: false })
  return (
    <Atlas data={loaded.data} choice={atlasChoice(search, loaded.data)} shapes={SHAPES} onChange={change} />
  )
}

/** Without the parts that say nothing, so that the address stays short. */
function clean(search: Readonly<Record<string, unknown>>): AtlasSearch {
  const empty = (value: unknown): boolean =>
    value === undefined || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(search).filter(([, value]) => !empty(value))) as AtlasSearch
}
