import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodePoints } from '../../src/reuse/text-order.ts'
import { type TokenCorpus, tokenCorpus } from '../../src/reuse/token-corpus.ts'
import { wordOffsets } from '../../src/reuse/word-offsets.ts'
import { anyTexts, textOf } from './random-texts.ts'
import { words } from './slow-twin.ts'

function wordsIn(corpus: TokenCorpus, text: number): (string | undefined)[] {
  return Array.from(corpus.tokens.subarray(corpus.starts[text], corpus.starts[text + 1]), (token) =>
    corpus.words.wordOf(token),
  )
}

describe('a corpus of tokens', () => {
  it('holds the words of each text by the definition, with digits and without', () => {
    fc.assert(
      fc.property(anyTexts, fc.boolean(), (texts, drop) => {
        const corpus = tokenCorpus(texts, { digits: drop ? 'dropped' : 'kept' })
        expect(corpus.texts.map(({ id }) => id).toSorted()).toEqual(texts.map(({ id }) => id).toSorted())
        corpus.texts.forEach(({ id }, at) => {
          const text = texts.find((each) => each.id === id)
          expect(wordsIn(corpus, at)).toEqual(text === undefined ? [] : words(text, drop))
        })
      }),
    )
  })

  it('says at which word each article begins', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const corpus = tokenCorpus(texts)
        for (const { id, articles } of corpus.texts) {
          const text = texts.find((each) => each.id === id)
          articles.forEach(({ firstToken }, at) => {
            const before = text?.articles.slice(0, at) ?? []
            expect(firstToken).toBe(text === undefined ? -1 : words({ ...text, articles: before }).length)
          })
        }
      }),
    )
  })

  it('stands in the order of dates, then of ids by code point, undated texts last', () => {
    const dated = (id: string, signed: string | null) => textOf(id, ['a'], signed)
    const texts = [
      dated('n', null),
      dated('\u{10000}', '1990'),
      dated('\uffee', '1990'),
      dated('late', '1990-12-31'),
      dated('first', '1989-05-01'),
      dated('b', '1990-03-01'),
      dated('m', null),
    ]
    expect(tokenCorpus(texts).texts.map(({ id }) => id)).toEqual([
      'first',
      'b',
      '\uffee',
      '\u{10000}',
      'late',
      'm',
      'n',
    ])
  })

  it('compares by code point as lists of code points do', () => {
    const slowly = (a: string, b: string): number => {
      const [x, y] = [[...a], [...b]].map((all) => all.map((point) => point.codePointAt(0) ?? 0))
      const at = x?.findIndex((point, i) => point !== y?.[i]) ?? -1
      if (at < 0 || at >= (y?.length ?? 0)) return Math.sign((x?.length ?? 0) - (y?.length ?? 0))
      return Math.sign((x?.[at] ?? 0) - (y?.[at] ?? 0))
    }
    const id = fc.array(fc.constantFrom('a', 'b', '\uffee', '\u{10000}', '\u{10001}', '\u{1d49c}'), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(id, id, (a, b) => {
        const [x, y] = [a.join(''), b.join('')]
        expect(Math.sign(compareCodePoints(x, y))).toBe(slowly(x, y))
      }),
    )
  })
})

describe('offsets of words', () => {
  it('point at the words in the texts as they are', () => {
    fc.assert(
      fc.property(anyTexts, fc.boolean(), (texts, drop) => {
        for (const text of texts) {
          const { article, start, end } = wordOffsets(text, { digits: drop ? 'dropped' : 'kept' })
          const found = Array.from(article, (at, i) => text.articles[at]?.text.slice(start[i], end[i]) ?? '')
          const expected = words(text, drop)
          expect(found.length).toBe(expected.length)
          found.forEach((word, i) => {
            // A sigma is final only within its text; the dot of a lower-cased İ separates.
            const lower = word
              .toLowerCase()
              .replace(/\u0307$/, '')
              .replaceAll('ς', 'σ')
            const bare = drop ? lower.replace(/\p{Nd}/gu, '') : lower
            expect(bare).toBe(expected[i]?.replaceAll('ς', 'σ'))
          })
        }
      }),
    )
  })

  it('count back what lower-casing made longer', () => {
    const text = textOf('a', ['İİ stanbul', 'x İzmir'])
    const { article, start, end } = wordOffsets(text)
    expect(words(text)).toEqual(['i', 'i', 'stanbul', 'x', 'i', 'zmir'])
    expect([...article]).toEqual([0, 0, 0, 1, 1, 1])
    expect([...start]).toEqual([0, 1, 3, 0, 2, 3])
    expect([...end]).toEqual([1, 2, 10, 1, 3, 7])
  })
})
