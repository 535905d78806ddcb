import { type LayerNetwork, pairIndex } from './layer-network.ts'

/** Degree k_i = Σ_j a_ij and strength s_i = Σ_j w_ij of every actor in one layer (Battiston et al. 2014; METHOD §1). */
export interface ActorDegrees {
  /** Actors tied to each actor; 0 also where the actor is absent, which `present` of the network tells apart. */
  readonly degree: Uint16Array
  readonly strength: Float64Array
}

/** Degrees and strengths of one layer; length n each. Time O(n²). */
export function actorDegrees(network: LayerNetwork): ActorDegrees {
  const n = network.present.length
  const degree = new Uint16Array(n)
  const strength = new Float64Array(n)
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) {
      const pair = pairIndex(i, j)
      if (network.shared[pair] === 0) continue
      const weight = network.weight[pair] as number
      degree[i] = (degree[i] as number) + 1
      degree[j] = (degree[j] as number) + 1
      strength[i] = (strength[i] as number) + weight
      strength[j] = (strength[j] as number) + weight
    }
  }
  return { degree, strength }
}
