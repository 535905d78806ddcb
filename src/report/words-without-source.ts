import type { Layer } from '../model/layer.ts'
import { addByRule, type ByRule, noneByRule } from '../reuse/by-rule.ts'

/** Words of the texts of one layer that were first seen in texts of another: a figure of lineage, as answers and corpora have it. */
export interface WordsBetweenLayers {
  readonly target: Layer | null
  readonly source: Layer | null
  readonly words: ByRule
}

/** Words whose source is taken away with a layer, by the three rules of lineage (METHOD §2, Removal). */
export type WordsWithoutSource =
  | { readonly status: 'computed'; readonly words: number; readonly withoutSource: ByRule }
  | { readonly status: 'unavailable'; readonly reason: 'no-texts' | 'no-words-in-scope' }

/**
 * Words of texts of other layers that were first seen in texts of the layer taken away. Texts that are not held can be no source, so this is a
 * lower bound.
 *
 * @param flows null where no text is held
 * @param words of the texts of all layers but the one taken away
 */
export function wordsWithoutSource(
  flows: readonly WordsBetweenLayers[] | null,
  words: number,
  removed: Layer,
): WordsWithoutSource {
  if (flows === null) return { status: 'unavailable', reason: 'no-texts' }
  if (words === 0) return { status: 'unavailable', reason: 'no-words-in-scope' }
  const withoutSource = noneByRule()
  for (const flow of flows)
    if (flow.source === removed && flow.target !== removed) addByRule(withoutSource, flow.words)
  return { status: 'computed', words, withoutSource }
}
