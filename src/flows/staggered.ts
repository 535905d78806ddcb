import { type CorridorYears, firstTreated } from './corridor-years.ts'
import { estimateFlows, type FlowEstimate, type FlowRequest, type Regressor } from './estimate.ts'
import { type CombinedEffect, combinedEffect } from './linear-combination.ts'

/** Effects of a treatment that corridors receive at different times. */
export interface StaggeredEffects {
  /** Over all treated rows. */
  readonly overall: CombinedEffect
  /** By periods since the first treatment, 0 in its own. */
  readonly byPeriods: readonly (CombinedEffect & { readonly periods: number; readonly rows: number })[]
  /** By cohort: the year of first treatment. */
  readonly byCohort: readonly (CombinedEffect & {
    readonly cohort: number
    readonly corridors: number
    readonly rows: number
  })[]
  /** Corridors treated in the first year of the table, which have no time before: left out. */
  readonly alwaysTreated: number
  readonly neverTreated: number
  readonly estimate: FlowEstimate
}

interface Cell {
  readonly cohort: number
  readonly year: number
  readonly term: string
}

/**
 * Extended two-way fixed effects for staggered treatments (Wooldridge 2023, Econometrics Journal 26; for gravity Nagengast & Yotov 2025,
 * Journal of Applied Econometrics): a coefficient for each cohort in each year from its first treatment on.
 *
 * A corridor's cohort is its first treated year; treatment is absorbing, whatever comes after. Corridors treated in the table's first year are
 * left out; never treated and not yet treated ones are the controls. Effects are means of coefficients weighted by the rows used of each cell; errors by the
 * delta method.
 * @param request the model without its regressors
 * @throws StrataError of `estimateFlows`
 */
export function staggeredEffects(
  request: FlowRequest,
  table: CorridorYears,
  treatment: Float64Array,
): StaggeredEffects {
  const { corridor, year, years, step } = table
  const first = firstTreated(table, treatment)
  const start = years[0] ?? Number.NaN
  const isMissing = request.isMissing.slice()
  for (let row = 0; row < year.length; row++)
    if (first[corridor.levelOfRow[row] as number] === start) isMissing[row] = 1
  const cohorts = [...new Set(first)].filter((cohort) => cohort > start).sort((a, b) => a - b)
  const cells: Cell[] = cohorts.flatMap((cohort) =>
    years.filter((at) => at >= cohort).map((at) => ({ cohort, year: at, term: `${cohort}:${at}` })),
  )
  const regressors: Regressor[] = cells.map(({ cohort, year: at, term }) => ({
    term,
    values: Float64Array.from(year, (found, row) =>
      found === at && first[corridor.levelOfRow[row] as number] === cohort ? 1 : 0,
    ),
  }))
  const estimate = estimateFlows({ ...request, isMissing, regressors })
  const kept = estimate.coefficients.map(({ term }) => cells.find((cell) => cell.term === term) as Cell)
  const placeOf = new Map(kept.map(({ term }, place) => [term, place]))
  const rowsOf = new Float64Array(kept.length)
  const corridorsOf = new Map<number, Set<number>>()
  let neverTreated = 0
  const seen = new Uint8Array(corridor.count)
  for (const row of estimate.rowsInOrder) {
    const level = corridor.levelOfRow[row] as number
    const cohort = first[level] as number
    if (seen[level] === 0) {
      seen[level] = 1
      if (Number.isNaN(cohort)) neverTreated += 1
      else corridorsOf.set(cohort, (corridorsOf.get(cohort) ?? new Set()).add(level))
    }
    const place = placeOf.get(`${cohort}:${year[row]}`)
    if (place !== undefined) rowsOf[place] = (rowsOf[place] as number) + 1
  }
  const mean = (chosen: (cell: Cell) => boolean) => {
    const weights = kept.map((cell, place) => (chosen(cell) ? (rowsOf[place] as number) : 0))
    const rows = weights.reduce((sum, weight) => sum + weight, 0)
    return {
      ...combinedEffect(
        estimate,
        weights.map((weight) => weight / rows),
        request.level,
      ),
      rows,
    }
  }
  const periodsOf = (cell: Cell): number => Math.round((cell.year - cell.cohort) / step)
  const keptCohorts = [...new Set(kept.map(({ cohort }) => cohort))]
  return {
    overall: mean(() => true),
    byPeriods: [...new Set(kept.map(periodsOf))]
      .sort((a, b) => a - b)
      .map((periods) => ({ periods, ...mean((cell) => periodsOf(cell) === periods) })),
    byCohort: keptCohorts.map((cohort) => ({
      cohort,
      corridors: corridorsOf.get(cohort)?.size ?? 0,
      ...mean((cell) => cell.cohort === cohort),
    })),
    alwaysTreated: first.reduce((sum, cohort) => sum + (cohort === start ? 1 : 0), 0),
    neverTreated,
    estimate,
  }
}
