/** Population, births and deaths of a country, a row for each year that is told of. */
export interface DemographyRow {
  /** Id of an actor of the registry. */
  readonly country: string
  readonly year: number
  /** Persons in the year. */
  readonly population: number
  /** Since the country's row before this one; null where unknown, which a first row may leave. */
  readonly births: number | null
  readonly deaths: number | null
}

/** Population at both ends of a period, and births and deaths within it. */
export interface PeriodDemography {
  readonly start: number
  readonly end: number
  readonly births: number
  readonly deaths: number
}

/**
 * What a country's rows say of a period: both of its ends must be there, and births and deaths of each row between. Null where something is missing.
 * @param rows of one country, by year
 */
export function demographyOf(
  rows: readonly DemographyRow[],
  from: number,
  to: number,
): PeriodDemography | null {
  const start = rows.find(({ year }) => year === from)?.population
  const end = rows.find(({ year }) => year === to)?.population
  if (start === undefined || end === undefined) return null
  let births = 0
  let deaths = 0
  for (const row of rows) {
    if (row.year <= from || row.year > to) continue
    if (row.births === null || row.deaths === null) return null
    births += row.births
    deaths += row.deaths
  }
  return { start, end, births, deaths }
}

/** The rows of each country, by year. */
export function rowsByCountry(rows: readonly DemographyRow[]): Map<string, DemographyRow[]> {
  const by = new Map<string, DemographyRow[]>()
  for (const row of rows.toSorted((a, b) => a.year - b.year)) {
    const of = by.get(row.country)
    if (of === undefined) by.set(row.country, [row])
    else of.push(row)
  }
  return by
}
