import { type CorridorYears, firstTreated, shiftedTreatment } from './corridor-years.ts'
import { estimateFlows, type FlowEstimate, type FlowRequest, type Regressor } from './estimate.ts'
import type { FlowFinding } from './finding.ts'
import { covarianceOfTerms, type JointTest, jointTest } from './joint-test.ts'

/** What happens to rows whose leads or lags pass the end of the data: left out, or taken as untreated and said. */
export type WindowRule = 'drop' | 'flag'

/** A dummy some periods before (negative) or after the treatment. */
export interface EventDummy extends Regressor {
  /** Periods since the treatment: -2 for its second lead. */
  readonly periods: number
}

export interface EventStudy {
  readonly estimate: FlowEstimate
  /** Periods of each coefficient of the estimate. */
  readonly periods: readonly number[]
  /** That all leads are 0; null without leads that could be estimated. */
  readonly leads: JointTest | null
  readonly findings: readonly FlowFinding[]
}

/**
 * Leads and lags of a treatment from its own column: `leads` periods before to `lags` after.
 * A corridor's lead is its treatment that many periods later, so the last years have none (and the first no lag).
 */
export function eventDummies(
  table: CorridorYears,
  treatment: Float64Array,
  { name, leads, lags }: { readonly name: string; readonly leads: number; readonly lags: number },
): EventDummy[] {
  return Array.from({ length: leads + 1 + lags }, (_, place) => place - leads).map((periods) => ({
    periods,
    term: periods === 0 ? name : `${name} ${periods < 0 ? 'lead' : 'lag'} ${Math.abs(periods)}`,
    values: periods === 0 ? treatment : shiftedTreatment(table, treatment, -periods),
  }))
}

/**
 * Estimates leads and lags together and tests the leads jointly.
 * @param request the model without its regressors
 * @throws StrataError of `estimateFlows`
 */
export function eventStudy(
  request: FlowRequest,
  dummies: readonly EventDummy[],
  rule: WindowRule,
): EventStudy {
  const findings: FlowFinding[] = []
  const isCut = new Uint8Array(request.isMissing.length)
  for (const { values } of dummies)
    for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) isCut[row] = 1
  const cut = isCut.reduce((sum, each, row) => sum + (each === 1 && request.isMissing[row] === 0 ? 1 : 0), 0)
  if (cut > 0)
    findings.push({
      code: 'window-cut',
      message:
        rule === 'drop'
          ? `${cut.toLocaleString('en')} rows are left out, counted as missing: their leads or lags pass the end of the data.`
          : `In ${cut.toLocaleString('en')} rows leads or lags pass the end of the data; they count as not treated then, which nobody knows.`,
    })
  const regressors = dummies.map(({ term, values }) => ({
    term,
    values: rule === 'drop' ? values : values.map((value) => (Number.isNaN(value) ? 0 : value)),
  }))
  const estimate = estimateFlows({ ...request, isMissing: request.isMissing.slice(), regressors })
  const periods = estimate.coefficients.map(
    ({ term }) => dummies.find((dummy) => dummy.term === term)?.periods ?? 0,
  )
  const places = periods.flatMap((period, place) => (period < 0 ? [place] : []))
  const leads =
    places.length === 0
      ? null
      : jointTest(
          places.map((place) => estimate.coefficients[place]?.term ?? ''),
          places.map((place) => estimate.coefficients[place]?.estimate ?? 0),
          covarianceOfTerms(estimate.covariance, periods.length, places),
        )
  return { estimate, periods, leads, findings }
}

/**
 * A treatment dated some periods too early, over rows in which nothing had happened yet: where its effect is not about 0, corridors were on
 * different paths before.
 * @param periods by which the first treatment is dated back, at least 1
 */
export function placeboEstimate(
  request: FlowRequest,
  table: CorridorYears,
  treatment: Float64Array,
  { name, periods }: { readonly name: string; readonly periods: number },
): FlowEstimate {
  const { corridor, year, step } = table
  const first = firstTreated(table, treatment)
  const isMissing = request.isMissing.slice()
  const values = Float64Array.from(year, (at, row) => {
    const cohort = first[corridor.levelOfRow[row] as number] as number
    if (at >= cohort) isMissing[row] = 1
    return at >= cohort - periods * step ? 1 : 0
  })
  return estimateFlows({
    ...request,
    isMissing,
    regressors: [{ term: `${name} dated ${periods} back`, values }],
  })
}
