import type { ReuseRule } from '../../src/api/reuse-common.ts'
import type { LayerFlow } from '../../src/api/reuse-lineage.ts'

/** The flow of most words by the rule; null where there is none. */
export function greatestFlow(flows: readonly LayerFlow[], rule: ReuseRule): LayerFlow | null {
  return flows.reduce<LayerFlow | null>(
    (most, flow) => (most === null || flow.words[rule] > most.words[rule] ? flow : most),
    null,
  )
}
