import { corridorSeries, type ListedCorridors, type StockZeros } from '../../flows/corridor-series.ts'
import type { StockColumns, StockCoverage } from '../../flows/panel/corridor-stocks.ts'
import type { Exposure, ExposureStock } from './partnership-report-types.ts'

/** Migrant stocks with what their sources say of the cells that they do not list. */
export interface ExposureSources {
  readonly stocks: StockColumns
  readonly coverage: readonly StockCoverage[]
  readonly zeros: readonly StockZeros[]
  readonly listed: ListedCorridors
}

const MEASURE = 'stock'
const NONE: Exposure = { nationalsOfBInA: null, nationalsOfAInB: null }

/**
 * Nationals of each side who live in the other, in the year nearest to signing that one source has for both directions: rival sources are never mixed. On a tie of years
 * the source that states its zeros counts, else the earlier year. A bloc is the sum over its members at signing; corridors that the source does not know are left out and
 * counted, and where they are more than half of a direction there is no figure. Time O(cells + corridors × coverage).
 *
 * @param a actors on side A: one state, or the members of a bloc
 * @param year of signing
 */
export function exposureOf(
  sources: ExposureSources,
  a: readonly string[],
  b: readonly string[],
  year: number,
): Exposure {
  const own = { ...sources, stocks: stocksBetween(sources.stocks, new Set([...a, ...b])) }
  const ofBInA = sumsByYear(own, b, a)
  const ofAInB = sumsByYear(own, a, b)
  const statesZeros = new Set(
    sources.zeros.filter(({ zeros }) => zeros === 'stated').map(({ source }) => source),
  )
  const chosen = ofBInA
    .flatMap((one) => {
      const other = ofAInB.find((each) => each.source === one.source && each.year === one.year)
      return other === undefined ? [] : [{ nationalsOfBInA: one, nationalsOfAInB: other }]
    })
    .toSorted(({ nationalsOfBInA: one }, { nationalsOfBInA: other }) => {
      const nearer = Math.abs(one.year - year) - Math.abs(other.year - year)
      const stated = Number(statesZeros.has(other.source)) - Number(statesZeros.has(one.source))
      return nearer || stated || one.year - other.year
    })
  return chosen[0] ?? NONE
}

/** By source and year the persons from some origins in some destinations, where at least half of the corridors are known. */
function sumsByYear(
  { stocks, coverage, zeros, listed }: ExposureSources,
  origins: readonly string[],
  destinations: readonly string[],
): ExposureStock[] {
  const pairs = origins.flatMap((origin) =>
    destinations.flatMap((destination) => (origin === destination ? [] : [[origin, destination] as const])),
  )
  const sums = new Map<string, { source: string; year: number; persons: number; corridors: number }>()
  for (const pair of pairs)
    for (const { source, points } of corridorSeries(stocks, coverage, zeros, listed, pair, MEASURE))
      for (const { year, persons } of points) {
        if (persons === null) continue
        const sum = sums.get(`${source} ${year}`) ?? { source, year, persons: 0, corridors: 0 }
        sums.set(`${source} ${year}`, sum)
        sum.persons += persons
        sum.corridors++
      }
  return [...sums.values()]
    .filter(({ corridors }) => corridors * 2 >= pairs.length)
    .map((sum) => ({ ...sum, measure: MEASURE, of: pairs.length }))
}

/** The cells between some actors alone, so that each corridor need not be sought among all. */
function stocksBetween(stocks: StockColumns, actors: ReadonlySet<string>): StockColumns {
  const isAsked = stocks.actors.map((actor) => actors.has(actor))
  const kept: number[] = []
  for (let c = 0; c < stocks.value.length; c++)
    if (isAsked[stocks.originIndex[c] ?? -1] && isAsked[stocks.destinationIndex[c] ?? -1]) kept.push(c)
  const column = (from: ArrayLike<number>): number[] => kept.map((c) => from[c] ?? 0)
  return {
    ...stocks,
    originIndex: column(stocks.originIndex),
    destinationIndex: column(stocks.destinationIndex),
    year: column(stocks.year),
    measureIndex: column(stocks.measureIndex),
    sourceIndex: column(stocks.sourceIndex),
    value: column(stocks.value),
  }
}
