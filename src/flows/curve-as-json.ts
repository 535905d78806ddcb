import { specificationKey } from '../model/flow-specification.ts'
import { byEstimate, curveSummary, type SpecificationResult } from './specification-curve.ts'

/** A specification curve under the names that commands and answers give. */
export function curveAsJson(
  results: readonly SpecificationResult[],
  { treatment, level }: { readonly treatment: string; readonly level: number },
) {
  return { treatment, level, ...curveSummary(results), results: byEstimate(results).map(resultAsJson) }
}

function resultAsJson({ specification, estimate, rowsUsed, ...rest }: SpecificationResult) {
  return {
    key: specificationKey(specification),
    ...specification,
    estimate: estimate?.estimate ?? null,
    se: estimate?.se ?? null,
    low: estimate?.low ?? null,
    high: estimate?.high ?? null,
    p: estimate?.p ?? null,
    rows_used: rowsUsed,
    ...rest,
  }
}
