import { coverageIndex, coverageOf } from '../../src/reuse/coverage.ts'
import type { SourceRule } from '../../src/reuse/earlier-texts.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { tokenCorpus } from '../../src/reuse/token-corpus.ts'

/** Coverage as all of it in memory gives it, in the columns of that on disk. */
export function coverageInMemory(texts: readonly ReuseText[], n: number, rule: SourceRule = {}) {
  const corpus = tokenCorpus(texts)
  const index = coverageIndex(corpus, n)
  return corpus.texts.map(({ id, language, signed }, text) => {
    const { words, allCovered, reason, best, bestCovered } = coverageOf(index, text, rule)
    const source = best === null ? null : (corpus.texts[best]?.id ?? null)
    const found = { id: source, covered: bestCovered ?? 0, isProven: true }
    return { id, language, signed, words, allCovered: allCovered ?? 0, reason, best: found }
  })
}
