import type { ZipfRanks } from './made-up-words.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A change between a source and what was copied from it; places are words of the whole texts. */
export interface PlantedEdit {
  readonly kind: 'changed' | 'inserted' | 'deleted'
  readonly sourceWord: number
  readonly targetWord: number
}

/**
 * A passage that was copied: words `targetStart` to `targetEnd` (left out) of the target come from words `sourceStart` to `sourceEnd` of
 * the source. `copied`: in the source's order; `moved`: out of it; `split`: one of two halves with new words between them.
 */
export interface PlantedPassage {
  readonly source: string
  readonly target: string
  readonly kind: 'copied' | 'moved' | 'split'
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly targetStart: number
  readonly targetEnd: number
  /** Share of the source's words that was to be changed, inserted after or deleted; 0 is verbatim. */
  readonly editShare: number
  readonly edits: readonly PlantedEdit[]
}

/** The words of a source with a share of them changed, with one inserted after them, or deleted. */
export function editedWords(
  source: Uint32Array,
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  editShare: number,
  random: SeededRandom,
  ranks: ZipfRanks,
): { readonly words: number[]; readonly edits: PlantedEdit[] } {
  const words: number[] = []
  const edits: PlantedEdit[] = []
  for (let sourceWord = sourceStart; sourceWord < sourceEnd; sourceWord++) {
    const word = source[sourceWord] ?? 0
    if (editShare === 0 || !random.chance(editShare)) {
      words.push(word)
      continue
    }
    const kind = random.one(['changed', 'changed', 'inserted', 'deleted'] as const)
    const targetWord = targetStart + words.length + (kind === 'inserted' ? 1 : 0)
    edits.push({ kind, sourceWord, targetWord })
    if (kind === 'inserted') words.push(word)
    if (kind !== 'deleted') words.push(otherThan(word, random, ranks))
  }
  return { words, edits }
}

function otherThan(word: number, random: SeededRandom, ranks: ZipfRanks): number {
  for (;;) {
    const drawn = ranks.draw(random)
    if (drawn !== word) return drawn
  }
}
