import { LAYERS } from '../model/layer.ts'
import {
  FACET_NAMES,
  FACET_VALUES,
  type FacetName,
  failedParts,
  type InstrumentFilter,
  type InstrumentIndex,
  matchingRows,
  NO_RECORD,
  partBit,
  UNDATED,
} from './instrument-match.ts'

/** Instruments that begin in one year, by layer: the places of LAYERS, then those without a layer. */
export interface YearCount {
  readonly year: number
  readonly byLayer: readonly number[]
}

/**
 * What each choice would give under the rest of the filter.
 *
 * The count of a value is the length of the list with that value alone in its facet and all else as it is; the count of an
 * actor is the length with that actor added to those chosen.
 */
export interface InstrumentFacets {
  /** Places of the rows that match, in the order of the rows. */
  readonly matching: readonly number[]
  /** Rows in all. */
  readonly of: number
  readonly values: Readonly<Record<FacetName, ReadonlyMap<string, number>>>
  readonly coded: Readonly<Record<'yes' | 'no', number>>
  readonly dated: Readonly<Record<'yes' | 'no', number>>
  readonly undated: number
  readonly actors: ReadonlyMap<string, number>
  /** Years in order, those without instruments left out; what the brush over years chooses from. */
  readonly years: readonly YearCount[]
}

/** Rows that match and every facet's counts in one pass. Time O(rows × facets + those bound). */
export function instrumentFacets(index: InstrumentIndex, filter: InstrumentFilter): InstrumentFacets {
  const failed = failedParts(index, filter)
  const matching = matchingRows(failed)
  const countYesNo = (part: 'coded' | 'dated', flag: Uint8Array): Record<'yes' | 'no', number> => {
    const counts = { yes: 0, no: 0 }
    eachRowBut(failed, partBit(part), (row) => {
      counts[flag[row] === 1 ? 'yes' : 'no'] += 1
    })
    return counts
  }
  const values = {} as Record<FacetName, ReadonlyMap<string, number>>
  for (const facet of FACET_NAMES) values[facet] = countValues(index, failed, facet)
  return {
    matching,
    of: index.rows.length,
    values,
    coded: countYesNo('coded', index.codedByRow),
    dated: countYesNo('dated', index.datedByRow),
    ...countYears(index, failed),
    actors: countActors(index, matching),
  }
}

/** Visits the rows that fail nothing, or only the part of this bit. */
function eachRowBut(failed: Uint16Array, bit: number, visit: (row: number) => void): void {
  for (let row = 0; row < failed.length; row++) if (((failed[row] as number) & ~bit) === 0) visit(row)
}

function countValues(
  index: InstrumentIndex,
  failed: Uint16Array,
  facet: FacetName,
): ReadonlyMap<string, number> {
  const values: readonly string[] = FACET_VALUES[facet]
  const counts = new Uint32Array(values.length + 1)
  const codes = index.codeByRow[facet]
  eachRowBut(failed, partBit(facet), (row) => {
    const code = codes[row] as number
    counts[code] = (counts[code] as number) + 1
  })
  const named = values.map((value, place): [string, number] => [value, counts[place + 1] as number])
  return new Map([...named, [NO_RECORD, counts[0] as number]])
}

function countYears(index: InstrumentIndex, failed: Uint16Array): { years: YearCount[]; undated: number } {
  const byYear = new Map<number, number[]>()
  let undated = 0
  eachRowBut(failed, partBit('year'), (row) => {
    const year = index.yearByRow[row] as number
    if (year === UNDATED) {
      undated += 1
      return
    }
    const counts = byYear.get(year) ?? new Array<number>(LAYERS.length + 1).fill(0)
    const code = index.codeByRow.layer[row] as number
    const place = code === 0 ? LAYERS.length : code - 1
    counts[place] = (counts[place] as number) + 1
    byYear.set(year, counts)
  })
  const years = [...byYear].sort(([a], [b]) => a - b).map(([year, byLayer]) => ({ year, byLayer }))
  return { years, undated }
}

function countActors(index: InstrumentIndex, matching: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of matching) {
    for (const actor of new Set(index.rows[row]?.actors)) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  }
  return counts
}
