import { describe, expect, it } from 'vitest'
import { wordsWithoutSource } from '../../src/report/words-without-source.ts'

const words = (earliest: number, equal: number, nearest: number) => ({ earliest, equal, nearest })

describe('words whose source is taken away with a layer', () => {
  it('are those of texts of other layers that were first seen there', () => {
    const flows = [
      { source: 'bilateral', target: 'regional', words: words(10, 8, 6) },
      { source: 'bilateral', target: null, words: words(1, 1, 1) },
      { source: 'bilateral', target: 'bilateral', words: words(100, 100, 100) },
      { source: 'bloc', target: 'regional', words: words(5, 5, 5) },
    ] as const
    expect(wordsWithoutSource(flows, 50, 'bilateral')).toEqual({
      status: 'computed',
      words: 50,
      withoutSource: words(11, 9, 7),
    })
  })

  it('cannot be told without texts, or where no text of another layer has words in scope', () => {
    expect(wordsWithoutSource(null, 0, 'bilateral')).toEqual({ status: 'unavailable', reason: 'no-texts' })
    expect(wordsWithoutSource([], 0, 'bloc')).toEqual({ status: 'unavailable', reason: 'no-words-in-scope' })
  })
})
