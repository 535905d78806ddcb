import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { useAddressNames } from '../atlas/use-address-names.ts'
import { useAtlasData } from '../atlas/use-atlas.ts'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import type { LayersChange, LayersSearch } from '../routes/layers-search.ts'
import { useTitle } from '../shell/use-title.ts'
import { LayersView } from './LayersView.tsx'
import { layersChoice } from './layers-choice.ts'
import './layers.css'

/** The five layers of a year as networks on one layout, how they overlap, and how that went over the years; the address holds every choice. */
export function LayersPage() {
  const { t } = useTranslation('layers')
  const loaded = useAtlasData()
  useTitle(t('name'))
  if (loaded.status === 'ready') return <Addressed data={loaded.data} />
  return (
    <div className="layers-page">
      <h1>{t('name')}</h1>
      {loaded.status === 'error' ? (
        <ErrorBox error={loaded.error} />
      ) : (
        <StatusBox kind="loading">{t('loading')}</StatusBox>
      )}
    </div>
  )
}

function Addressed({ data }: { readonly data: AtlasData }) {
  const search = useSearch({ from: '/layers' })
  const navigate = useNavigate({ from: '/layers' })
  const choice = useMemo(() => layersChoice(search, data), [search, data])
  const change = useCallback(
    (part: LayersChange, replace = true): void =>
      void navigate({ search: (before) => clean({ ...before, ...part }), replace, resetScroll: false }),
    [navigate],
  )
  const unknown = useAddressNames(search, data, change)
  return (
    <>
      {unknown !== null && <ErrorBox error={unknown} />}
      <LayersView data={data} choice={choice} onChange={change} />
    </>
  )
}

/** Without the parts that say nothing, so that the address stays short. */
function clean(search: Readonly<Record<string, unknown>>): LayersSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as LayersSearch
}
