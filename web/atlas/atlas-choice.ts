import type { ActorSummary } from '../../src/api/actors.ts'
import type { BlocRule } from '../../src/layers/entries.ts'
import type { LayerSettings } from '../../src/layers/layer-network.ts'
import type { Scope } from '../../src/layers/scope.ts'
import type { Layer } from '../../src/model/layer.ts'
import type { AtlasSearch } from '../routes/atlas-search.ts'
import type { AtlasData } from './atlas-data.ts'

/** What the address chooses. */
export interface AtlasChoice extends LayerSettings {
  readonly a: ActorSummary | null
  readonly b: ActorSummary | null
  /** Whether the layer is drawn: neither switched off nor taken away. */
  readonly isOn: (layer: Layer) => boolean
  readonly off: readonly Layer[]
  /** The layer taken away, to see what is left (METHOD §2, Removal). */
  readonly without: Layer | null
  readonly blocRule: BlocRule
  readonly scope: Scope
}

/** Reads the address with the defaults of the page. Ids that no actor has are left out. */
export function atlasChoice(
  search: AtlasSearch,
  { registry, actors }: Pick<AtlasData, 'registry' | 'actors'>,
): AtlasChoice {
  const { off = [], without = null } = search
  const a = actors.get(search.a ?? '') ?? null
  const b = a === null ? null : (actors.get(search.b ?? '') ?? null)
  return {
    year: Math.min(registry.last_year, Math.max(registry.first_year, search.year ?? registry.last_year)),
    a,
    b,
    off,
    without,
    isOn: (layer) => layer !== without && !off.includes(layer),
    blocRule: search.blocs ?? usualBlocRule(a, b),
    scope: search.scope ?? 'coded',
  }
}

/** Blocs as their members, unless a bloc itself is asked about: as its members it would stand in nothing. */
export function usualBlocRule(a: ActorSummary | null, b: ActorSummary | null): BlocRule {
  return a?.kind === 'bloc' || b?.kind === 'bloc' ? 'node' : 'expanded'
}
