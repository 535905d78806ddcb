import { ZipfRanks } from './made-up-words.ts'
import { editedWords } from './planted-passage.ts'
import { SeededRandom } from './seeded-random.ts'

/** A text with passages of another in it, edited: words as numbers. */
export interface PlantedPair {
  readonly source: Uint32Array
  readonly target: Uint32Array
  /** Words of the target, from and to (left out), that come from the source. */
  readonly passages: readonly (readonly [number, number])[]
}

/** Shares of words changed, inserted or deleted. */
export const EDIT_SHARES = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]

/**
 * Pairs of which the one holds five passages of the other among as many words of its own: two in their order, two moved before them, one
 * split by new words. The same share of the words of each passage is edited. The same seed gives the same pairs.
 */
export function* plantedPairs(seed: number, pairs: number, editShare: number): Generator<PlantedPair> {
  const random = new SeededRandom(seed)
  const ranks = new ZipfRanks(40_000)
  const drawn = (length: number): number[] => Array.from({ length }, () => ranks.draw(random))
  for (let pair = 0; pair < pairs; pair++) {
    const source = Uint32Array.from(drawn(2500))
    const target: number[] = []
    const passages: [number, number][] = []
    // Each passage comes from its own fifth of the source.
    for (const fifth of [3, 1, 0, 2, 4]) {
      target.push(...drawn(random.between(40, 200)))
      const start = 500 * fifth + random.between(0, 200)
      const end = start + random.between(40, 300)
      const cuts = fifth === 4 ? [start, Math.floor((start + end) / 2), end] : [start, end]
      for (const [part, from] of cuts.slice(0, -1).entries()) {
        if (part > 0) target.push(...drawn(random.between(20, 50)))
        const first = target.length
        const to = cuts[part + 1] ?? end
        target.push(...editedWords(source, from, to, first, editShare, random, ranks).words)
        passages.push([first, target.length])
      }
    }
    target.push(...drawn(random.between(40, 200)))
    yield { source, target: Uint32Array.from(target), passages }
  }
}
