import { LAYERS } from '../../model/layer.ts'
import type { InferredRule } from '../entries.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { layersByPair } from '../removal/layers-by-pair.ts'
import type { Scope } from '../scope.ts'

/** Who stands in the network of a year, and how many partners each has in the bilateral layer. */
export interface BilateralDegrees {
  /** 1 where the actor stands in any layer; length n. */
  readonly present: Uint8Array
  readonly degree: Uint16Array
}

const BILATERAL = 1 << LAYERS.indexOf('bilateral')

/** Degrees in the bilateral layer, k_i = Σ_j a_ij, blocs as one node. Time O(rows + Σ n_k² + n²). */
export function bilateralDegrees(
  index: MembershipIndex,
  { year, scope, inferred }: { year: number; scope: Scope; inferred: InferredRule },
): BilateralDegrees {
  const { present, tied } = layersByPair(index, { year, scope, inferred, blocRule: 'node' })
  const degree = new Uint16Array(present.length)
  let pair = 0
  for (let j = 1; j < present.length; j++)
    for (let i = 0; i < j; i++, pair++) {
      if (((tied[pair] as number) & BILATERAL) === 0) continue
      degree[i] = (degree[i] as number) + 1
      degree[j] = (degree[j] as number) + 1
    }
  return { present: present.map((bits) => (bits === 0 ? 0 : 1)), degree }
}
