import type { StockColumns, StockCoverage } from './panel/corridor-stocks.ts'

/** Why a year has no number: the source has one of the two not at all in it, or does not list the corridor. */
export type NoStock = 'not covered' | 'not listed'

export type CorridorPoint =
  | { readonly year: number; readonly persons: number; readonly isZeroUnlisted: boolean }
  | { readonly year: number; readonly persons: null; readonly reason: NoStock }

/** The stock of one corridor by one source: rival sources are rival series, never one mean. */
export interface CorridorSeries {
  readonly source: string
  readonly points: readonly CorridorPoint[]
}

/** What a source says of cells that it does not list: they are zero, or zero only in the corridors that it lists. */
export interface StockZeros {
  readonly source: string
  readonly zeros: 'stated' | 'by-convention'
}

/** Corridors that a source lists, as `origin destination`. */
export type ListedCorridors = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The stock of migrants from an origin in a destination, year by year, by each source that has years for either. A cell that is not
 * listed is zero where the source states its zeros or lists the corridor; else it is unknown, and says so. Time O(cells + coverage).
 */
export function corridorSeries(
  stocks: StockColumns,
  coverage: readonly StockCoverage[],
  zeros: readonly StockZeros[],
  listed: ListedCorridors,
  [origin, destination]: readonly [origin: string, destination: string],
  measure = 'stock',
): CorridorSeries[] {
  const found = cellsOf(stocks, origin, destination, measure)
  return zeros.map(({ source, zeros: kind }) => {
    const covered = (side: 'origin' | 'destination', actor: string) =>
      new Set(
        coverage.flatMap((row) =>
          row.source === source && row.side === side && row.actor === actor ? row.years : [],
        ),
      )
    const [from, to] = [covered('origin', origin), covered('destination', destination)]
    const all = new Set(coverage.flatMap((row) => (row.source === source ? row.years : [])))
    const isListed = kind === 'stated' || (listed.get(source)?.has(`${origin} ${destination}`) ?? false)
    const points = [...all]
      .sort((a, b) => a - b)
      .map((year): CorridorPoint => {
        const persons = found.get(`${source} ${year}`)
        if (persons !== undefined) return { year, persons, isZeroUnlisted: false }
        if (!from.has(year) || !to.has(year)) return { year, persons: null, reason: 'not covered' }
        if (!isListed) return { year, persons: null, reason: 'not listed' }
        return { year, persons: 0, isZeroUnlisted: true }
      })
    return { source, points }
  })
}

function cellsOf(
  stocks: StockColumns,
  origin: string,
  destination: string,
  measure: string,
): Map<string, number> {
  const [o, d, m] = [
    stocks.actors.indexOf(origin),
    stocks.actors.indexOf(destination),
    stocks.measures.indexOf(measure),
  ]
  const found = new Map<string, number>()
  if (o < 0 || d < 0 || m < 0) return found
  for (let c = 0; c < stocks.value.length; c++)
    if (stocks.originIndex[c] === o && stocks.destinationIndex[c] === d && stocks.measureIndex[c] === m)
      found.set(`${stocks.sources[stocks.sourceIndex[c] ?? -1]} ${stocks.year[c]}`, stocks.value[c] ?? 0)
  return found
}

/** A corridor with its stock in the year that was asked. */
export interface RankedCorridor {
  readonly origin: string
  readonly destination: string
  readonly persons: number
}

/** The largest corridors from a country, or to it, in a year by a source; ties by code. Time O(cells + k log k). */
export function topCorridors(
  stocks: StockColumns,
  asked: {
    readonly country: string
    readonly side: 'origin' | 'destination'
    readonly year: number
    readonly source: string
  },
  most: number,
): RankedCorridor[] {
  const country = stocks.actors.indexOf(asked.country)
  const source = stocks.sources.indexOf(asked.source)
  const measure = stocks.measures.indexOf('stock')
  const [own, other] =
    asked.side === 'origin'
      ? [stocks.originIndex, stocks.destinationIndex]
      : [stocks.destinationIndex, stocks.originIndex]
  const found: RankedCorridor[] = []
  for (let c = 0; c < stocks.value.length; c++) {
    if (own[c] !== country || stocks.sourceIndex[c] !== source || stocks.measureIndex[c] !== measure) continue
    const partner = stocks.actors[other[c] ?? -1]
    if (stocks.year[c] !== asked.year || partner === undefined || partner === asked.country) continue
    found.push({
      origin: asked.side === 'origin' ? asked.country : partner,
      destination: asked.side === 'origin' ? partner : asked.country,
      persons: stocks.value[c] ?? 0,
    })
  }
  const codeOf = ({ origin, destination }: RankedCorridor): string => `${origin} ${destination}`
  return found.sort((a, b) => b.persons - a.persons || (codeOf(a) < codeOf(b) ? -1 : 1)).slice(0, most)
}
