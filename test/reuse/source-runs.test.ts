import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earlierTexts } from '../../src/reuse/earlier-texts.ts'
import { gramPostings } from '../../src/reuse/gram-postings.ts'
import { nameGrams } from '../../src/reuse/name-grams.ts'
import { NO_GRAM } from '../../src/reuse/no-gram.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import type { HashRuns } from '../../src/reuse/rolling-hashes.ts'
import { ANY_SOURCE, sourceRuns, sweepSources } from '../../src/reuse/source-runs.ts'
import { tokenCorpus } from '../../src/reuse/token-corpus.ts'
import { anyTexts, textOf } from './random-texts.ts'
import { coveredWords, words } from './slow-twin.ts'

/** Which words the stretches hold. */
function marked(length: number, bounds: Uint32Array): boolean[] {
  const all = new Array<boolean>(length).fill(false)
  for (let at = 0; at < bounds.length; at += 2) all.fill(true, bounds[at], bounds[at + 1])
  return all
}

const textNamed = (texts: readonly ReuseText[], id: string | undefined): ReuseText =>
  texts.find((text) => text.id === id) ?? textOf('', [])

describe('names of grams', () => {
  it('are the same exactly where the words are', () => {
    /** Hashes that tell little apart, or nothing: names must not rest on them. */
    const poor: HashRuns = (tokens, from, to, n, first, second) => {
      for (let run = 0; run <= to - from - n; run++) {
        first[run] = tokens[from + run] ?? 0
        second[run] = 7
      }
    }
    fc.assert(
      fc.property(anyTexts, fc.integer({ min: 1, max: 7 }), fc.boolean(), (texts, n, isPoor) => {
        const corpus = tokenCorpus(texts)
        const { names, count } = nameGrams(corpus.tokens, corpus.starts, n, isPoor ? poor : undefined)
        const grams = new Map<number, string>()
        const named = new Map<string, number>()
        corpus.texts.forEach((_, text) => {
          const [start, end] = [corpus.starts[text] ?? 0, corpus.starts[text + 1] ?? 0]
          for (let at = start; at < end; at++) {
            const name = names[at] ?? NO_GRAM
            expect(name === NO_GRAM).toBe(at + n > end)
            if (name === NO_GRAM) continue
            const gram = corpus.tokens.slice(at, at + n).join(' ')
            expect(grams.get(name) ?? gram).toBe(gram)
            expect(named.get(gram) ?? name).toBe(name)
            grams.set(name, gram)
            named.set(gram, name)
            expect(name).toBeLessThan(count)
          }
        })
        expect(grams.size).toBe(count)
      }),
    )
  })
})

describe('runs of sources', () => {
  it('hold the words that the definition covers, for each source and for all together', () => {
    fc.assert(
      fc.property(anyTexts, fc.integer({ min: 1, max: 7 }), (texts, min) => {
        const corpus = tokenCorpus(texts)
        const grams = nameGrams(corpus.tokens, corpus.starts, min)
        const postings = gramPostings(grams, corpus.starts, min)
        corpus.texts.forEach(({ id }, t) => {
          const target = textNamed(texts, id)
          const { isSource } = earlierTexts(corpus.texts, t)
          const names = grams.names.subarray(corpus.starts[t], corpus.starts[t + 1])
          const runs = sourceRuns(names, postings, isSource)
          const union = words(target).map(() => false)
          corpus.texts.forEach((source, s) => {
            const bounds = runs.find((each) => each.source === s)?.bounds ?? new Uint32Array(0)
            const expected = coveredWords(target, textNamed(texts, source.id), min)
            expect(marked(expected.length, bounds)).toEqual(
              isSource[s] === 1 ? expected : expected.map(() => false),
            )
            for (let at = 2; at < bounds.length; at += 2)
              expect(bounds[at]).toBeGreaterThan(bounds[at - 1] ?? Number.POSITIVE_INFINITY)
            if (isSource[s] === 1)
              expected.forEach((is, at) => {
                if (is) union[at] = true
              })
          })
          const any: number[] = []
          sweepSources(names, postings, isSource, (source, start, end) => {
            if (source === ANY_SOURCE) any.push(start, end)
          })
          expect(marked(union.length, Uint32Array.from(any))).toEqual(union)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('pass over grams that the postings lack', () => {
    const postings = { n: 2, starts: Uint32Array.of(0, 1), texts: Uint32Array.of(0) }
    const names = Uint32Array.of(NO_GRAM, 0, NO_GRAM, 0, 0, NO_GRAM)
    const runs = sourceRuns(names, postings, Uint8Array.of(1))
    expect(runs.map(({ source, bounds }) => [source, ...bounds])).toEqual([[0, 1, 6]])
  })
})
