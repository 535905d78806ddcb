import { earlierTexts, type SourceRule } from '../../src/reuse/earlier-texts.ts'
import { gramPostings } from '../../src/reuse/gram-postings.ts'
import { nameGrams } from '../../src/reuse/name-grams.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { ANY_SOURCE, sweepSources } from '../../src/reuse/source-runs.ts'
import { tokenCorpus } from '../../src/reuse/token-corpus.ts'

/** Coverage as all of it in memory gives it, in the columns of that on disk. */
export function coverageInMemory(texts: readonly ReuseText[], n: number, rule: SourceRule = {}) {
  const { texts: ordered, tokens, starts } = tokenCorpus(texts)
  const named = nameGrams(tokens, starts, n)
  const postings = gramPostings(named, starts, n)
  return ordered.map(({ id }, target) => {
    const { isSource } = earlierTexts(ordered, target, rule)
    const covered = new Uint32Array(ordered.length)
    let allCovered = 0
    const words = named.names.subarray(starts[target], starts[target + 1])
    sweepSources(words, postings, isSource, (source, start, end) => {
      if (source === ANY_SOURCE) allCovered += end - start
      else covered[source] = (covered[source] ?? 0) + end - start
    })
    const most = covered.reduce((a, b) => Math.max(a, b), 0)
    const best = most === 0 ? null : (ordered[covered.indexOf(most)]?.id ?? null)
    return { id, words: words.length, allCovered, best: { id: best, covered: most, isProven: true } }
  })
}
