import { symmetricEigenvalues } from '../../numeric/symmetric-eigenvalues.ts'
import type { LayerTies } from './layer-ties.ts'

/**
 * Von Neumann entropy in bits of some layers merged (De Domenico et al. 2015; METHOD §1): h = −Σ λ log₂ λ over the eigenvalues of
 * ρ = L / tr L, L the Laplacian of the sum of the layers' binary ties.
 *
 * Actors without a tie add eigenvalues 0 and so nothing: they are dropped first. Time O(m³) over those with one.
 * @param layers the layers as bits
 * @returns null where the layers tie nobody: ρ is 0 / 0
 */
export function spectralEntropy(ties: LayerTies, layers: number): number | null {
  const { actors, layersByPair } = ties
  const degrees = new Float64Array(actors)
  let trace = 0
  for (let i = 0; i < actors; i++) {
    let degree = 0
    for (let j = 0; j < actors; j++) degree += layersIn((layersByPair[i * actors + j] as number) & layers)
    degrees[i] = degree
    trace += degree
  }
  if (trace === 0) return null
  const tied: number[] = []
  for (let i = 0; i < actors; i++) if ((degrees[i] as number) > 0) tied.push(i)
  const size = tied.length
  const rho = new Float64Array(size * size)
  tied.forEach((i, row) => {
    tied.forEach((j, column) => {
      const weight = layersIn((layersByPair[i * actors + j] as number) & layers)
      rho[row * size + column] = (i === j ? (degrees[i] as number) : -weight) / trace
    })
  })
  let entropy = 0
  for (const value of symmetricEigenvalues(rho, size)) if (value > 0) entropy -= value * Math.log2(value)
  return Math.max(0, entropy)
}

/** How many layers a set of layers holds. */
export function layersIn(layers: number): number {
  let count = 0
  for (let left = layers; left !== 0; left &= left - 1) count++
  return count
}
