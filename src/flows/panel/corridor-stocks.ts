import { placesOf } from './counted-at.ts'

/** Migrant stocks as columns, as the registry reads them: cell c is from `actors[originIndex[c]]` to `actors[destinationIndex[c]]`. */
export interface StockColumns {
  readonly actors: readonly string[]
  readonly measures: readonly string[]
  readonly sources: readonly string[]
  readonly originIndex: ArrayLike<number>
  readonly destinationIndex: ArrayLike<number>
  readonly year: ArrayLike<number>
  readonly measureIndex: ArrayLike<number>
  readonly sourceIndex: ArrayLike<number>
  /** Persons. */
  readonly value: ArrayLike<number>
}

/** On which sides and in which years a source has an actor; a cell within that is not listed is a zero. */
export interface StockCoverage {
  readonly source: string
  readonly side: 'origin' | 'destination'
  readonly actor: string
  readonly years: readonly number[]
}

/** The years that are taken from a source. */
export interface SourceYears {
  readonly source: string
  readonly years: readonly number[]
}

/** The World Bank's matrix to 2000 and the United Nations' from 2010: the panel of METHOD §5. */
export const DECADES: readonly SourceYears[] = [
  { source: 'wb-gbmd-2011', years: [1960, 1970, 1980, 1990, 2000] },
  { source: 'un-desa-ims-2020', years: [2010, 2020] },
]

/** Stocks of every ordered pair of places in every year: row (p * years + t), p counting the pairs in the order of places. */
export interface CorridorStocks {
  /** Actors that are origin and destination in every year, in the order of their codes. */
  readonly places: readonly string[]
  readonly years: readonly number[]
  /** Source of each year. */
  readonly sources: readonly string[]
  /** Persons; length places * (places - 1) * years. */
  readonly stock: Float64Array
  /** Persons that stand under actors outside of the places, by actor: they are in no row. */
  readonly outside: ReadonlyMap<string, number>
}

/** The row of a corridor's first year. Origin and destination are places in `places`. */
export function firstRow(places: number, years: number, origin: number, destination: number): number {
  return (origin * (places - 1) + destination - (destination > origin ? 1 : 0)) * years
}

/**
 * Migrant stocks of all corridors between the places that every chosen year covers on both sides, people of territories and parts
 * counted where `COUNTED_AT` says. A cell that the source does not list is zero, as METHOD §5's data have it; people within one place
 * (from a territory in its metropole) are no migrants. Time O(cells + corridors x years).
 * @param chosen which years are taken from which source; a year stands in one source only
 */
export function corridorStocks(
  stocks: StockColumns,
  coverage: readonly StockCoverage[],
  chosen: readonly SourceYears[] = DECADES,
  measure = 'stock',
): CorridorStocks {
  const byYear = chosen
    .flatMap(({ source, years }) => years.map((year) => ({ source, year })))
    .sort((a, b) => a.year - b.year)
  const years = byYear.map(({ year }) => year)
  const places = coveredPlaces(coverage, byYear)
  const placeAt = new Map(places.map((place, at) => [place, at]))
  const actorAt = stocks.actors.map((actor) => {
    const [only, ...more] = placesOf(actor)
    return only === undefined || more.length > 0 ? -1 : (placeAt.get(only) ?? -1)
  })
  const yearAt = new Map(byYear.map(({ source, year }, at) => [`${source} ${year}`, at]))
  const timeOf = stocks.sources.map(
    (source) => new Map(years.map((year) => [year, yearAt.get(`${source} ${year}`) ?? -1])),
  )
  const wanted = stocks.measures.indexOf(measure)
  const stock = new Float64Array(places.length * (places.length - 1) * years.length)
  const outside = new Map<string, number>()
  for (let c = 0; c < stocks.value.length; c++) {
    if (stocks.measureIndex[c] !== wanted) continue
    const time = timeOf[stocks.sourceIndex[c] ?? -1]?.get(stocks.year[c] ?? -1) ?? -1
    const persons = stocks.value[c] ?? Number.NaN
    if (time < 0 || Number.isNaN(persons)) continue
    const ends = [stocks.originIndex[c] ?? -1, stocks.destinationIndex[c] ?? -1] as const
    const [origin, destination] = [actorAt[ends[0]] ?? -1, actorAt[ends[1]] ?? -1]
    if (origin < 0 || destination < 0) {
      const away = stocks.actors[origin < 0 ? ends[0] : ends[1]] ?? ''
      outside.set(away, (outside.get(away) ?? 0) + persons)
    } else if (origin !== destination) {
      const row = firstRow(places.length, years.length, origin, destination) + time
      stock[row] = (stock[row] ?? 0) + persons
    }
  }
  return { places, years, sources: byYear.map(({ source }) => source), stock, outside }
}

/** Places that the source of each year has on both sides, at least through one of the actors counted there. */
function coveredPlaces(
  coverage: readonly StockCoverage[],
  byYear: readonly { readonly source: string; readonly year: number }[],
): string[] {
  const seen = new Map<string, Set<string>>()
  const isAsked = new Set(byYear.map(({ source, year }) => `${source} ${year}`))
  for (const { source, side, actor, years } of coverage) {
    if (actor === 'unknown-origin') continue
    const places = placesOf(actor)
    if (places.length !== 1) continue
    for (const place of places) {
      const cells = seen.get(place) ?? new Set()
      for (const year of years) if (isAsked.has(`${source} ${year}`)) cells.add(`${side} ${year}`)
      seen.set(place, cells)
    }
  }
  return [...seen]
    .filter(([, cells]) => cells.size === 2 * byYear.length)
    .map(([place]) => place)
    .sort()
}
