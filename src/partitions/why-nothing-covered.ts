import type { NothingCovered } from '../reuse/coverage.ts'
import { earlierTexts, type SourceRule } from '../reuse/earlier-texts.ts'
import type { HeldText } from './held-texts.ts'

/** Why nothing of a text is covered, as `coverageOf` says it. Time O(texts). */
export function whyNothingCovered(
  texts: readonly HeldText[],
  text: number,
  rule: SourceRule,
  n: number,
): NothingCovered {
  const { none } = earlierTexts(texts, text, rule)
  return none ?? ((texts[text]?.words ?? 0) < n ? 'too-short' : 'nothing-shared')
}
