import { areTied, type EntryReader } from '../entries.ts'
import { type NetworkRules, pairIndex } from '../layer-network.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { countsInScope } from '../scope.ts'
import { NEVER_YEAR } from '../year-span.ts'
import { type CountrySet, NO_COUNTRY } from './country-set.ts'

/** In how many of some instruments each pair of countries is tied in each year. */
export interface PairYears {
  readonly firstYear: number
  readonly lastYear: number
  /** Pairs of countries. */
  readonly pairs: number
  /** Pair (i, j) in a year, at `(year - firstYear) * pairs + pairIndex(i, j)`; 255 stands for 255 or more. */
  readonly shared: Uint8Array
  /** First year in which each pair is tied, before `firstYear` too; NEVER_YEAR where none is up to `lastYear`. */
  readonly firstTie: Int16Array
}

/**
 * Ties of pairs of countries by instruments, year by year, under the rules of a figure (METHOD §1).
 * Time O(Σ over instruments and their years of n_k²), memory a byte a pair and year.
 * @param instruments positions in the index; those out of scope count in no year
 */
export function pairYears(
  reader: EntryReader,
  index: MembershipIndex,
  { countryOfActor, ids }: CountrySet,
  instruments: readonly number[],
  {
    firstYear,
    lastYear,
    blocRule,
    scope,
    inferred,
  }: NetworkRules & { readonly firstYear: number; readonly lastYear: number },
): PairYears {
  const pairs = (ids.length * (ids.length - 1)) / 2
  const shared = new Uint8Array(Math.max(0, lastYear - firstYear + 1) * pairs)
  const firstTie = new Int16Array(pairs).fill(NEVER_YEAR)
  for (const k of instruments) {
    const first = index.firstYearByInstrument[k] as number
    if (first === NEVER_YEAR || !countsInScope(index, k, scope)) continue
    const last = Math.min(lastYear, index.lastYearByInstrument[k] as number)
    for (let year = first; year <= last; year++) {
      const { length, actors, via } = reader.read(k, year, blocRule, inferred)
      for (let e = 1; e < length; e++) {
        const i = countryOfActor[actors[e] as number] as number
        if (i === NO_COUNTRY) continue
        for (let f = 0; f < e; f++) {
          const j = countryOfActor[actors[f] as number] as number
          if (j === NO_COUNTRY || i === j || !areTied(via[e] as number, via[f] as number)) continue
          const pair = i < j ? pairIndex(i, j) : pairIndex(j, i)
          const known = firstTie[pair] as number
          if (known === NEVER_YEAR || year < known) firstTie[pair] = year
          if (year < firstYear) continue
          const at = (year - firstYear) * pairs + pair
          shared[at] = Math.min(255, (shared[at] as number) + 1)
        }
      }
    }
  }
  return { firstYear, lastYear, pairs, shared, firstTie }
}

/** How many instruments tie two countries in a year; 0 outside the years. */
export function sharedIn(
  { firstYear, lastYear, pairs, shared }: PairYears,
  i: number,
  j: number,
  year: number,
): number {
  if (i === j || year < firstYear || year > lastYear) return 0
  return shared[(year - firstYear) * pairs + (i < j ? pairIndex(i, j) : pairIndex(j, i))] as number
}
