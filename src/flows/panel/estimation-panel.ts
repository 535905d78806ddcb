import { DIFFERENCE_METHODS, flowsFromDifferences } from '../derived-flows.ts'
import { type CorridorStocks, firstRow } from './corridor-stocks.ts'
import type { Deal } from './deals.ts'
import { dummyOf, windowCount } from './treatment-columns.ts'

/** Leads and lags of a panel, in windows: two later, three earlier, as in METHOD §5's panel. */
export interface LeadsAndLags {
  readonly leads: number
  readonly lags: number
}

export interface PanelOptions extends LeadsAndLags {
  /** Years of a window. */
  readonly window: number
  /** Last year in which the registry knows deals of this treatment. */
  readonly lastKnown: number
  /** A corridor is regular where its stock is above this in every year. */
  readonly regularAbove: number
  /** Flows by closed accounting, rows as the stocks; null where births and deaths are not known. */
  readonly closedFlow: Float64Array | null
}

/** A table of corridors by years, a row for each, in the order of origin, destination, year. */
export interface EstimationPanel {
  readonly places: readonly string[]
  readonly years: readonly number[]
  readonly rows: number
  /** Place of the origin and of the destination of each row. */
  readonly origin: Uint16Array
  readonly destination: Uint16Array
  readonly year: Int16Array
  /**
   * Columns by name: `mig` (persons), `treated`, `deals`, `lead2` ... `lag3`, `treated_either_way`, `regular`, and the flows of the period that
   * ends in the year, `flow_drop_negative`, `flow_reverse_negative` and, where births and deaths are known, `flow_closed`. NaN is unknown.
   */
  readonly columns: ReadonlyMap<string, Float64Array>
  /** By which errors can be clustered: the instrument that binds several corridors at once, of other corridors the corridor itself. */
  readonly deal: { readonly codes: Uint32Array; readonly texts: readonly string[] }
  /** Rows that a lead leaves unknown, by its name. */
  readonly incomplete: ReadonlyMap<string, number>
}

/**
 * The table that is estimated: stocks of each corridor and year with the treatment in the window before, its leads and lags, the treatment
 * whichever way the corridor runs, and whether the corridor is regular (METHOD §5). Time O(rows x columns).
 */
export function estimationPanel(
  stocks: CorridorStocks,
  deals: readonly Deal[],
  { window: length, leads, lags, lastKnown, regularAbove, closedFlow }: PanelOptions,
): EstimationPanel {
  const { places, years, stock } = stocks
  const rows = stock.length
  const columns = new Map<string, Float64Array>([['mig', stock]])
  const incomplete = new Map<string, number>()
  const counted = (shift: number, reversed: 'as-is' | 'either-way' = 'as-is') =>
    windowCount(stocks, deals, { length, shift }, lastKnown, reversed)
  const now = counted(0)
  columns.set('treated', dummyOf(now.count))
  columns.set('deals', now.count)
  if (now.incomplete > 0) incomplete.set('treated', now.incomplete)
  const shifts = [
    ...Array.from({ length: leads }, (_, i) => ({ name: `lead${leads - i}`, shift: leads - i })),
    ...Array.from({ length: lags }, (_, i) => ({ name: `lag${i + 1}`, shift: -(i + 1) })),
  ]
  for (const { name, shift } of shifts) {
    const shifted = counted(shift)
    columns.set(name, dummyOf(shifted.count))
    if (shifted.incomplete > 0) incomplete.set(name, shifted.incomplete)
  }
  columns.set('treated_either_way', dummyOf(counted(0, 'either-way').count))
  columns.set('regular', regularCorridors(stock, years.length, regularAbove))
  for (const method of DIFFERENCE_METHODS)
    columns.set(`flow_${method.replace('-', '_')}`, flowColumn(stocks, method))
  if (closedFlow !== null) columns.set('flow_closed', closedFlow)
  return {
    places,
    years,
    rows,
    ...rowKeys(places.length, years),
    columns,
    deal: dealClusters(stocks, deals),
    incomplete,
  }
}

function regularCorridors(stock: Float64Array, years: number, above: number): Float64Array {
  const regular = new Float64Array(stock.length)
  for (let row = 0; row < stock.length; row += years)
    if (stock.subarray(row, row + years).every((persons) => persons > above))
      regular.fill(1, row, row + years)
  return regular
}

/** The flow of the period that ends in a row's year; unknown in the first year. */
function flowColumn(
  { places, years, stock }: CorridorStocks,
  method: (typeof DIFFERENCE_METHODS)[number],
): Float64Array {
  const { flow } = flowsFromDifferences({ places: places.length, years }, stock, method)
  const periods = years.length - 1
  return stock.map((_, row) => {
    const time = row % years.length
    return time === 0 ? Number.NaN : (flow[((row - time) / years.length) * periods + time - 1] ?? Number.NaN)
  })
}

/** One deal is not 27 trials (METHOD §5): corridors that one instrument binds are one cluster, with all that it shares corridors with. */
function dealClusters(
  { places, years, stock }: CorridorStocks,
  deals: readonly Deal[],
): EstimationPanel['deal'] {
  const placeAt = new Map(places.map((place, at) => [place, at]))
  const corridors = stock.length / Math.max(1, years.length)
  const parent = Uint32Array.from({ length: corridors }, (_, pair) => pair)
  const rootOf = (pair: number): number => {
    let root = pair
    while (parent[root] !== root) root = parent[root] ?? root
    parent[pair] = root
    return root
  }
  const firstOf = new Map<string, number>()
  const named = new Map<number, string>()
  for (const { instrument, origin, destination } of deals) {
    const [o, d] = [placeAt.get(origin), placeAt.get(destination)]
    if (o === undefined || d === undefined) continue
    const pair = firstRow(places.length, 1, o, d)
    const first = firstOf.get(instrument)
    if (first === undefined) firstOf.set(instrument, pair)
    else if (rootOf(first) !== rootOf(pair)) parent[rootOf(pair)] = rootOf(first)
  }
  for (const [instrument, pair] of firstOf) if (!named.has(rootOf(pair))) named.set(rootOf(pair), instrument)
  const texts: string[] = []
  const codeOf = new Map<number, number>()
  const codes = new Uint32Array(stock.length)
  let pair = 0
  for (const origin of places)
    for (const destination of places) {
      if (origin === destination) continue
      const root = rootOf(pair)
      const code = codeOf.get(root) ?? texts.push(named.get(root) ?? `${origin} ${destination}`) - 1
      codeOf.set(root, code)
      codes.fill(code, pair * years.length, (pair + 1) * years.length)
      pair++
    }
  return { codes, texts }
}

function rowKeys(
  places: number,
  years: readonly number[],
): Pick<EstimationPanel, 'origin' | 'destination' | 'year'> {
  const rows = places * Math.max(0, places - 1) * years.length
  const origin = new Uint16Array(rows)
  const destination = new Uint16Array(rows)
  const year = new Int16Array(rows)
  let row = 0
  for (let o = 0; o < places; o++)
    for (let d = 0; d < places; d++)
      if (o !== d)
        for (const observed of years) {
          origin[row] = o
          destination[row] = d
          year[row] = observed
          row++
        }
  return { origin, destination, year }
}
