import { useMemo } from 'react'
import type { ActorSummary } from '../../src/api/actors.ts'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { RegistrySummary } from '../../src/api/registry.ts'
import type { BlocRule } from '../../src/layers/entries.ts'
import type { LayerSettings } from '../../src/layers/layer-network.ts'
import type { MembershipIndex } from '../../src/layers/membership-index.ts'
import type { Scope } from '../../src/layers/scope.ts'
import { isEndRecorded } from '../../src/model/instrument.ts'
import type { Layer } from '../../src/model/layer.ts'
import { useActors, useInstruments, useMemberships, useRegistry } from '../api/queries.ts'
import type { AtlasSearch } from '../routes/atlas-search.ts'

/** Everything the atlas draws from: the registry's tables as the API gives them, and what the address chooses. */
export interface AtlasData {
  readonly registry: RegistrySummary
  readonly index: MembershipIndex
  readonly instruments: ReadonlyMap<string, InstrumentSummary>
  readonly actors: ReadonlyMap<string, ActorSummary>
  isEndKnown(instrumentIndex: number): boolean
  instrumentAt(instrumentIndex: number): InstrumentSummary | undefined
  position(actorId: string): number
}

export interface AtlasChoice extends LayerSettings {
  readonly a: ActorSummary | null
  readonly b: ActorSummary | null
  readonly isOn: (layer: Layer) => boolean
  readonly off: readonly Layer[]
  readonly blocRule: BlocRule
  readonly scope: Scope
}

type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly data: AtlasData }

export function useAtlasData(): Loaded {
  const [registry, memberships, instruments, actors] = [
    useRegistry(),
    useMemberships(),
    useInstruments(),
    useActors(),
  ]
  const data = useMemo<AtlasData | null>(() => {
    if (!registry.data || !memberships.data || !instruments.data || !actors.data) return null
    const index = memberships.data
    const byId = new Map(instruments.data.map((row) => [row.id, row]))
    const rows = index.instrumentIds.map((id) => byId.get(id))
    const endKnown = rows.map((row) => row !== undefined && isEndRecorded(row))
    const positions = new Map(index.actorIds.map((id, place) => [id, place]))
    return {
      registry: registry.data,
      index,
      instruments: byId,
      actors: new Map(actors.data.map((row) => [row.id, row])),
      isEndKnown: (k) => endKnown[k] ?? false,
      instrumentAt: (k) => rows[k],
      position: (id) => positions.get(id) ?? -1,
    }
  }, [registry.data, memberships.data, instruments.data, actors.data])
  const failed = [registry, memberships, instruments, actors].find((query) => query.error)
  if (failed) return { status: 'error', error: failed.error }
  return data === null ? { status: 'loading' } : { status: 'ready', data }
}

/** What the address chooses, with the defaults of the page. Ids that no actor has are left out. */
export function atlasChoice(search: AtlasSearch, { registry, actors }: AtlasData): AtlasChoice {
  const off = search.off ?? []
  const a = actors.get(search.a ?? '') ?? null
  return {
    year: Math.min(registry.last_year, Math.max(registry.first_year, search.year ?? registry.last_year)),
    a,
    b: a === null ? null : (actors.get(search.b ?? '') ?? null),
    off,
    isOn: (layer) => !off.includes(layer),
    blocRule: search.blocs ?? 'expanded',
    scope: search.scope ?? 'coded',
  }
}
