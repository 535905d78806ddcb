import type { SharedGrams } from './shared-grams.ts'
import type { ComparedText } from './token-corpus.ts'

/** Why two texts have no similarity. */
export type NoSimilarity = 'other-language' | 'no-language' | 'too-few-units'

/** How much two texts have in common: by their sets of n-grams. */
export interface Similarity {
  /** Places of the texts. */
  readonly a: number
  readonly b: number
  /** Grams that both have, and of a and b alone. */
  readonly shared: number
  readonly sizeA: number
  readonly sizeB: number
}

/** A pair of texts with its similarity, or why it has none. */
export type SimilarityOfPair =
  | (Similarity & { readonly status: 'available' })
  | { readonly status: 'unavailable'; readonly reason: NoSimilarity; readonly a: number; readonly b: number }

/**
 * The similarity of two texts. Texts of different languages, or without a tag of one, are not compared, and a text of fewer than n words or
 * characters has no gram.
 */
export function similarityOf(
  texts: readonly Pick<ComparedText, 'language'>[],
  { sizes, shared }: SharedGrams,
  a: number,
  b: number,
): SimilarityOfPair {
  const reason = notCompared(texts[a], texts[b]) ?? tooFew(sizes, a, b)
  if (reason !== null) return { status: 'unavailable', reason, a, b }
  return {
    status: 'available',
    a,
    b,
    shared: shared[Math.min(a, b) * texts.length + Math.max(a, b)] ?? 0,
    sizeA: sizes[a] ?? 0,
    sizeB: sizes[b] ?? 0,
  }
}

/** Jaccard's coefficient |A ∩ B| / |A ∪ B| (Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x), 0 … 1. */
export function jaccard({ shared, sizeA, sizeB }: Similarity): number {
  return shared / (sizeA + sizeB - shared)
}

/** Directed containment: the share of a's grams that b has too, |A ∩ B| / |A|, and of b's that a has (Broder 1997). */
export function containment({ shared, sizeA, sizeB }: Similarity): {
  readonly aInB: number
  readonly bInA: number
} {
  return { aInB: shared / sizeA, bInA: shared / sizeB }
}

function notCompared(
  a: Pick<ComparedText, 'language'> | undefined,
  b: Pick<ComparedText, 'language'> | undefined,
): NoSimilarity | null {
  if (a === undefined || b === undefined || a.language === null || b.language === null) return 'no-language'
  return a.language === b.language ? null : 'other-language'
}

function tooFew(sizes: Uint32Array, a: number, b: number): NoSimilarity | null {
  return sizes[a] === 0 || sizes[b] === 0 ? 'too-few-units' : null
}
