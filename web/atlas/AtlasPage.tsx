import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBox } from '../components/ErrorBox.tsx'
import { StatusBox } from '../components/StatusBox.tsx'
import type { AtlasChange, AtlasSearch } from '../routes/atlas-search.ts'
import { Atlas } from './Atlas.tsx'
import { atlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { useAddressNames } from './use-address-names.ts'
import { useAtlasData } from './use-atlas.ts'

/** The atlas: how closely each country is tied to a chosen one in a year, through which layer; the address holds every choice. */
export function AtlasPage() {
  const { t } = useTranslation('atlas')
  const loaded = useAtlasData()
  if (loaded.status === 'loading') return <StatusBox kind="loading">{t('loading')}</StatusBox>
  if (loaded.status === 'error') return <ErrorBox error={loaded.error} />
  return <AddressedAtlas data={loaded.data} />
}

function AddressedAtlas({ data }: { data: AtlasData }) {
  const search = useSearch({ from: '/atlas' })
  const navigate = useNavigate({ from: '/atlas' })
  const choice = useMemo(() => atlasChoice(search, data), [search, data])
  const change = useCallback(
    (part: AtlasChange, replace = true): void =>
      void navigate({ search: (before) => clean({ ...before, ...part }), replace, resetScroll: false }),
    [navigate],
  )
  const unknown = useAddressNames(search, data, change)
  return (
    <>
      {unknown !== null && <ErrorBox error={unknown} />}
      <Atlas data={data} choice={choice} onChange={change} />
    </>
  )
}

/** Without the parts that say nothing, so that the address stays short. */
function clean(search: Readonly<Record<string, unknown>>): AtlasSearch {
  const empty = (value: unknown): boolean =>
    value === undefined || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(search).filter(([, value]) => !empty(value))) as AtlasSearch
}
