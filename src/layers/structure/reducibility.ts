import { type LayerPartition, layerPartitions } from './layer-partitions.ts'
import { type LayerTies, tiedLayers } from './layer-ties.ts'
import { spectralEntropy } from './spectral-entropy.ts'

/** Why there is no reducibility: nobody is tied, or the aggregate is a single tie, whose entropy is 0. */
export const REDUCIBILITY_REASONS = ['no-ties', 'no-entropy'] as const

export type ReducibilityReason = (typeof REDUCIBILITY_REASONS)[number]

/** A partition of the layers and what it keeps apart. */
export interface PartitionQuality {
  readonly groups: LayerPartition
  /** q = 1 − mean h(merged layers) / h(aggregate). */
  readonly quality: number
}

/** How far the layers of a set can be merged. */
export interface Reducibility {
  /** The layers of the set with a tie, as bits. */
  readonly layers: number
  /** h of the aggregate in bits; null where nobody is tied. */
  readonly aggregateEntropy: number | null
  /** Every partition, that into single layers first; empty where there is no reducibility. */
  readonly partitions: readonly PartitionQuality[]
  /** The partition of greatest q; of several that are equal, the one of fewest groups. */
  readonly best: PartitionQuality | null
  readonly reason: ReducibilityReason | null
}

/** Below this, q of two partitions is the same: eigenvalues are exact to some 1e-14. */
const SAME = 1e-12

/** Entropies of sets of layers, each computed once. */
export type EntropyReader = (layers: number) => number | null

/** A reader of the entropies of all sets of layers of one year. Time O(m³) for each set that is asked. */
export function entropyReader(ties: LayerTies): EntropyReader {
  const known = new Map<number, number | null>()
  return (layers) => {
    const found = known.get(layers)
    if (found !== undefined) return found
    const entropy = spectralEntropy(ties, layers)
    known.set(layers, entropy)
    return entropy
  }
}

/**
 * Structural reducibility (De Domenico et al. 2015; METHOD §1): binary layers, all actors, entropy in bits, merging sums ties, the best q
 * over all partitions of the layers that have a tie. With one such layer q is 0.
 *
 * Time O(m³) for each of the up to 31 sets of layers; with `entropies` kept, of several sets of layers only once.
 * @param set the layers asked, as bits
 */
export function reducibility(
  ties: LayerTies,
  set: number,
  entropies: EntropyReader = entropyReader(ties),
): Reducibility {
  const layers = tiedLayers(ties) & set
  const aggregateEntropy = layers === 0 ? null : entropies(layers)
  if (aggregateEntropy === null || aggregateEntropy < SAME) {
    const reason = aggregateEntropy === null ? 'no-ties' : 'no-entropy'
    return { layers, aggregateEntropy, partitions: [], best: null, reason }
  }
  const partitions = layerPartitions(layers).map((groups): PartitionQuality => {
    const sum = groups.reduce((total, group) => total + (entropies(group) ?? 0), 0)
    return { groups, quality: groups.length === 1 ? 0 : 1 - sum / groups.length / aggregateEntropy }
  })
  return { layers, aggregateEntropy, partitions, best: partitions.reduce(better), reason: null }
}

function better(one: PartitionQuality, other: PartitionQuality): PartitionQuality {
  const gain = other.quality - one.quality
  if (Math.abs(gain) < SAME) return other.groups.length < one.groups.length ? other : one
  return gain > 0 ? other : one
}
