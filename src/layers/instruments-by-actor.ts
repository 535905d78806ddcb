import { entryReader } from './entries.ts'
import type { LayerSettings } from './layer-network.ts'
import type { MembershipIndex } from './membership-index.ts'
import { countsInScope } from './scope.ts'
import { aliveIn } from './year-span.ts'

/** In how many instruments each actor has an entry in a year, over all layers (METHOD §1); length n. Time O(rows of the year). */
export function instrumentsByActor(index: MembershipIndex, settings: LayerSettings): Uint16Array {
  const reader = entryReader(index)
  const counts = new Uint16Array(index.actorIds.length)
  for (let k = 0; k < index.instrumentIds.length; k++) {
    if (!countsInScope(index, k, settings.scope)) continue
    const first = index.firstYearByInstrument[k] as number
    if (!aliveIn(settings.year, first, index.lastYearByInstrument[k] as number)) continue
    const { length, actors } = reader.read(k, settings.year, settings.blocRule)
    for (let e = 0; e < length; e++) {
      const actor = actors[e] as number
      counts[actor] = (counts[actor] as number) + 1
    }
  }
  return counts
}
