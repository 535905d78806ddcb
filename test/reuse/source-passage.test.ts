import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOfWord, longestSharedRun } from '../../src/reuse/source-passage.ts'
import { tokenCorpus } from '../../src/reuse/token-corpus.ts'
import { textOf } from './random-texts.ts'

const corpusOf = (source: string[], target: string[]) =>
  tokenCorpus([textOf('source', source, '1990-01-01'), textOf('target', target, '2000-01-01')])

describe('the passage that an article comes from', () => {
  it('is the longest run on both sides', () => {
    const corpus = corpusOf(['a b', 'x c d e f y'], ['q', 'c d e f a b'])
    expect(longestSharedRun(corpus, 1, { from: 1, until: 7 }, 0)).toEqual({
      source: 0,
      targetStart: 1,
      sourceStart: 3,
      words: 4,
    })
    expect(longestSharedRun(corpus, 1, { from: 5, until: 7 }, 0)).toMatchObject({ targetStart: 5, words: 2 })
    expect(longestSharedRun(corpus, 1, { from: 0, until: 1 }, 0)).toBeNull()
    expect(longestSharedRun(corpus, 1, { from: 3, until: 3 }, 0)).toBeNull()
    expect(articleOfWord(corpus, 0, 1)).toBe(0)
    expect(articleOfWord(corpus, 0, 2)).toBe(1)
  })

  it('stands in an article with words, not in an empty one before it', () => {
    expect(articleOfWord(corpusOf(['a', '', 'b'], []), 0, 1)).toBe(2)
  })

  it('is as long as the longest that all pairs of places give', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 })
    fc.assert(
      fc.property(words, words, (source, target) => {
        const corpus = corpusOf([source.join(' ')], [target.join(' ')])
        let longest = 0
        source.forEach((_, i) => {
          target.forEach((__, j) => {
            let n = 0
            while (i + n < source.length && j + n < target.length && source[i + n] === target[j + n]) n++
            longest = Math.max(longest, n)
          })
        })
        const found = longestSharedRun(corpus, 1, { from: 0, until: target.length }, 0)
        expect(found?.words ?? 0).toBe(longest)
        if (found === null) return
        const { targetStart, sourceStart } = found
        expect(target.slice(targetStart, targetStart + longest)).toEqual(
          source.slice(sourceStart, sourceStart + longest),
        )
      }),
    )
  })
})
