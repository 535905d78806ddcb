import { firstRow } from './corridor-stocks.ts'
import type { Deal } from './deals.ts'

/** A window of years before an observation in which a deal treats it. */
export interface Window {
  /** Its length in years: 10 means that 1970 to 1979 count for 1980. */
  readonly length: number
  /** How many lengths it lies later (a lead, positive) or earlier (a lag, negative). */
  readonly shift: number
}

export interface PanelShape {
  readonly places: readonly string[]
  readonly years: readonly number[]
}

export interface WindowCount {
  /** Deals signed in the window, a value for each row of the corridors (see `corridorStocks`); NaN where the window passes the data's end. */
  readonly count: Float64Array
  /** Rows whose window passes the end. */
  readonly incomplete: number
}

/** The first and last year of a window before an observation in a year. */
export function windowYears({ length, shift }: Window, year: number): readonly [first: number, last: number] {
  return [year + length * (shift - 1), year + length * shift - 1]
}

/**
 * How many deals bind each corridor within a window before each year. Several instruments signed within one window count each (re-signing
 * is seen in the count, not in the dummy). A window that reaches past the last year in which the registry could know a deal is unknown,
 * never zero. Time O(rows + deals x years).
 * @param lastKnown the last year with deals in the data
 */
export function windowCount(
  { places, years }: PanelShape,
  deals: readonly Deal[],
  window: Window,
  lastKnown: number,
  reversed: 'as-is' | 'either-way' = 'as-is',
): WindowCount {
  const placeAt = new Map(places.map((place, at) => [place, at]))
  const count = new Float64Array(places.length * (places.length - 1) * years.length)
  const add = (origin: number, destination: number, year: number): void => {
    const row = firstRow(places.length, years.length, origin, destination)
    years.forEach((observed, time) => {
      const [first, last] = windowYears(window, observed)
      if (year >= first && year <= last) count[row + time] = (count[row + time] ?? 0) + 1
    })
  }
  for (const { origin, destination, year } of deals) {
    const [o, d] = [placeAt.get(origin), placeAt.get(destination)]
    if (o === undefined || d === undefined) continue
    add(o, d, year)
    if (reversed === 'either-way') add(d, o, year)
  }
  const past = years.map((year) => windowYears(window, year)[1] > lastKnown)
  for (let row = 0; row < count.length; row++) if (past[row % years.length]) count[row] = Number.NaN
  const incomplete = (count.length / Math.max(1, years.length)) * past.filter(Boolean).length
  return { count, incomplete }
}

/** 1 where a count is at least 1, 0 where it is 0, NaN where it is not known. */
export function dummyOf(count: Float64Array): Float64Array {
  return count.map((deals) => (Number.isNaN(deals) ? deals : Math.min(deals, 1)))
}
