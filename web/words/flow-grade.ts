import type { ReuseRule } from '../../src/api/reuse-common.ts'
import type { LayerFlow } from '../../src/api/reuse-lineage.ts'

/** Above this chance explains a share. */
const P_MOST = 0.05

/**
 * What words alone say of a flow: `above` chance, `within` it, `below` it, or `underpowered` where chance cannot be told. Sources are
 * surely earlier by definition.
 */
export type FlowVerdict = 'above' | 'within' | 'below' | 'underpowered'

export function flowVerdict({ share, null_band: band }: LayerFlow, rule: ReuseRule): FlowVerdict {
  if (band.status === 'unavailable' || share === null) return 'underpowered'
  if (band.p <= P_MOST) return 'above'
  return share[rule] < band.low ? 'below' : 'within'
}

/** METHOD §2: A and B need relations and sequence too, so that words alone give C at most; D where they point the other way. */
export function flowGrade(verdict: FlowVerdict): 'C' | 'D' {
  return verdict === 'below' ? 'D' : 'C'
}

/** The flow of most words by the rule; null where there is none. */
export function greatestFlow(flows: readonly LayerFlow[], rule: ReuseRule): LayerFlow | null {
  return flows.reduce<LayerFlow | null>(
    (most, flow) => (most === null || flow.words[rule] > most.words[rule] ? flow : most),
    null,
  )
}
