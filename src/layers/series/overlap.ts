import { BIT_SETS } from './layer-columns.ts'

/** How two layers, as sets of edges, lie over each other. */
export interface LayerOverlap {
  /** Pairs tied in both: n(A and B). */
  readonly both: number
  /** Pairs tied in either: n(A or B). */
  readonly either: number
  /** Pairs tied in the second: n(B). */
  readonly ofOther: number
  /** both / either; null where neither layer ties a pair. */
  readonly jaccard: number | null
  /** The share of the second layer's pairs that the first ties too, P(A given B) = both / n(B); null where B ties none. */
  readonly conditional: number | null
}

/**
 * Overlap of two layers (or sets) in a year, from the counts of pairs by their layers. A set stands for the pairs that any of its layers
 * ties. Time O(32).
 *
 * @param pairsByLayers as in LayerSeries
 * @param bits the layers of the first, as bits
 * @param otherBits those of the second
 */
export function overlapOf(
  pairsByLayers: Uint32Array,
  y: number,
  bits: number,
  otherBits: number,
): LayerOverlap {
  let both = 0
  let either = 0
  let ofOther = 0
  for (let some = 1; some < BIT_SETS; some++) {
    const pairs = pairsByLayers[y * BIT_SETS + some] as number
    const [inOne, inOther] = [(some & bits) !== 0, (some & otherBits) !== 0]
    if (inOne && inOther) both += pairs
    if (inOne || inOther) either += pairs
    if (inOther) ofOther += pairs
  }
  return {
    both,
    either,
    ofOther,
    jaccard: either === 0 ? null : both / either,
    conditional: ofOther === 0 ? null : both / ofOther,
  }
}

/** In how many of some layers a pair is tied: o_ij = Σ_A a_ij^A, from the bits of the layers that tie it. */
export function edgeOverlap(layersOfPair: number, bits: number): number {
  let overlap = 0
  for (let rest = layersOfPair & bits; rest !== 0; rest &= rest - 1) overlap++
  return overlap
}

/** Pairs by their edge overlap within a set of layers: those tied in exactly o of them at o, from 0 to 5. Time O(32). */
export function edgeOverlapCounts(pairsByLayers: Uint32Array, y: number, bits: number): number[] {
  const counts: number[] = new Array(edgeOverlap(bits, bits) + 1).fill(0)
  for (let some = 0; some < BIT_SETS; some++) {
    const overlap = edgeOverlap(some, bits)
    counts[overlap] = (counts[overlap] as number) + (pairsByLayers[y * BIT_SETS + some] as number)
  }
  return counts
}
