import { pairIndex } from '../layer-network.ts'
import { NEVER_YEAR } from '../year-span.ts'
import { FIRST_YEAR } from '../years.ts'
import type { Controls } from './controls.ts'
import type { CountrySet } from './country-set.ts'
import { growingCells } from './dyad-cells.ts'
import { type PairYears, sharedIn } from './pair-years.ts'

/** What counts as meeting in the processes: at all (1 or 0), or in how many of them. */
export const SHARED_RULES = ['any', 'count'] as const

export type SharedRule = (typeof SHARED_RULES)[number]

/**
 * A row for each pair of countries and year at risk of its first bilateral instrument. Rows with the same regressors are one cell; the rows of a
 * pair lie from `rowStart[d]` to `rowStart[d + 1] - 1`, year by year, and only its last one can have the event.
 */
export interface DyadTable {
  readonly countries: readonly string[]
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly rowStart: Uint32Array
  readonly concluded: Uint8Array
  /** Year of each pair's first row. */
  readonly firstYear: Int16Array
  readonly cellOfRow: Uint32Array
  /** Regressors of each cell: t, those of DYAD_COLUMNS, controls. */
  readonly t: Float64Array
  readonly regressors: readonly Float64Array[]
  readonly controlNames: readonly string[]
  readonly controls: readonly Float64Array[]
  readonly trials: Float64Array
  readonly events: Float64Array
  readonly leftOut: DyadsLeftOut
}

/** Pairs, and rows, that are not at risk. */
export interface DyadsLeftOut {
  /** Pairs that had a bilateral instrument when their time began, or before the first year asked for. */
  readonly tiedBefore: number
  /** Pairs with a bilateral instrument that nothing dates, or whose first one rests on an inferred start where these are not counted. */
  readonly undated: number
  /** Rows without a control. */
  readonly noControl: number
}

/** What the table is read from: ties by bilateral instruments and in the processes, and what nothing dates. */
export interface DyadSource {
  readonly countries: CountrySet
  readonly bilateral: PairYears
  readonly inProcesses: PairYears
  /** 1 where when the pair's first bilateral instrument began cannot be told. */
  readonly isUnclear: Uint8Array
}

/**
 * Pairs of countries at risk of their first bilateral instrument: from the year after both exist (1945 at the earliest) until they conclude it, one of
 * them ends, or the years do. t counts from that beginning. Controls of a pair are the sums of its countries' values.
 * Time O(pairs · years); memory 4 bytes a row, and 8 for each regressor and cell: some thousand cells, with controls as many as rows.
 */
export function dyadTable(
  { countries, bilateral, inProcesses, isUnclear }: DyadSource,
  { firstYear, lastYear, shared: rule }: { firstYear: number; lastYear: number; shared: SharedRule },
  controls: Controls | null,
): DyadTable {
  const many = countries.ids.length
  const names = controls?.names ?? []
  const cells = growingCells(names.length)
  const dyads = { first: [] as number[], second: [] as number[], firstYear: [] as number[], rowStart: [0] }
  const concluded: number[] = []
  let cellOfRow = new Uint32Array(1 << 16)
  let rows = 0
  const left = { tiedBefore: 0, undated: 0, noControl: 0 }
  for (let j = 1; j < many; j++) {
    for (let i = 0; i < j; i++) {
      const began = Math.max(FIRST_YEAR, countries.firstYear[i] as number, countries.firstYear[j] as number)
      const from = Math.max(began + 1, firstYear)
      const end = Math.min(lastYear, countries.lastYear[i] as number, countries.lastYear[j] as number)
      if (from > end) continue
      const pair = pairIndex(i, j)
      const tie = bilateral.firstTie[pair] as number
      if (tie !== NEVER_YEAR && tie < from) {
        left.tiedBefore++
        continue
      }
      if (isUnclear[pair] === 1) {
        left.undated++
        continue
      }
      const happens = tie !== NEVER_YEAR && tie <= end
      const until = happens ? tie : end
      const before = rows
      let last = from - 1
      for (let year = from; year <= until; year++) {
        const values = controls === null ? null : sums(controls, countries, [i, j], year)
        if (values === undefined) {
          left.noControl++
          continue
        }
        if (rows === before) dyads.firstYear.push(year)
        const met = sharedIn(inProcesses, i, j, year - 1)
        if (rows === cellOfRow.length) {
          const longer = new Uint32Array(rows * 2)
          longer.set(cellOfRow)
          cellOfRow = longer
        }
        cellOfRow[rows++] = cells.at(
          year - began,
          rule === 'any' ? Math.min(1, met) : met,
          nearness(countries, i, j),
          values,
        )
        last = year
      }
      if (rows === before) continue
      const event = happens && last === until ? 1 : 0
      cells.count(cellOfRow.subarray(before, rows), event)
      dyads.first.push(i)
      dyads.second.push(j)
      concluded.push(event)
      dyads.rowStart.push(rows)
    }
  }
  return {
    countries: countries.ids,
    first: Uint32Array.from(dyads.first),
    second: Uint32Array.from(dyads.second),
    rowStart: Uint32Array.from(dyads.rowStart),
    concluded: Uint8Array.from(concluded),
    firstYear: Int16Array.from(dyads.firstYear),
    cellOfRow: cellOfRow.slice(0, rows),
    controlNames: names,
    leftOut: left,
    ...cells.finish(),
  }
}

/** 2 in the same subregion, 1 in the same region, else 0. */
function nearness({ region, subregion }: CountrySet, i: number, j: number): number {
  if (region[i] !== region[j]) return 0
  return subregion[i] === subregion[j] ? 2 : 1
}

/** Sums of two countries' controls; undefined where one is missing. */
function sums(
  controls: Controls,
  { ids }: CountrySet,
  [i, j]: readonly [number, number],
  year: number,
): Float64Array | undefined {
  const one = controls.row(ids[i] as string, year)
  const other = controls.row(ids[j] as string, year)
  if (one === undefined || other === undefined) return undefined
  const values = one.map((value, c) => value + (other[c] as number))
  return values.some(Number.isNaN) ? undefined : values
}
