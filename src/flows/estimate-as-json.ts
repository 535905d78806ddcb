import type { FlowEstimate } from './estimate.ts'
import type { JointTest } from './joint-test.ts'

/** The estimate under the names that commands and answers give. */
export function estimateAsJson(estimate: FlowEstimate) {
  return {
    model: estimate.model,
    outcome: estimate.outcome,
    coefficients: estimate.coefficients.map(({ seUnadjusted, ...rest }) => ({
      term: rest.term,
      estimate: rest.estimate,
      se: rest.se,
      se_unadjusted: seUnadjusted,
      z: rest.z,
      p: rest.p,
      low: rest.low,
      high: rest.high,
    })),
    rows: estimate.rows,
    rows_used: estimate.rowsUsed,
    dropped: estimate.dropped,
    clusters: estimate.clusters.length > 1 ? estimate.clusters : (estimate.clusters[0] ?? null),
    k: estimate.k,
    vcov: covarianceInWords(estimate),
    iterations: estimate.iterations,
    converged: estimate.converged,
    deviance: estimate.deviance,
    loglik: estimate.logLikelihood,
    pseudo_r2: estimate.pseudoR2,
    collinear: estimate.collinear,
    effects: estimate.effects,
    findings: estimate.findings,
  }
}

/** By what errors may depend: `cluster: od`, `hetero`. */
export function covarianceInWords({ errors, clusterNames }: FlowEstimate): string {
  if (errors === 'cluster') return `cluster: ${clusterNames.join(' + ')}`
  return errors
}

/** The joint test of leads under the same names; null without one. */
export function jointTestAsJson(test: JointTest | null) {
  return test === null ? null : { terms: test.terms, chi2: test.chiSquare, df: test.degrees, p: test.p }
}
