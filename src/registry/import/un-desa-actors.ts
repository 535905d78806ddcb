import type { Registry } from '../../model/registry.ts'

/** What a location code of UN DESA stands for. */
export type UnDesaPlace =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'aggregate' }
  | { readonly kind: 'unknown' }

/** UN DESA numbers its own groups from 900 on; the codes of countries and areas (M49) end at 894. */
const FIRST_GROUP = 900

/** "Others": persons whose origin the source does not know. */
const OTHERS = 2003
const UNKNOWN_ORIGIN = 'unknown-origin'

/**
 * Finds the actor of a location code by the M49 codes of `regions.csv`. Regions, development and income groups are aggregates;
 * "Others" is the actor `unknown-origin` where the registry has it. Build it once per registry; each look-up is O(1).
 */
export function unDesaActors({
  actors,
  regions,
}: Pick<Registry, 'actors' | 'regions'>): (code: number, name: string) => UnDesaPlace {
  const byCode = new Map<number, string>()
  const groups = new Set<number>()
  for (const { actor, m49, region, subregion, intermediate } of regions) {
    if (m49 !== null && !byCode.has(Number(m49))) byCode.set(Number(m49), actor)
    for (const code of [region, subregion, intermediate]) if (code !== null) groups.add(Number(code))
  }
  const knowsUnknown = actors.some(({ id }) => id === UNKNOWN_ORIGIN)
  return (code, name) => {
    const id = byCode.get(code)
    if (id !== undefined) return { kind: 'actor', id }
    if (knowsUnknown && (code === OTHERS || /^others?$/i.test(name)))
      return { kind: 'actor', id: UNKNOWN_ORIGIN }
    return { kind: code >= FIRST_GROUP || groups.has(code) ? 'aggregate' : 'unknown' }
  }
}
