import { LAYERS } from '../../model/layer.ts'
import { type InstrumentSets, shareMember } from './instrument-sets.ts'
import type { InstrumentTopics } from './instrument-topics.ts'

/** Pairs of instruments in force, by what is known of their overlap. */
export interface ComplexPairs {
  readonly pairs: number
  /** Pairs of which members and topics are known; the others are left out of the density. */
  readonly known: number
  /** Known pairs that share a member and a topic: overlap > 0. */
  readonly overlapping: number
  /** Pairs that do not surely overlap and might, whatever is coded or dated later. */
  readonly possible: number
}

/** How densely the instruments of a regime complex overlap (Alter & Raustiala 2018). */
export interface ComplexDensity extends ComplexPairs {
  /** Overlapping pairs / known pairs; null where none is known. */
  readonly density: number | null
  /** Overlapping pairs / all pairs, and the same if all that might overlap do; null without a pair. */
  readonly least: number | null
  readonly greatest: number | null
}

/** Pairs of each two layers: those of layers a ≤ b stand at a × 5 + b. */
export type PairsByLayers = readonly ComplexPairs[]

const LAYER_COUNT = LAYERS.length

/**
 * Counts the pairs of instruments in force, layer by layer (METHOD §1). Time O(pairs), a few words each: 2,000 instruments are 2 million
 * pairs.
 */
export function complexPairs(sets: InstrumentSets, topics: InstrumentTopics): PairsByLayers {
  const counts = Array.from({ length: LAYER_COUNT * LAYER_COUNT }, () => new Uint32Array(4))
  const { instruments, layers, sizes, undated } = sets
  const found = Uint32Array.from(instruments, (k) => topics.found[k] as number)
  const known = Uint32Array.from(instruments, (k) => topics.known[k] as number)
  // Bits that stand for no topic are not topics that may be found yet.
  const codebook = topics.ids.length >= 32 ? -1 : (1 << topics.ids.length) - 1
  for (let x = 0; x < instruments.length; x++) {
    const [foundX, knownX] = [found[x] as number, known[x] as number]
    const isUndatedX = (undated[x] as number) > 0
    for (let y = 0; y < x; y++) {
      const [a, b] = [layers[x] as number, layers[y] as number]
      const count = counts[a < b ? a * LAYER_COUNT + b : b * LAYER_COUNT + a] as Uint32Array
      const [foundY, knownY] = [found[y] as number, known[y] as number]
      count[0] = (count[0] as number) + 1
      const hasTopics = (knownX & knownY & (foundX | foundY)) !== 0
      const isKnown = hasTopics && sizes[x] !== 0 && sizes[y] !== 0
      if (isKnown) count[1] = (count[1] as number) + 1
      if (((foundX | ~knownX) & (foundY | ~knownY) & codebook) === 0) continue
      const share = shareMember(sets, x, y)
      if (share && (foundX & foundY) !== 0) count[2] = (count[2] as number) + 1
      else if (
        share ||
        mayJoin(isUndatedX, sizes[x] as number, (undated[y] as number) > 0, sizes[y] as number)
      )
        count[3] = (count[3] as number) + 1
    }
  }
  return counts.map(([pairs = 0, isKnown = 0, overlapping = 0, possible = 0]) => ({
    pairs,
    known: isKnown,
    overlapping,
    possible,
  }))
}

/** Whether two instruments that share no dated member may share one of those that nothing dates. */
function mayJoin(undatedX: boolean, sizeX: number, undatedY: boolean, sizeY: number): boolean {
  return (undatedX && (undatedY || sizeY > 0)) || (undatedY && sizeX > 0)
}

/** The density of the complex that some layers form, pairs across layers with them. */
export function complexDensity(pairs: PairsByLayers, layers: number): ComplexDensity {
  const sum = { pairs: 0, known: 0, overlapping: 0, possible: 0 }
  for (let a = 0; a < LAYER_COUNT; a++)
    for (let b = a; b < LAYER_COUNT; b++) {
      if ((layers & (1 << a)) === 0 || (layers & (1 << b)) === 0) continue
      const some = pairs[a * LAYER_COUNT + b] as ComplexPairs
      sum.pairs += some.pairs
      sum.known += some.known
      sum.overlapping += some.overlapping
      sum.possible += some.possible
    }
  return {
    ...sum,
    density: sum.known === 0 ? null : sum.overlapping / sum.known,
    least: sum.pairs === 0 ? null : sum.overlapping / sum.pairs,
    greatest: sum.pairs === 0 ? null : (sum.overlapping + sum.possible) / sum.pairs,
  }
}
