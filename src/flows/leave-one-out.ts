import { StrataError } from '../model/error.ts'
import type { EffectLevels } from './effect-levels.ts'
import { estimateFlows, type FlowRequest } from './estimate.ts'

/** The first coefficient of a model without one level of a grouping, such as without one destination. */
export interface LeftOut {
  readonly level: number
  readonly estimate: number
  readonly se: number | null
}

/** How many levels have been left out in turn, and what the last one gave; null where nothing can be told without it. */
export interface LeftOutStep {
  readonly done: number
  readonly total: number
  readonly left: LeftOut | null
}

/**
 * Estimates a model again without each level of a grouping that holds a treated row, so that a result that rests on one of them shows.
 * @param treatment rows where it is not 0 are treated
 * Time that of the model, times the levels with treated rows; whoever takes the steps can stop between two of them.
 */
export function* leaveOneOut(
  request: FlowRequest,
  grouping: EffectLevels,
  treatment: Float64Array,
): Generator<LeftOutStep> {
  const levels = treatedLevels(request, grouping, treatment)
  for (const [place, level] of levels.entries())
    yield { done: place + 1, total: levels.length, left: without(request, grouping, level) }
}

/** Levels of a grouping that hold a treated row. */
export function treatedLevels(
  { isMissing }: Pick<FlowRequest, 'isMissing'>,
  { levelOfRow, count }: EffectLevels,
  treatment: Float64Array,
): number[] {
  const isTreated = new Uint8Array(count)
  for (let row = 0; row < treatment.length; row++)
    if ((treatment[row] as number) > 0 && isMissing[row] === 0) isTreated[levelOfRow[row] as number] = 1
  return [...isTreated.keys()].filter((level) => isTreated[level] === 1)
}

function without(request: FlowRequest, { levelOfRow }: EffectLevels, level: number): LeftOut | null {
  const isMissing = request.isMissing.map((missing, row) => (levelOfRow[row] === level ? 1 : missing))
  try {
    const [found] = estimateFlows({ ...request, isMissing }).coefficients
    return found === undefined ? null : { level, estimate: found.estimate, se: found.se }
  } catch (error) {
    if (error instanceof StrataError && error.code === 'flows/nothing-identified') return null
    throw error
  }
}
