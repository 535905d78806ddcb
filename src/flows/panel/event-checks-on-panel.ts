import { StrataError } from '../../model/error.ts'
import type { EventCheck } from '../../model/flow-specification.ts'
import { askedModel, type ModelAsked } from '../asked-model.ts'
import { corridorYears } from '../corridor-years.ts'
import type { FlowEstimate } from '../estimate.ts'
import { placeboEstimate } from '../event-study.ts'
import { type LeftOut, leaveOneOut, treatedLevels } from '../leave-one-out.ts'
import { columnNamed, effectNamed, numbersOf, type PanelTable } from '../panel-table.ts'
import { type StaggeredEffects, staggeredEffects } from '../staggered.ts'

/** What a check found, or why it could not be made. */
export type Checked<Found> =
  | { readonly found: Found; readonly reason: null }
  | { readonly found: null; readonly reason: { readonly code: string; readonly message: string } }

/** Checks of an event study; null where one was not asked for. */
export interface EventChecks {
  readonly etwfe: Checked<StaggeredEffects> | null
  /** The treatment dated a period too early. */
  readonly placebo: Checked<FlowEstimate> | null
  readonly leaveOut: { readonly left: readonly LeftOut[]; nameOf(level: number): string } | null
}

/** By how many periods the placebo is dated back. */
export const PLACEBO_PERIODS = 1

/**
 * Whether an effect on a panel of the workspace survives: staggered treatments, a placebo date, and each destination with treated rows left out in turn.
 * Yields after each model how many of how many are fitted. Time that of the model, times the destinations; the staggered one has a regressor for each
 * cohort and year.
 * @throws StrataError of `askedModel`
 */
export function* eventChecksOnPanel(
  asked: ModelAsked,
  whole: PanelTable,
  checks: readonly EventCheck[],
): Generator<{ readonly done: number; readonly all: number }, EventChecks> {
  const { table, requestWith } = askedModel(asked, whole)
  const isMissing = new Uint8Array(table.rows)
  const treatment = numbersOf(table, 'treated')
  const request = requestWith([{ term: 'treated', values: treatment }])
  const years = corridorYears(effectNamed(table, 'od', isMissing), numbersOf(table, 'year'))
  const destination = effectNamed(table, 'd', isMissing)
  const isAsked = (check: EventCheck): boolean => checks.includes(check)
  const all =
    (isAsked('etwfe') ? 1 : 0) +
    (isAsked('placebo') ? 1 : 0) +
    (isAsked('leave-out') ? treatedLevels(request, destination, treatment).length : 0)
  let done = 0
  yield { done, all }
  const etwfe = isAsked('etwfe') ? checked(() => staggeredEffects(request, years, treatment)) : null
  if (etwfe !== null) yield { done: ++done, all }
  const placebo = isAsked('placebo')
    ? checked(() => placeboEstimate(request, years, treatment, { name: 'treated', periods: PLACEBO_PERIODS }))
    : null
  if (placebo !== null) yield { done: ++done, all }
  if (!isAsked('leave-out')) return { etwfe, placebo, leaveOut: null }
  const left: LeftOut[] = []
  for (const step of leaveOneOut(request, destination, treatment)) {
    if (step.left !== null) left.push(step.left)
    yield { done: ++done, all }
  }
  const { codes, texts } = columnNamed(table, 'destination')
  const nameOf = (level: number): string => texts[codes[destination.levelOfRow.indexOf(level)] ?? -1] ?? ''
  return { etwfe, placebo, leaveOut: { left, nameOf } }
}

function checked<Found>(check: () => Found): Checked<Found> {
  try {
    return { found: check(), reason: null }
  } catch (error) {
    if (!(error instanceof StrataError)) throw error
    return { found: null, reason: { code: error.code, message: error.message } }
  }
}
