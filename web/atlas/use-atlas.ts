import { useMemo } from 'react'
import { useActors, useInstruments, useMemberships, useRegistry } from '../api/queries.ts'
import { type AtlasData, atlasData } from './atlas-data.ts'

type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly data: AtlasData }

/** The tables of the atlas, read once. */
export function useAtlasData(): Loaded {
  const queries = [useRegistry(), useMemberships(), useInstruments(), useActors()] as const
  const [registry, memberships, instruments, actors] = queries
  const data = useMemo(
    () =>
      registry.data && memberships.data && instruments.data && actors.data
        ? atlasData(registry.data, memberships.data, instruments.data, actors.data)
        : null,
    [registry.data, memberships.data, instruments.data, actors.data],
  )
  const failed = queries.find(({ error }) => error)
  if (failed) return { status: 'error', error: failed.error }
  return data === null ? { status: 'loading' } : { status: 'ready', data }
}
