import { StrataError } from '../model/error.ts'
import { SPECIFICATIONS, type Specification } from '../model/flow-specification.ts'
import { askedModel } from './asked-model.ts'
import { estimateFlows, type FlowCoefficient } from './estimate.ts'
import type { FlowFinding } from './finding.ts'
import type { DroppedRows } from './keep-rows.ts'
import { modelOfSpecification } from './model-of-specification.ts'
import type { ModelPanel } from './panel/model-on-panel.ts'
import { numbersOf, type PanelTable } from './panel-table.ts'

/** What one specification gives: an estimate with what it rests on, or why there is none. */
export interface SpecificationResult {
  readonly specification: Specification
  /** Null where it cannot be computed. */
  readonly estimate: Omit<FlowCoefficient, 'term'> | null
  /** Why there is no estimate; null where there is one. */
  readonly reason: { readonly code: string; readonly message: string } | null
  readonly rows: number
  readonly rowsUsed: number
  readonly dropped: readonly DroppedRows[]
  /** By what errors are clustered, and in how many clusters. */
  readonly cluster: string
  readonly clusters: number
  readonly converged: boolean
  readonly findings: readonly FlowFinding[]
}

export interface CurveOptions {
  /** Share of the intervals, such as 0.95. */
  readonly level: number
  readonly specifications?: readonly Specification[]
}

/** What all specifications say together; those that could not be computed are counted, never taken as 0. */
export interface CurveSummary {
  readonly specifications: number
  readonly estimated: number
  /** Models that did not converge: their numbers count in none of the figures below. */
  readonly unconverged: number
  /** Smallest and largest estimate; null without any. */
  readonly lowest: number | null
  readonly highest: number | null
  /** Specifications whose interval is above 0, and below it. */
  readonly above: number
  readonly below: number
}

/**
 * Estimates a treatment in every specification (Simonsohn, Simmons & Nelson 2020), one for each step, so that whoever asks can say how far it is, or
 * stop. A specification that cannot be estimated gives its reason.
 * @param panelOf the panel of a direction, asked for once for each direction at a time
 * @throws whatever is no StrataError
 * Time that of its models: with three directions about thirty fits.
 */
export function* specificationCurve(
  panelOf: (direction: Specification['direction']) => ModelPanel,
  { level, specifications = SPECIFICATIONS }: CurveOptions,
): Generator<SpecificationResult, void> {
  let held: HeldPanel | null = null
  for (const specification of specifications) {
    if (held?.direction !== specification.direction) held = holdPanel(panelOf, specification.direction)
    yield held.table === null ? without(specification, held) : estimated(specification, held, level)
  }
}

/** The range of the results and how many differ from zero. */
export function curveSummary(results: readonly SpecificationResult[]): CurveSummary {
  const found = results.flatMap(({ estimate, converged }) =>
    estimate === null || converged === false ? [] : [estimate],
  )
  const values = found.map(({ estimate }) => estimate)
  return {
    specifications: results.length,
    estimated: found.length,
    unconverged: results.filter(({ estimate, converged }) => estimate !== null && converged === false).length,
    lowest: values.length === 0 ? null : Math.min(...values),
    highest: values.length === 0 ? null : Math.max(...values),
    above: found.filter(({ low }) => low !== null && low > 0).length,
    below: found.filter(({ high }) => high !== null && high < 0).length,
  }
}

/** In the order in which a curve is drawn: by estimate, those without one last. */
export function byEstimate(results: readonly SpecificationResult[]): SpecificationResult[] {
  return results.toSorted(
    (a, b) =>
      (a.estimate?.estimate ?? Number.POSITIVE_INFINITY) -
        (b.estimate?.estimate ?? Number.POSITIVE_INFINITY) || 0,
  )
}

interface HeldPanel {
  readonly direction: Specification['direction']
  readonly table: PanelTable | null
  readonly cluster: string
  readonly error: StrataError | null
}

function holdPanel(
  panelOf: (direction: Specification['direction']) => ModelPanel,
  direction: Specification['direction'],
): HeldPanel {
  try {
    return { direction, ...panelOf(direction), error: null }
  } catch (error) {
    // That nobody is treated in this direction says nothing of the others.
    if (error instanceof StrataError && error.code === 'flows/nobody-treated')
      return { direction, table: null, cluster: 'od', error }
    throw error
  }
}

function estimated(
  specification: Specification,
  held: HeldPanel & { readonly table: PanelTable | null },
  level: number,
): SpecificationResult {
  const { table, cluster } = held
  if (table === null) return without(specification, held)
  try {
    const model = askedModel(modelOfSpecification(specification, cluster, level), table)
    const found = estimateFlows(
      model.requestWith([{ term: 'treated', values: numbersOf(model.table, 'treated') }]),
    )
    const [coefficient] = found.coefficients
    if (coefficient === undefined) return without(specification, held)
    const { term: _, ...estimate } = coefficient
    return {
      specification,
      estimate,
      reason: null,
      rows: found.rows,
      rowsUsed: found.rowsUsed,
      dropped: found.dropped,
      cluster,
      clusters: found.clusters[0] ?? 0,
      converged: found.converged,
      findings: found.findings,
    }
  } catch (error) {
    if (!(error instanceof StrataError)) throw error
    return without(specification, { ...held, error })
  }
}

function without(
  specification: Specification,
  { table, cluster, error }: Omit<HeldPanel, 'direction'>,
): SpecificationResult {
  return {
    specification,
    estimate: null,
    reason: {
      code: error?.code ?? 'flows/nothing-identified',
      message: error?.message ?? 'No coefficient could be estimated.',
    },
    rows: table?.rows ?? 0,
    rowsUsed: 0,
    dropped: [],
    cluster,
    clusters: 0,
    converged: false,
    findings: [],
  }
}
