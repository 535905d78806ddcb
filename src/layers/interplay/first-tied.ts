import { LAYERS } from '../../model/layer.ts'
import { areTied, type EntryReader, entryReader } from '../entries.ts'
import { type NetworkRules, pairIndex } from '../layer-network.ts'
import {
  type MembershipIndex,
  type MembershipTables,
  membershipIndex,
  type TieStart,
} from '../membership-index.ts'
import { countsInScope } from '../scope.ts'
import { NEVER_YEAR } from '../year-span.ts'
import { earliestTables, latestTables } from './bounded-tables.ts'

/** Never tied, in arrays of first years. */
export const NOT_TIED = 32_767

/** The years between which each layer first tied each pair: place `pairIndex(i, j) · LAYERS.length + layer`. */
export interface FirstTied {
  readonly actorIds: readonly string[]
  /** NOT_TIED where no reading of the dates ties the pair. */
  readonly earliest: Int16Array
  /** NOT_TIED where no sure date does. */
  readonly latest: Int16Array
}

export interface FirstTiedRules extends NetworkRules {
  readonly tieStart: TieStart
  /** Instruments alive in some of these years count, from their own beginning on; both included. */
  readonly firstYear: number
  readonly lastYear: number
}

/**
 * The years between which each layer first tied each pair, by the rules of the layered network (METHOD §1).
 *
 * An imprecise start counts from its first day in `earliest`, from its last in `latest`. A row without a date of joining may have been
 * there since its instrument, and is sure at no time; without inferred starts the same holds of rows whose start is inferred.
 *
 * Time O(Σ over instruments and years of n_k²), memory 20 bytes a pair.
 */
export function firstTied(tables: MembershipTables, rules: FirstTiedRules): FirstTied {
  const early = membershipIndex(earliestTables(tables, rules.tieStart), rules.tieStart)
  const late = membershipIndex(latestTables(tables), rules.tieStart)
  const latest = firstYears(late, rules)
  const earliest = firstYears(early, { ...rules, inferred: 'with' })
  // A state that may have stood on its bloc's side ties by itself where the bloc's dates are read late, so that the late one can be earlier.
  for (let at = 0; at < latest.length; at++)
    if ((latest[at] as number) < (earliest[at] as number)) earliest[at] = latest[at] as number
  return { actorIds: early.actorIds, earliest, latest }
}

function firstYears(index: MembershipIndex, rules: FirstTiedRules): Int16Array {
  const n = index.actorIds.length
  const first = new Int16Array(((n * (n - 1)) / 2) * LAYERS.length).fill(NOT_TIED)
  const reader = entryReader(index)
  for (let k = 0; k < index.instrumentIds.length; k++) {
    const layer = index.layerByInstrument[k] as number
    if (layer >= LAYERS.length || !countsInScope(index, k, rules.scope)) continue
    const from = index.firstYearByInstrument[k] as number
    const to = Math.min(rules.lastYear, index.lastYearByInstrument[k] as number)
    if (from === NEVER_YEAR || to < rules.firstYear) continue
    for (const year of yearsOfChange(index, k, from, to)) markYear(first, reader, k, layer, year, rules)
  }
  return first
}

/** The years in which a pair of an instrument can be tied for the first time: somebody enters it, or a bloc of it. */
function yearsOfChange(index: MembershipIndex, k: number, from: number, to: number): number[] {
  const years = new Set([from])
  const end = index.rowStart[k + 1] as number
  const blocs: number[] = []
  for (let row = index.rowStart[k] as number; row < end; row++) {
    years.add(index.firstYearByRow[row] as number)
    const actor = index.actorByRow[row] as number
    // Who stands on a bloc's side may stand by itself once the bloc's row ends.
    if (index.isBloc[actor] === 1) {
      blocs.push(actor)
      years.add((index.lastYearByRow[row] as number) + 1)
    }
  }
  for (const bloc of blocs) {
    const last = index.memberStart[bloc + 1] as number
    for (let member = index.memberStart[bloc] as number; member < last; member++) {
      years.add(index.firstYearByMember[member] as number)
      years.add((index.lastYearByMember[member] as number) + 1)
    }
  }
  return [...years].filter((year) => year >= from && year <= to).sort((a, b) => a - b)
}

function markYear(
  first: Int16Array,
  reader: EntryReader,
  k: number,
  layer: number,
  year: number,
  { blocRule, inferred }: FirstTiedRules,
): void {
  const { length, actors, via } = reader.read(k, year, blocRule, inferred)
  for (let e = 0; e < length; e++) {
    const i = actors[e] as number
    for (let f = 0; f < e; f++) {
      if (!areTied(via[e] as number, via[f] as number)) continue
      const j = actors[f] as number
      const at = (i < j ? pairIndex(i, j) : pairIndex(j, i)) * LAYERS.length + layer
      if (year < (first[at] as number)) first[at] = year
    }
  }
}
