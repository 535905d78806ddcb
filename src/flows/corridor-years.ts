import type { EffectLevels } from './effect-levels.ts'

/** A table by corridor and year: where a corridor's row of a year stands. */
export interface CorridorYears {
  readonly corridor: EffectLevels
  readonly year: Float64Array
  /** The different years, ascending. */
  readonly years: readonly number[]
  /** The smallest distance between two years: the period. */
  readonly step: number
  /** Row of a corridor in a year, or -1. */
  rowAt(corridorLevel: number, year: number): number
}

/** Indexes rows by corridor and year; of two rows of the same corridor and year the last is found. Time and memory O(rows). */
export function corridorYears(corridor: EffectLevels, year: Float64Array): CorridorYears {
  const years = [...new Set(year)].filter(Number.isFinite).sort((a, b) => a - b)
  const placeOf = new Map(years.map((value, place) => [value, place]))
  const rows = new Int32Array(corridor.count * years.length).fill(-1)
  for (let row = 0; row < year.length; row++) {
    const place = placeOf.get(year[row] as number)
    if (place !== undefined) rows[(corridor.levelOfRow[row] as number) * years.length + place] = row
  }
  const steps = years.slice(1).map((value, place) => value - (years[place] as number))
  return {
    corridor,
    year,
    years,
    step: steps.length > 0 ? Math.min(...steps) : 1,
    rowAt(level, at) {
      const place = placeOf.get(at)
      return place === undefined ? -1 : (rows[level * years.length + place] as number)
    },
  }
}

/**
 * A treatment some periods later (positive) or earlier, as a regressor: `periods` 1 is its first lead. Where the corridor has no row in that year
 * the value is unknown, NaN: the window passes the end of the data.
 */
export function shiftedTreatment(
  table: CorridorYears,
  treatment: Float64Array,
  periods: number,
): Float64Array {
  const { corridor, year, step } = table
  return Float64Array.from(treatment, (_, row) => {
    const at = table.rowAt(corridor.levelOfRow[row] as number, (year[row] as number) + periods * step)
    return at === -1 ? Number.NaN : (treatment[at] as number)
  })
}

/** First year in which each corridor is treated; NaN for never. */
export function firstTreated({ corridor, year }: CorridorYears, treatment: Float64Array): Float64Array {
  const first = new Float64Array(corridor.count).fill(Number.NaN)
  for (let row = 0; row < treatment.length; row++) {
    const level = corridor.levelOfRow[row] as number
    const value = treatment[row] as number
    if (value > 0 && !((year[row] as number) >= (first[level] as number))) first[level] = year[row] as number
  }
  return first
}
