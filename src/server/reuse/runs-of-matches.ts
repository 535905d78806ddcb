import type { Matches } from '../../reuse/part-matches.ts'
import type { SourceRuns } from '../../reuse/source-runs.ts'

/**
 * For each text the words of a target that lie in runs of at least `min` words of it, from the stretches that the two have in common: a
 * union of stretches so long is a union of runs. In the order of texts. Time O(stretches).
 * @param matches in the order of their starts; `min` is no less than the n of the index they come from
 */
export function runsOfMatches({ starts, ends, slots }: Matches, min: number): SourceRuns[] {
  const bounds = new Map<number, number[]>()
  for (let k = 0; k < starts.length; k++) {
    const start = starts[k] as number
    const end = ends[k] as number
    if (end - start < min) continue
    const source = slots[k] as number
    const held = bounds.get(source)
    if (held === undefined) bounds.set(source, [start, end])
    else if (start > (held.at(-1) as number)) held.push(start, end)
    else held[held.length - 1] = Math.max(end, held.at(-1) as number)
  }
  return [...bounds]
    .map(([source, all]) => ({ source, bounds: Uint32Array.from(all) }))
    .toSorted((a, b) => a.source - b.source)
}
