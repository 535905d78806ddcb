import type { ActorDetail } from '../../src/api/actors.ts'

/** How many instruments of a year tie an actor to a partner, in all and by layer. */
export interface PartnerCount {
  readonly id: string
  readonly total: number
  readonly byLayer: Readonly<Record<string, number>>
}

/** Those tied to an actor, the one with most instruments first, equals by id. Time O(ties). */
export function partnerCounts({ layers }: Pick<ActorDetail, 'layers'>): PartnerCount[] {
  const counts = new Map<string, Record<string, number>>()
  for (const { layer, instruments } of layers) {
    for (const { partners } of instruments) {
      for (const id of partners) {
        const own = counts.get(id) ?? {}
        own[layer] = (own[layer] ?? 0) + 1
        counts.set(id, own)
      }
    }
  }
  return [...counts]
    .map(([id, byLayer]) => ({ id, byLayer, total: Object.values(byLayer).reduce((sum, n) => sum + n, 0) }))
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
}
