import type { Stocks } from '../stocks.ts'

/** Collects the cells of one source's stocks. */
export interface StocksBuilder {
  /**
   * Adds a cell of whole persons above zero; a cell that stands already is not added again.
   * @returns the persons that the cell held before, null where it is new
   */
  add(origin: string, destination: string, year: number, measure: string, persons: number): number | null
  build(): Stocks
}

/** Memory O(cells); time of `add` O(1), of `build` O(cells). */
export function stocksBuilder(source: string): StocksBuilder {
  const actors = new Map<string, number>()
  const measures = new Map<string, number>()
  const cells = { origin: [], destination: [], year: [], measure: [], value: [] } as Record<string, number[]>
  const {
    origin: origins,
    destination: destinations,
    year: years,
    measure: kinds,
    value: values,
  } = cells as Record<'origin' | 'destination' | 'year' | 'measure' | 'value', number[]>
  const places = new Map<number, number>()
  return {
    add(origin, destination, year, measure, persons) {
      const [o, d, m] = [numberOf(actors, origin), numberOf(actors, destination), numberOf(measures, measure)]
      // Below 2^53: two actors of sixteen bits each, a year of four digits, a measure of two bits.
      const key = ((o * 2 ** 16 + d) * 10_000 + year) * 4 + m
      const place = places.get(key)
      if (place !== undefined) return values[place] as number
      places.set(key, values.length)
      origins.push(o)
      destinations.push(d)
      years.push(year)
      kinds.push(m)
      values.push(persons)
      return null
    },
    build: () => ({
      actors: [...actors.keys()],
      measures: [...measures.keys()],
      sources: [source],
      originIndex: Uint16Array.from(origins),
      destinationIndex: Uint16Array.from(destinations),
      year: Int16Array.from(years),
      measureIndex: Uint8Array.from(kinds),
      sourceIndex: new Uint8Array(values.length),
      value: Float64Array.from(values),
    }),
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}
