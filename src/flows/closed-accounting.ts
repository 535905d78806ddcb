import { fitMargins } from '../numeric/fit-margins.ts'

/** What is known of a closed system of places over a period; tables are birthplace by residence, row by row, persons. */
export interface PeriodAccounts {
  readonly places: number
  readonly start: Float64Array
  readonly end: Float64Array
  /** Within the period, by residence. */
  readonly births: Float64Array
  readonly deaths: Float64Array
}

export interface ClosedFlows {
  /** Persons who lived in one place at the start and in another at the end, origin by destination; its diagonal is 0. */
  readonly flow: Float64Array
  /** Population that stocks gain beyond births less deaths, persons: half is taken from natives at the end, half given to those at the start. */
  readonly surplus: number
  /** Places with more births than natives at the end: births there are spread over all birthplaces in proportion. */
  readonly birthsSpread: readonly number[]
  /** Whether the tables could be brought to equal totals by birthplace; if not, how many persons a total is off at most. */
  readonly converged: boolean
  readonly off: number
}

/** Why accounts cannot be kept, and of which place; null where it is all of them. */
export interface AccountsFault {
  readonly fault: 'deaths' | 'births' | 'natives'
  readonly place: number | null
}

/** Persons by which a total may be off, and the same as a share of the population where rounding is coarser. */
const TOLERANCE = 1e-6
const ROUNDING = 1e-12

/**
 * The fewest moves that explain how stocks by birthplace changed in a closed system (Abel 2013, Demographic Research 28; Abel & Sander 2014,
 * Science 343; the closed minimisation of Abel & Cohen 2019, Scientific Data 6).
 *
 * Natives are scaled so that stocks grow by births less deaths in all; births are taken from the natives at the end, deaths from everybody at the
 * start in proportion; both tables are fitted to the mean of their totals by birthplace, populations kept. Of each birthplace as many as can be are
 * stayers: the smaller of its two stocks in each place. The others left where there are too many and came where there are too few, independently.
 *
 * Net migration of a place is then the growth of its adjusted population less births plus deaths.
 * @returns a fault where the accounts cannot be kept: more deaths than people at the start of a place, more births than people at its end, or too few
 * natives to be scaled
 * Time O(places² x iterations of the fit + places³), memory O(places²).
 */
export function closedFlows({
  places,
  start,
  end,
  births,
  deaths,
}: PeriodAccounts): ClosedFlows | AccountsFault {
  const impossible =
    tooMany(deaths, columnTotals(start, places), 'deaths') ??
    tooMany(births, columnTotals(end, places), 'births')
  if (impossible !== null) return impossible
  const surplus = total(end) - total(start) - (total(births) - total(deaths))
  const before = withNativesScaled(start, places, surplus / 2)
  const after = withNativesScaled(end, places, -surplus / 2)
  if (before === null || after === null) return { fault: 'natives', place: null }
  const living = columnTotals(before, places)
  const counted = columnTotals(after, places)
  const birthsSpread: number[] = []
  for (let place = 0; place < places; place++) {
    const [born, died] = [births[place] as number, deaths[place] as number]
    const [first, last] = [living[place] as number, counted[place] as number]
    // Scaled natives can be too few where the population was not.
    if (died > first || born > last) return { fault: 'natives', place }
    for (let birthplace = 0; birthplace < places; birthplace++) {
      const cell = birthplace * places + place
      before[cell] = (before[cell] as number) * (first > 0 ? 1 - died / first : 0)
    }
    const natives = place * places + place
    if (born <= (after[natives] as number)) after[natives] = (after[natives] as number) - born
    else {
      birthsSpread.push(place)
      for (let birthplace = 0; birthplace < places; birthplace++) {
        const cell = birthplace * places + place
        after[cell] = (after[cell] as number) * (1 - born / last)
      }
    }
  }
  const half = meanRowTotals(before, after, places)
  const tolerance = Math.max(TOLERANCE, ROUNDING * total(before))
  const fitted = [before, after].map((table) =>
    fitMargins(table, { rows: half, columns: columnTotals(table, places) }, tolerance),
  )
  const [from, to] = fitted.map(({ table }) => table)
  return {
    flow: from === undefined || to === undefined ? new Float64Array(0) : fewestMoves(from, to, places),
    surplus,
    birthsSpread,
    converged: fitted.every(({ converged }) => converged),
    off: Math.max(...fitted.map(({ off }) => off)),
  }
}

function tooMany(
  events: Float64Array,
  people: Float64Array,
  fault: 'deaths' | 'births',
): AccountsFault | null {
  const place = events.findIndex((count, at) => count > (people[at] as number))
  return place === -1 ? null : { fault, place }
}

/** Moves of the others than stayers, by birthplace: surplus of an origin, times deficit of a destination, over all that is too much. */
function fewestMoves(from: Float64Array, to: Float64Array, places: number): Float64Array {
  const flow = new Float64Array(places * places)
  const change = new Float64Array(places)
  for (let birthplace = 0; birthplace < places; birthplace++) {
    let left = 0
    let came = 0
    for (let place = 0; place < places; place++) {
      const cell = birthplace * places + place
      const by = (to[cell] as number) - (from[cell] as number)
      change[place] = by
      if (by < 0) left -= by
      else came += by
    }
    // The two are one but for what the fit of the margins left over.
    const moves = Math.max(left, came)
    if (moves === 0) continue
    for (let origin = 0; origin < places; origin++) {
      const loss = change[origin] as number
      if (loss >= 0) continue
      for (let destination = 0; destination < places; destination++) {
        const gain = change[destination] as number
        if (gain <= 0) continue
        const cell = origin * places + destination
        flow[cell] = (flow[cell] as number) - (loss * gain) / moves
      }
    }
  }
  return flow
}

/** Natives in proportion to themselves, so that they are more by so many; null where that takes more than there are. */
function withNativesScaled(table: Float64Array, places: number, more: number): Float64Array | null {
  let natives = 0
  for (let place = 0; place < places; place++) natives += table[place * places + place] as number
  if (natives + more < 0 || (natives === 0 && more !== 0)) return null
  const by = natives === 0 ? 1 : (natives + more) / natives
  const scaled = table.slice()
  for (let place = 0; place < places; place++) {
    const cell = place * places + place
    scaled[cell] = (scaled[cell] as number) * by
  }
  return scaled
}

function meanRowTotals(before: Float64Array, after: Float64Array, places: number): Float64Array {
  return Float64Array.from({ length: places }, (_, row) => {
    let sum = 0
    for (let cell = row * places; cell < (row + 1) * places; cell++)
      sum += (before[cell] as number) + (after[cell] as number)
    return sum / 2
  })
}

function columnTotals(table: Float64Array, places: number): Float64Array {
  const totals = new Float64Array(places)
  for (let cell = 0; cell < table.length; cell++)
    totals[cell % places] = (totals[cell % places] as number) + (table[cell] as number)
  return totals
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
