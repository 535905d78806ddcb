import type { PlantedPair } from './planted-pairs.ts'

/** Words of a target that a program found in the source, from and to (left out). */
export type Found = readonly (readonly [number, number])[]

/** Share of the planted words that were found, and share of the found words that were planted. */
export interface Recall {
  readonly recall: number
  readonly precision: number
}

/** Recall and precision over the words of some targets. */
export function recallOf(pairs: readonly PlantedPair[], found: readonly Found[]): Recall {
  let planted = 0
  let hit = 0
  let all = 0
  for (const [at, { target, passages }] of pairs.entries()) {
    const isPlanted = marked(target.length, passages)
    const isFound = marked(target.length, found[at] ?? [])
    for (let word = 0; word < target.length; word++) {
      planted += isPlanted[word] as number
      all += isFound[word] as number
      hit += (isPlanted[word] as number) & (isFound[word] as number)
    }
  }
  return { recall: planted === 0 ? 1 : hit / planted, precision: all === 0 ? 1 : hit / all }
}

function marked(length: number, stretches: Found): Uint8Array {
  const marks = new Uint8Array(length)
  for (const [start, end] of stretches) marks.fill(1, start, end)
  return marks
}
