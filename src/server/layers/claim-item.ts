import type { LayerClaim } from '../../api/layer-claim.ts'
import type { GradedClaim } from '../../report/grade.ts'

/** A graded claim under the names of the contract. */
export function claimItem({ grade, claim, tests }: GradedClaim): LayerClaim {
  return {
    grade,
    claim,
    tests: { text: { ...tests.text }, relation: { ...tests.relation }, sequence: { ...tests.sequence } },
  }
}
