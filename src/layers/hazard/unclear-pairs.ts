import type { EntryReader } from '../entries.ts'
import { type NetworkRules, pairIndex } from '../layer-network.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { countsInScope } from '../scope.ts'
import { NEVER_YEAR } from '../year-span.ts'
import { type CountrySet, NO_COUNTRY } from './country-set.ts'
import { type PairYears, pairYears } from './pair-years.ts'

/**
 * Pairs whose first bilateral instrument cannot be dated: one of theirs has a row that nothing dates, or, where inferred starts are not counted, an
 * inferred one comes before the first recorded. 1 at `pairIndex(i, j)`. Time O(rows of the instruments).
 */
export function unclearPairs(
  {
    index,
    reader,
    countries,
    undated,
    bilateral,
  }: {
    readonly index: MembershipIndex
    readonly reader: EntryReader
    readonly countries: CountrySet
    readonly undated: ReadonlyMap<number, ReadonlySet<number>>
    readonly bilateral: PairYears
  },
  instruments: readonly number[],
  rules: NetworkRules & { readonly firstYear: number; readonly lastYear: number },
): Uint8Array {
  const isUnclear = new Uint8Array(bilateral.pairs)
  for (const k of instruments) {
    const some = undated.get(k)
    if (some === undefined || !countsInScope(index, k, rules.scope)) continue
    for (const i of some)
      for (const j of countriesOf(index, countries, k, some))
        if (i !== j) isUnclear[i < j ? pairIndex(i, j) : pairIndex(j, i)] = 1
  }
  if (rules.inferred !== 'without') return isUnclear
  const all = pairYears(reader, index, countries, instruments, { ...rules, inferred: 'with' })
  for (let pair = 0; pair < all.pairs; pair++) {
    const first = all.firstTie[pair] as number
    if (first !== NEVER_YEAR && first !== bilateral.firstTie[pair]) isUnclear[pair] = 1
  }
  return isUnclear
}

function countriesOf(
  index: MembershipIndex,
  { countryOfActor }: CountrySet,
  k: number,
  undated: ReadonlySet<number>,
): Set<number> {
  const found = new Set(undated)
  const to = index.rowStart[k + 1] as number
  for (let row = index.rowStart[k] as number; row < to; row++) {
    const country = countryOfActor[index.actorByRow[row] as number] as number
    if (country !== NO_COUNTRY) found.add(country)
  }
  return found
}
