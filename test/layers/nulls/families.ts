import fc from 'fast-check'
import type { SetFamily } from '../../../src/layers/nulls/set-family.ts'

/** A family out of lists. */
export function family(universe: number, sets: readonly (readonly number[])[]): SetFamily {
  const starts = [0]
  for (const set of sets) starts.push((starts.at(-1) ?? 0) + set.length)
  return { universe, starts: Uint32Array.from(starts), elements: Uint32Array.from(sets.flat()) }
}

/** A family as sorted lists. */
export function setsOf({ starts, elements }: SetFamily): number[][] {
  return Array.from(starts.subarray(1), (end, s) =>
    [...elements.subarray(starts[s], end)].sort((a, b) => a - b),
  )
}

/** In how many sets each element is. */
export function elementCounts({ universe, elements }: SetFamily): number[] {
  const counts = new Array<number>(universe).fill(0)
  for (const element of elements) counts[element] = (counts[element] ?? 0) + 1
  return counts
}

/** Families of up to nine sets over up to forty elements, empty and full ones included. */
export function randomFamily(): fc.Arbitrary<SetFamily> {
  return fc
    .integer({ min: 1, max: 40 })
    .chain((universe) =>
      fc
        .array(fc.uniqueArray(fc.integer({ min: 0, max: universe - 1 })), { maxLength: 9 })
        .map((sets) => family(universe, sets)),
    )
}

/** Every family with the margins of one, written out: the slow way, row by row. */
export function allWithMargins(of: SetFamily): string[] {
  const sizes = setsOf(of).map((set) => set.length)
  const found: string[] = []
  const fill = (s: number, rest: readonly number[], sets: readonly number[][]): void => {
    const size = sizes[s]
    if (size === undefined) {
      if (rest.every((count) => count === 0)) found.push(JSON.stringify(sets))
      return
    }
    for (const set of choices(of.universe, size)) {
      if (set.some((element) => (rest[element] ?? 0) === 0)) continue
      fill(
        s + 1,
        rest.map((count, element) => count - (set.includes(element) ? 1 : 0)),
        [...sets, set],
      )
    }
  }
  fill(0, elementCounts(of), [])
  return found
}

function choices(universe: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]]
  const all: number[][] = []
  for (let first = from; first <= universe - size; first++)
    for (const rest of choices(universe, size - 1, first + 1)) all.push([first, ...rest])
  return all
}
