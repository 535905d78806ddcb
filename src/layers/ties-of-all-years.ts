import { LAYERS } from '../model/layer.ts'
import { areTied, BLOC_RULES, entryReader } from './entries.ts'
import { pairIndex } from './layer-network.ts'
import type { MembershipIndex } from './membership-index.ts'
import { countsInScope } from './scope.ts'
import { NEVER_YEAR } from './year-span.ts'

const MULTILATERAL = LAYERS.indexOf('multilateral')

/**
 * How strongly any two actors were ever tied outside the multilateral layer: Σ w_ij (Newman 2001) over all layers but that one, over all
 * years from `firstYear` to `lastYear`, and over both rules for blocs. It is of no rule or year, and so stays the same for all of them.
 *
 * @returns a weight for each pair, at `pairIndex(i, j)`; scope `coded`
 *
 * Time O(Σ years in which the entries of an instrument change × n_k²), memory 8 bytes a pair.
 */
export function tiesOfAllYears(index: MembershipIndex, firstYear: number, lastYear: number): Float64Array {
  const n = index.actorIds.length
  const weights = new Float64Array((n * (n - 1)) / 2)
  const reader = entryReader(index)
  for (let k = 0; k < index.instrumentIds.length; k++) {
    if (!countsInScope(index, k, 'coded') || index.layerByInstrument[k] === MULTILATERAL) continue
    const first = index.firstYearByInstrument[k] as number
    if (first === NEVER_YEAR) continue
    const from = Math.max(first, firstYear)
    const to = Math.min(index.lastYearByInstrument[k] as number, lastYear)
    const changes = changeYears(index, k, from, to)
    for (const [place, year] of changes.entries()) {
      const years = (changes[place + 1] ?? to + 1) - year
      for (const rule of BLOC_RULES) addPairs(weights, reader.read(k, year, rule), years)
    }
  }
  return weights
}

function addPairs(
  weights: Float64Array,
  { length, actors, via }: { length: number; actors: Uint16Array; via: Int32Array },
  years: number,
): void {
  const share = years / (length - 1)
  for (let e = 1; e < length; e++) {
    const i = actors[e] as number
    for (let f = 0; f < e; f++) {
      if (!areTied(via[e] as number, via[f] as number)) continue
      const j = actors[f] as number
      const pair = i < j ? pairIndex(i, j) : pairIndex(j, i)
      weights[pair] = (weights[pair] as number) + share
    }
  }
}

/** Years of a span in which the entries of an instrument may differ from those of the year before; the first year always. */
function changeYears(index: MembershipIndex, k: number, from: number, to: number): number[] {
  if (from > to) return []
  const years = new Set([from])
  const add = (first: number, last: number): void => {
    if (first > from && first <= to) years.add(first)
    if (last >= from && last < to) years.add(last + 1)
  }
  const end = index.rowStart[k + 1] as number
  for (let row = index.rowStart[k] as number; row < end; row++) {
    add(index.firstYearByRow[row] as number, index.lastYearByRow[row] as number)
    const actor = index.actorByRow[row] as number
    if (index.isBloc[actor] !== 1) continue
    const last = index.memberStart[actor + 1] as number
    for (let member = index.memberStart[actor] as number; member < last; member++)
      add(index.firstYearByMember[member] as number, index.lastYearByMember[member] as number)
  }
  return [...years].toSorted((a, b) => a - b)
}
