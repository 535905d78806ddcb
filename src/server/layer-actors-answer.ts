import type { LayerActorsAnswer } from '../api/layers.ts'
import { instrumentsByActor } from '../layers/instruments-by-actor.ts'
import type { LayerSettings } from '../layers/layer-network.ts'
import type { MembershipIndex } from '../layers/membership-index.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'
import { layersAnswer } from './layers-answer.ts'

/** In how many instruments each actor has an entry in a year, most first; actors without one are left out (METHOD §1). */
export function layerActorsAnswer(
  { registry, actor }: RegistryLookup,
  index: MembershipIndex,
  settings: LayerSettings,
): LayerActorsAnswer {
  const { layers: _, embedded_norms: __, ...rules } = layersAnswer(index, settings, registry.version)
  const items = [...instrumentsByActor(index, settings)].flatMap((instruments, place) => {
    const row = actor.get(index.actorIds[place] ?? '')
    if (instruments === 0 || row === undefined) return []
    return { actor: row.id, name: row.name, kind: row.kind, instruments }
  })
  return {
    ...rules,
    items: items.toSorted((a, b) => b.instruments - a.instruments || (a.actor < b.actor ? -1 : 1)),
  }
}
