import { StrataError } from '../../model/error.ts'
import { type AccountsFault, closedFlows, type PeriodAccounts } from '../closed-accounting.ts'
import { type CorridorStocks, firstRow } from './corridor-stocks.ts'
import { placesOf } from './counted-at.ts'
import { type DemographyRow, demographyOf, type PeriodDemography, rowsByCountry } from './demography.ts'

/** What closed accounting made of one period. */
export interface ClosedPeriod {
  readonly from: number
  readonly to: number
  /** Places of the closed system; flows of all others are unknown. */
  readonly places: number
  readonly leftOut: readonly string[]
  /** Persons by which stocks grew beyond births less deaths: natives were scaled to that. */
  readonly surplus: number
  /** Places whose foreign-born were more than the population: they were scaled to it, and natives taken as 0. */
  readonly foreignScaled: readonly string[]
  /** Places with more births than natives. */
  readonly birthsSpread: readonly string[]
  readonly converged: boolean
  /** Persons moving in all. */
  readonly moves: number
}

export interface ClosedFlowColumn {
  /** Persons, rows as in `corridorStocks`: the flow of the period that ends in the year; NaN is unknown. */
  readonly values: Float64Array
  readonly periods: readonly ClosedPeriod[]
}

/**
 * Flows of each corridor by closed demographic accounting, for each period between two years of stocks. The system is closed over the places whose
 * population, births and deaths are known; natives are the population less those born in other places of the panel. Time as in `closedFlows`, each period.
 * @throws StrataError `flows/demography-short` where no period has two places, `flows/demography-impossible`
 */
export function closedFlowColumn(stocks: CorridorStocks, rows: readonly DemographyRow[]): ClosedFlowColumn {
  const { places, years } = stocks
  const values = new Float64Array(stocks.stock.length).fill(Number.NaN)
  const byPlace = countriesOfPlaces(places, rows)
  const periods = years.slice(1).flatMap((to, t): ClosedPeriod[] => {
    const from = years[t] ?? to
    const known = places.map((_, place) => placeDemography(byPlace[place] ?? [], from, to))
    const inside = places.flatMap((_, place) => (known[place] === null ? [] : [place]))
    if (inside.length < 2) return []
    const { accounts, foreignScaled } = accountsOf(stocks, t, inside, known)
    const found = closedFlows(accounts)
    const nameAt = (place: number): string => places[inside[place] ?? -1] ?? ''
    if ('fault' in found) throw impossible(found, nameAt, from, to)
    let moves = 0
    inside.forEach((origin, i) => {
      inside.forEach((destination, j) => {
        if (i === j) return
        const persons = found.flow[i * inside.length + j] ?? Number.NaN
        values[firstRow(places.length, years.length, origin, destination) + t + 1] = persons
        moves += persons
      })
    })
    return [
      {
        from,
        to,
        places: inside.length,
        leftOut: places.filter((_, place) => known[place] === null),
        surplus: found.surplus,
        foreignScaled: foreignScaled.map(nameAt),
        birthsSpread: found.birthsSpread.map(nameAt),
        converged: found.converged,
        moves,
      },
    ]
  })
  if (periods.length === 0)
    throw new StrataError('flows/demography-short', { years: years.join(', '), rows: rows.length })
  return { values, periods }
}

type CountryRows = ReturnType<typeof rowsByCountry> extends Map<string, infer Rows> ? Rows : never

/** The rows of each country that is counted at a place. */
function countriesOfPlaces(places: readonly string[], rows: readonly DemographyRow[]): CountryRows[][] {
  const at = new Map(places.map((place, index) => [place, index]))
  const byPlace: CountryRows[][] = places.map(() => [])
  for (const [country, of] of rowsByCountry(rows)) {
    const [place] = placesOf(country)
    byPlace[at.get(place ?? '') ?? -1]?.push(of)
  }
  return byPlace
}

function placeDemography(
  countries: readonly CountryRows[],
  from: number,
  to: number,
): PeriodDemography | null {
  const known = countries.flatMap((rows) => demographyOf(rows, from, to) ?? [])
  if (known.length === 0) return null
  const sum = (of: keyof PeriodDemography): number => known.reduce((all, each) => all + each[of], 0)
  return { start: sum('start'), end: sum('end'), births: sum('births'), deaths: sum('deaths') }
}

function accountsOf(
  { places, years, stock }: CorridorStocks,
  t: number,
  inside: readonly number[],
  known: readonly (PeriodDemography | null)[],
): { readonly accounts: PeriodAccounts; readonly foreignScaled: readonly number[] } {
  const size = inside.length
  const foreignScaled = new Set<number>()
  const table = (time: number, populationOf: (of: PeriodDemography) => number): Float64Array => {
    const cells = new Float64Array(size * size)
    inside.forEach((residence, j) => {
      const population = populationOf(known[residence] ?? { start: 0, end: 0, births: 0, deaths: 0 })
      let foreign = 0
      places.forEach((_, birthplace) => {
        if (birthplace !== residence)
          foreign += stock[firstRow(places.length, years.length, birthplace, residence) + time] ?? 0
      })
      const share = foreign > population ? population / foreign : 1
      if (share < 1) foreignScaled.add(j)
      inside.forEach((birthplace, i) => {
        cells[i * size + j] =
          i === j
            ? Math.max(0, population - foreign)
            : share * (stock[firstRow(places.length, years.length, birthplace, residence) + time] ?? 0)
      })
    })
    return cells
  }
  const each = (of: 'births' | 'deaths') => Float64Array.from(inside, (place) => known[place]?.[of] ?? 0)
  return {
    accounts: {
      places: size,
      start: table(t, ({ start }) => start),
      end: table(t + 1, ({ end }) => end),
      births: each('births'),
      deaths: each('deaths'),
    },
    foreignScaled: [...foreignScaled],
  }
}

const WHY: Readonly<Record<AccountsFault['fault'], string>> = {
  deaths: 'more people died than lived there at the beginning',
  births: 'more people were born than lived there at the end',
  natives: 'stocks and populations differ from births less deaths by more than there are natives',
}

function impossible(
  { fault, place }: AccountsFault,
  nameAt: (place: number) => string,
  from: number,
  to: number,
): StrataError {
  const country = place === null ? 'All countries together' : nameAt(place)
  return new StrataError('flows/demography-impossible', { country, from, to, why: WHY[fault] })
}
