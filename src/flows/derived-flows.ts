import { firstRow } from './panel/corridor-stocks.ts'

/**
 * How flows are read off two stocks of the same corridor (Abel and Cohen 2019): `drop-negative`: a fall of the stock is no flow;
 * `reverse-negative`: a fall is taken as return to the origin, and added to the flow of the corridor's reverse.
 */
export const DIFFERENCE_METHODS = ['drop-negative', 'reverse-negative'] as const

export type DifferenceMethod = (typeof DIFFERENCE_METHODS)[number]

export interface DerivedFlows {
  /** First year after which, and last year until which, the flow of a period is counted. */
  readonly periods: readonly { readonly from: number; readonly to: number }[]
  /** Persons within the period; row (pair * periods + p), pairs in the order of `corridorStocks`. */
  readonly flow: Float64Array
  /** Falls of a stock that were set to zero or turned round. */
  readonly falls: number
}

/**
 * Flows between places from the differences of their stocks. They count who is there at the end of a period and was not at its beginning:
 * returns and deaths within it are not seen, and a stock that was counted otherwise at its end looks like a flow. Time O(rows).
 * @param stock persons, row (pair * years + t) as in `corridorStocks`
 */
export function flowsFromDifferences(
  shape: { readonly places: number; readonly years: readonly number[] },
  stock: Float64Array,
  method: DifferenceMethod,
): DerivedFlows {
  const { places, years } = shape
  const periods = years.slice(1).map((to, t) => ({ from: years[t] ?? to, to }))
  const flow = new Float64Array(places * Math.max(0, places - 1) * periods.length)
  let falls = 0
  for (let origin = 0; origin < places; origin++)
    for (let destination = 0; destination < places; destination++) {
      if (origin === destination) continue
      const from = firstRow(places, years.length, origin, destination)
      const to = firstRow(places, periods.length, origin, destination)
      const back = firstRow(places, periods.length, destination, origin)
      for (let p = 0; p < periods.length; p++) {
        const change = (stock[from + p + 1] ?? Number.NaN) - (stock[from + p] ?? Number.NaN)
        if (change >= 0) flow[to + p] = (flow[to + p] ?? 0) + change
        else if (change < 0) {
          falls++
          if (method === 'reverse-negative') flow[back + p] = (flow[back + p] ?? 0) - change
        } else flow[to + p] = Number.NaN
      }
    }
  return { periods, flow, falls }
}
