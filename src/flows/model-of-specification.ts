import type { Specification } from '../model/flow-specification.ts'
import type { ModelAsked } from './asked-model.ts'
import { FIXEST_SMALL_SAMPLE } from './small-sample.ts'

/** The model of a specification on the panel of its direction, as `strata flows estimate` is asked for it. */
export function modelOfSpecification(
  { model, effects, sample }: Omit<Specification, 'direction'>,
  cluster: string,
  level: number,
): ModelAsked {
  return {
    model: model === 'ppml' ? 'ppml' : 'ols',
    outcome: model === 'ppml' ? 'mig' : `${model}(mig)`,
    effects,
    cluster,
    where: sample === 'regular' ? 'regular=1' : undefined,
    ssc: FIXEST_SMALL_SAMPLE,
    separation: 'full',
    level,
  }
}
