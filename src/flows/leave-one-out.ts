import type { EffectLevels } from './effect-levels.ts'
import { estimateFlows, type FlowRequest } from './estimate.ts'

/** The first coefficient of a model without one level of a grouping, such as without one destination. */
export interface LeftOut {
  readonly level: number
  readonly estimate: number
  readonly se: number | null
}

/**
 * Estimates a model again without each level of a grouping that holds a treated row, so that a result that rests on one of them shows.
 * @param treatment rows where it is not 0 are treated
 * @param each is called after each estimate with how many of how many are done
 * @throws StrataError of `estimateFlows`
 * Time that of the model, times the levels with treated rows.
 */
export function leaveOneOut(
  request: FlowRequest,
  grouping: EffectLevels,
  treatment: Float64Array,
  each: (done: number, total: number) => void = () => {},
): LeftOut[] {
  const isTreated = new Uint8Array(grouping.count)
  for (let row = 0; row < treatment.length; row++)
    if ((treatment[row] as number) > 0 && request.isMissing[row] === 0)
      isTreated[grouping.levelOfRow[row] as number] = 1
  const levels = [...isTreated.keys()].filter((level) => isTreated[level] === 1)
  return levels.flatMap((level, done) => {
    const isMissing = request.isMissing.map((missing, row) =>
      grouping.levelOfRow[row] === level ? 1 : missing,
    )
    const { coefficients } = estimateFlows({ ...request, isMissing })
    each(done + 1, levels.length)
    const [found] = coefficients
    return found === undefined ? [] : [{ level, estimate: found.estimate, se: found.se }]
  })
}
