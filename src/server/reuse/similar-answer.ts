import type { Similar, SimilarQuery } from '../../api/reuse-similar.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { sourceRuns } from '../../reuse/source-runs.ts'
import { wordsOfBounds } from './pair-numbers.ts'
import { placeOfText } from './place-of-text.ts'
import type { Unnamed } from './reuse-answers.ts'
import { why, whyNothingShared } from './why-empty.ts'

/** What `Similar` is before its texts have the facts of their instruments: how many words each of them shares. */
export type SimilarFound = Unnamed<Omit<Similar, 'items'> & { shared: number[]; words: number }>

/**
 * The texts that hold most words of one, whatever their dates: the text itself first among the facts, then they. Of as many words the
 * earlier first. Time O(occurrences of its grams).
 * @throws StrataError `collection/text-unknown`
 */
export function similarAnswer(now: ReuseNow, id: string, { min, limit }: SimilarQuery): SimilarFound {
  const { corpus, facts } = now
  const target = placeOfText(now, id)
  const text = facts[target] as ReuseFacts
  const from = corpus.starts[target] ?? 0
  const until = corpus.starts[target + 1] ?? from
  const isSource = Uint8Array.from(facts, ({ language }, place) =>
    place !== target && language !== null && language === text.language ? 1 : 0,
  )
  const compared = isSource.reduce((sum, is) => sum + is, 0)
  const { names, postings } = now.runs(min)
  const found = sourceRuns(names.subarray(from, until), postings, isSource)
    .map(({ source, bounds }) => ({ source, shared: wordsOfBounds(bounds) }))
    .toSorted((a, b) => b.shared - a.shared || a.source - b.source)
    .slice(0, limit)
  return {
    answer: {
      method: REUSE_METHOD,
      min,
      compared,
      words: until - from,
      why: found.length > 0 ? null : whyNone(text, until - from, min, compared),
      shared: found.map(({ shared }) => shared),
    },
    facts: [text, ...found.map(({ source }) => facts[source] as ReuseFacts)],
  }
}

function whyNone({ language }: ReuseFacts, words: number, min: number, compared: number) {
  if (words < min)
    return why('too-short', `It has ${words} words in articles, and a run has at least ${min}.`)
  if (language === null)
    return why(
      'language-unknown',
      'Its language cannot be told, and only texts of one language are compared.',
    )
  if (compared === 0) return why('other-language', `No other text of its language (${language}) is held.`)
  return whyNothingShared(compared, min)
}
