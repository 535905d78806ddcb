import { normalQuantile, normalTwoSided } from '../../numeric/normal.ts'
import { studentTwoSided } from '../../numeric/student-t.ts'
import type { ErrorKind, HazardErrors } from './errors.ts'
import type { HazardFinding, HazardReason } from './finding.ts'
import type { Column, Maximum } from './maximum.ts'

/** A coefficient; null is what cannot be estimated, the findings say why. */
export interface HazardCoefficient {
  readonly term: string
  readonly estimate: number | null
  /** exp(estimate), the factor on the hazard of one unit; null for constants and effects, which are levels. */
  readonly hazardRatio: number | null
  readonly se: number | null
  readonly z: number | null
  /** By the normal distribution. */
  readonly p: number | null
  /** By Student's t with one degree fewer than the fewest clusters: what few clusters leave of p. */
  readonly pFewClusters: number | null
  readonly low: number | null
  readonly high: number | null
  /** Errors of each kind, the one asked for among them. */
  readonly errors: readonly { readonly kind: ErrorKind; readonly se: number | null }[]
}

/** One of the two models with all that it rests on. */
export interface HazardModel {
  readonly coefficients: readonly HazardCoefficient[]
  /** Why there is none. */
  readonly reason: HazardReason | null
  readonly errors: ErrorKind
  /** Rows in the likelihood, and of these events. */
  readonly rows: number
  readonly events: number
  readonly clusters: readonly { readonly kind: ErrorKind; readonly count: number | null }[]
  readonly logLikelihood: number | null
  readonly iterations: number
  readonly converged: boolean
  readonly findings: readonly HazardFinding[]
}

/** Fewer clusters than this give errors that are too small (Cameron & Miller 2015). */
const FEW_CLUSTERS = 30
/** Fewer events for each coefficient than this leave estimates far off (Peduzzi et al. 1996). */
const EVENTS_A_TERM = 10

/** A model without an estimate. */
export function noModel(
  reason: HazardReason,
  errors: ErrorKind,
  { rows, events }: { rows: number; events: number },
  findings: readonly HazardFinding[] = [],
): HazardModel {
  return {
    coefficients: [],
    reason,
    errors,
    rows,
    events,
    clusters: [],
    logLikelihood: null,
    iterations: 0,
    converged: false,
    findings,
  }
}

/**
 * The estimate under names: errors, intervals, tests, and what to doubt about it. Time O(coefficients).
 * @param level share of intervals, such as 0.95
 */
export function modelOf(
  columns: readonly Column[],
  { fit, findings: found }: Maximum,
  errors: readonly HazardErrors[],
  {
    kind,
    rows,
    events,
    level,
    isLevel,
  }: {
    readonly kind: ErrorKind
    readonly rows: number
    readonly events: number
    readonly level: number
    /** Whether a term is a constant or an effect. */
    readonly isLevel: (term: string) => boolean
  },
): HazardModel {
  const size = fit.kept.length
  const chosen = errors.find((each) => each.kind === kind)
  const quantile = normalQuantile((1 + level) / 2)
  const findings = [...found, ...doubts(errors, chosen, { size, events })]
  const coefficients = columns.map(({ term }, c): HazardCoefficient => {
    const at = fit.kept.indexOf(c)
    const seOf = (each: HazardErrors | undefined): number | null => {
      const variance = at === -1 ? undefined : each?.covariance?.[at * size + at]
      return variance !== undefined && variance > 0 && Number.isFinite(variance) ? Math.sqrt(variance) : null
    }
    const estimate = at === -1 ? null : (fit.coefficients[c] as number)
    const se = seOf(chosen)
    const z = estimate === null || se === null ? null : estimate / se
    const ratio = estimate === null || isLevel(term) ? null : Math.exp(estimate)
    const clusters = chosen?.clusters ?? null
    return {
      term,
      estimate,
      hazardRatio: ratio !== null && Number.isFinite(ratio) ? ratio : null,
      se,
      z,
      p: z === null ? null : normalTwoSided(z),
      pFewClusters: z === null || clusters === null ? null : studentTwoSided(z, clusters - 1),
      low: estimate === null || se === null ? null : estimate - quantile * se,
      high: estimate === null || se === null ? null : estimate + quantile * se,
      errors: errors.map((each) => ({ kind: each.kind, se: seOf(each) })),
    }
  })
  return {
    coefficients,
    reason: null,
    errors: kind,
    rows,
    events,
    clusters: errors.map((each) => ({ kind: each.kind, count: each.clusters })),
    logLikelihood: fit.logLikelihood,
    iterations: fit.iterations,
    converged: fit.converged,
    findings,
  }
}

function doubts(
  errors: readonly HazardErrors[],
  chosen: HazardErrors | undefined,
  { size, events }: { size: number; events: number },
): HazardFinding[] {
  const findings: HazardFinding[] = []
  if (events < EVENTS_A_TERM * size)
    findings.push({
      code: 'few-events',
      message: `${events} events for ${size} coefficients: fewer than ${EVENTS_A_TERM} each, so estimates can be far off and too large (Peduzzi et al. 1996).`,
    })
  const clusters = chosen?.clusters ?? null
  if (chosen !== undefined && chosen.covariance === null)
    findings.push({
      code: 'one-cluster',
      message: `There are no errors by ${chosen.kind}: two clusters at least, and more rows than coefficients are needed.`,
    })
  else if (clusters !== null && clusters < FEW_CLUSTERS)
    findings.push({
      code: 'few-clusters',
      message: `${clusters} clusters are few: errors by ${chosen?.kind} are too small by an unknown part (Cameron & Miller 2015); read p_few_clusters, and the other errors beside.`,
    })
  const clipped = errors.filter((each) => each.clipped).map(({ kind }) => kind)
  if (clipped.length > 0)
    findings.push({
      code: 'covariance-clipped',
      message: `Errors by ${clipped.join(', ')} had a negative variance; its negative eigenvalues were left out. Where none is left, there is no error.`,
    })
  return findings
}
