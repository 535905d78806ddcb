import {
  type LineageCorpus,
  type LineageOptions,
  type LineageUnavailable,
  lineageQuestion,
  type RunIndex,
  runsOfTarget,
} from './corpus-lineage.ts'
import type { GramIndex } from './gram-index.ts'
import { nearPassages } from './near-passages.ts'
import { ANY_SOURCE, sweepSources } from './source-runs.ts'

/** Words that count and that stand, nearly the same, in an earlier text. */
export interface NearVerbatim {
  readonly status: 'computed'
  readonly words: number
  /** The same by article of the target. */
  readonly byArticle: Uint32Array
}

/**
 * How much of a target's novelty is near-verbatim: words that count, lie in no run of an earlier text, but within a near-verbatim passage of
 * one (local alignment with at least four columns in five the same word, METHOD §2). Counted apart: they stay novelty and are credited to
 * nobody. Time that of `nearPassages`.
 * @param index of the same texts: `GramIndex.ofCorpus(corpus)`
 */
export function nearVerbatimOf(
  of: LineageCorpus,
  runs: RunIndex,
  index: GramIndex,
  target: number,
  options: LineageOptions = {},
): NearVerbatim | LineageUnavailable {
  const question = lineageQuestion(of, runs, target, options)
  if (question.status === 'unavailable') return question
  const { counted, articles } = question.asked
  const isNear = new Uint8Array(counted.length)
  for (const { found } of nearPassages(index, index.tokensOf(target), question.isSource))
    for (const { start, end } of found) isNear.fill(1, start, end)
  sweepSources(runsOfTarget(of, runs, target), runs.postings, question.isSource, (source, start, end) => {
    if (source === ANY_SOURCE) isNear.fill(0, start, end)
  })
  const byArticle = new Uint32Array(articles.length)
  articles.forEach((start, article) => {
    const end = articles[article + 1] ?? counted.length
    let words = 0
    for (let word = start; word < end; word++) if (counted[word] === 1 && isNear[word] === 1) words++
    byArticle[article] = words
  })
  return { status: 'computed', words: byArticle.reduce((sum, words) => sum + words, 0), byArticle }
}
