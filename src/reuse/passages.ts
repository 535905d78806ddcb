import { type EarlierTexts, earlierTexts, type SourceRule } from './earlier-texts.ts'
import type { GramIndex } from './gram-index.ts'
import { type PassageRows, passageRows } from './passage-rows.ts'
import type { ReuseText } from './reuse-text.ts'
import type { CorpusText } from './token-corpus.ts'

/** How passages are looked for. */
export interface PassageOptions extends SourceRule {
  /** Fewest words of a passage; the n of the index where nothing is said, and no fewer than that. */
  readonly min?: number
}

/**
 * The passages of a target: every interval of its words that at least one other text holds word for word and that cannot be extended
 * within that text (neither the interval one word longer to the left nor the one to the right occurs anywhere in it). Each interval
 * once, in the order of starts, then ends. Passages may overlap and cross articles.
 */
export interface Passages extends PassageRows {
  readonly status: 'found'
  /** The texts of the index in the order of their dates; numbers of texts are places here. */
  readonly texts: readonly CorpusText[]
  /** Words of the target. */
  readonly tokens: Uint32Array
  readonly min: number
  readonly sources: EarlierTexts
}

/** Why there is no passage. */
export type NoPassagesReason =
  /** No text may be a source: `sources.none` says why. */
  | 'no-sources'
  /** The target has fewer words than a passage needs. */
  | 'too-short'
  /** There are sources, but none holds so long a run of the target. */
  | 'nothing-shared'
  /** The index knows runs of n words, not shorter ones. */
  | 'shorter-than-index'
  /** No text of the index has this id. */
  | 'no-such-text'

export interface NoPassages {
  readonly status: 'unavailable'
  readonly reason: NoPassagesReason
  readonly words: number
  /** Null where the target is not known. */
  readonly sources: EarlierTexts | null
}

/**
 * The passages of a text of the index, against every other text of its language unless the rule narrows (`sources: 'earlier'`).
 * Time O(n · words + occurrences of its grams in the index).
 */
export function passagesOfText(
  index: GramIndex,
  id: string,
  options: PassageOptions = {},
): Passages | NoPassages {
  const place = index.placeOf(id)
  if (place < 0) return { status: 'unavailable', reason: 'no-such-text', words: 0, sources: null }
  const sources = earlierTexts(index.texts, place, { ...options, sources: options.sources ?? 'any' })
  return passagesIn(index, index.tokensOf(place), sources, options.min)
}

/** The passages of a text that is not in the index, against every text of its language unless the rule narrows. Nothing of it is kept. */
export function passagesOfDraft(
  index: GramIndex,
  draft: Pick<ReuseText, 'language' | 'articles'> & Partial<ReuseText>,
  options: PassageOptions = {},
): Passages | NoPassages {
  const dated = { id: draft.id ?? '', language: draft.language, signed: draft.signed ?? null }
  const sources = earlierTexts(index.texts, dated, { ...options, sources: options.sources ?? 'any' })
  return passagesIn(index, index.tokensOfDraft(draft), sources, options.min)
}

function passagesIn(
  index: GramIndex,
  tokens: Uint32Array,
  sources: EarlierTexts,
  min = index.n,
): Passages | NoPassages {
  const none = (reason: NoPassagesReason): NoPassages => ({
    status: 'unavailable',
    reason,
    words: tokens.length,
    sources,
  })
  if (min < index.n) return none('shorter-than-index')
  if (tokens.length < min) return none('too-short')
  if (sources.count === 0) return none('no-sources')
  const { texts } = index
  const rows = passageRows(index.matches(tokens, sources.isSource), texts.length, min)
  if (rows.count === 0) return none('nothing-shared')
  return { status: 'found', ...rows, texts, tokens, min, sources }
}
