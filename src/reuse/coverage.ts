import { earlierTexts, type NoSources, type SourceRule } from './earlier-texts.ts'
import { type GramPostings, gramPostings } from './gram-postings.ts'
import { type NamedGrams, nameGrams } from './name-grams.ts'
import { ANY_SOURCE, sweepSources } from './source-runs.ts'
import type { ComparedText } from './token-corpus.ts'

/** How coverage is counted. */
export interface CoverageRule extends SourceRule {
  /** Words of the shortest run that counts. */
  readonly min?: number
}

export const SHORTEST_RUN = 6

/** Why nothing of a text is covered. */
export type NothingCovered =
  | NoSources
  /** The text has fewer words than a run. */
  | 'too-short'
  /** There are sources, and none has a run of it. */
  | 'nothing-shared'

/** How many words of a text lie in runs that occur in its sources. */
export interface Coverage {
  /** Place of the text. */
  readonly text: number
  readonly words: number
  /** How many texts may be sources. */
  readonly sources: number
  /** Place of the source that covers most words, the earliest of several; null where none covers any. */
  readonly best: number | null
  /** Words that it covers, and that all sources together cover; null where it cannot be said which texts may be sources. */
  readonly bestCovered: number | null
  readonly allCovered: number | null
  /** Why nothing is covered; null where something is. */
  readonly reason: NothingCovered | null
}

/** Grams of a corpus by name and their texts, for runs of a length: what coverage is counted on. */
export interface CoverageIndex {
  readonly corpus: { readonly texts: readonly ComparedText[]; readonly starts: Uint32Array }
  readonly names: Uint32Array
  readonly postings: GramPostings
}

/** The index of a corpus for runs of at least so many words. Time O(tokens). */
export function coverageIndex(
  corpus: CoverageIndex['corpus'] & { readonly tokens: Uint32Array },
  min: number = SHORTEST_RUN,
): CoverageIndex {
  const grams: NamedGrams = nameGrams(corpus.tokens, corpus.starts, min)
  return { corpus, names: grams.names, postings: gramPostings(grams, corpus.starts, min) }
}

/**
 * How many words of a text are covered by its best single source and by all its sources. A word is covered by a source if it lies in a run of at least
 * `min` words that occurs verbatim in it, which are the words of all `min`-grams that both have; runs may cross the borders of articles.
 * The best source covers most words; of several the earliest, then the smaller id, by code point, which is the order of the corpus.
 *
 * Time O(Σ texts of each gram of the text).
 */
export function coverageOf(index: CoverageIndex, text: number, rule: SourceRule = {}): Coverage {
  const { texts, starts } = index.corpus
  const words = (starts[text + 1] as number) - (starts[text] as number)
  const { isSource, count, none } = earlierTexts(texts, text, rule)
  const base = { text, words, sources: count, best: null }
  if (none === 'no-language' || none === 'undated')
    return { ...base, bestCovered: null, allCovered: null, reason: none }
  const { covered, all } = coveredBySource(index, text, isSource)
  if (all === 0) {
    const reason = none ?? (words < index.postings.n ? 'too-short' : 'nothing-shared')
    return { ...base, bestCovered: 0, allCovered: 0, reason }
  }
  let best = 0
  for (let source = 1; source < covered.length; source++) {
    if ((covered[source] as number) > (covered[best] as number)) best = source
  }
  return { ...base, best, bestCovered: covered[best] as number, allCovered: all, reason: null }
}

/** Words of a text that each source covers, and that all together cover. */
export function coveredBySource(
  { corpus, names, postings }: CoverageIndex,
  text: number,
  isSource: Uint8Array,
): { readonly covered: Uint32Array; readonly all: number } {
  const covered = new Uint32Array(isSource.length)
  let all = 0
  sweepSources(
    names.subarray(corpus.starts[text], corpus.starts[text + 1]),
    postings,
    isSource,
    (source, start, end) => {
      if (source === ANY_SOURCE) all += end - start
      else covered[source] = (covered[source] as number) + end - start
    },
  )
  return { covered, all }
}

/**
 * Words of each text that lie in runs that occur in each other one, whatever their dates: those of text t in text s at `t · texts + s`, 0 where the two
 * are not of one language. Time O(Σ (texts of a gram)²), memory 4 bytes for each two texts, twice.
 */
export function coveredBetween(index: CoverageIndex): Uint32Array {
  const { texts } = index.corpus
  const covered = new Uint32Array(texts.length * texts.length)
  texts.forEach((_, text) => {
    const { isSource } = earlierTexts(texts, text, { sources: 'any' })
    covered.set(coveredBySource(index, text, isSource).covered, text * texts.length)
  })
  return covered
}
