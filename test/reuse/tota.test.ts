import { afterAll, describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/model/edtf-date.ts'
import { charPostings } from '../../src/reuse/char-postings.ts'
import { coverageIndex, coverageOf, coveredBetween } from '../../src/reuse/coverage.ts'
import { gramPostings } from '../../src/reuse/gram-postings.ts'
import { nameGrams } from '../../src/reuse/name-grams.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { sharedGrams } from '../../src/reuse/shared-grams.ts'
import { jaccard, similarityOf } from '../../src/reuse/similarity.ts'
import { tokenCorpus } from '../../src/reuse/token-corpus.ts'
import { ReuseWorkers } from '../../src/reuse/workers.ts'
import { findTexts } from '../../src/text/files.ts'
import { readArticles } from '../../src/text/read-articles.ts'
import { HAS_TOTA, TOTA_FOLDER, TOTA_NOTE, totaBytes, totaNames } from '../text/corpus.ts'
import * as slow from './slow-twin.ts'

const workers = new ReuseWorkers({ threads: 2 })
afterAll(() => workers.close())

/** Exact values, found with a program of their own: shared, of a, of b, for words and characters; words of b in a, of a in b. */
const KNOWN = [
  ['pta_301', 'pta_202', [4_419, 4_462, 4_462], 0.98091, [8_163, 8_195, 8_207], 0.990776, 4_843, 4_843],
  ['pta_205', 'pta_302', [4_304, 4_371, 4_363], 0.971558, [7_695, 7_739, 7_751], 0.987171, 4_809, 4_811],
  [
    'pta_156',
    'pta_342',
    [64_502, 65_616, 65_629],
    0.966423,
    [31_456, 31_921, 31_845],
    0.973569,
    76_590,
    76_588,
  ],
  ['pta_165', 'pta_168', [4_581, 4_682, 4_642], 0.965844, [7_892, 8_011, 7_923], 0.981348, 5_381, 5_408],
] as const

describe(`text reuse on ToTA${TOTA_NOTE}`, () => {
  it.skipIf(!HAS_TOTA)('finds the known values of four pairs, with all texts read in workers', async () => {
    const files = findTexts(TOTA_FOLDER).files.map((file) => ({ ...file, id: file.name.replace('.xml', '') }))
    const { corpus } = await workers.read(files)
    const [byWords, byCharacters, covered] = await Promise.all([
      workers.sharedGrams(corpus, { unit: 'word', n: 5 }),
      workers.sharedGrams(corpus, { unit: 'char', n: 5 }),
      workers.coveredBetween(corpus, 6),
    ])
    const place = (id: string): number => corpus.texts.findIndex((text) => text.id === id)
    for (const [a, b, words, wordJaccard, characters, charJaccard, ofB, ofA] of KNOWN) {
      for (const [grams, counts, value] of [
        [byWords, words, wordJaccard],
        [byCharacters, characters, charJaccard],
      ] as const) {
        const pair = similarityOf(corpus.texts, grams, place(a), place(b))
        if (pair.status !== 'available') throw new Error(`${a} and ${b} are not compared: ${pair.reason}`)
        expect([pair.shared, pair.sizeA, pair.sizeB]).toEqual(counts)
        expect(jaccard(pair).toFixed(6)).toBe(value.toFixed(6))
      }
      expect(covered[place(b) * corpus.texts.length + place(a)]).toBe(ofB)
      expect(covered[place(a) * corpus.texts.length + place(b)]).toBe(ofA)
    }
  })

  it.skipIf(!HAS_TOTA)(
    'gives for 30 texts what the definitions give',
    async () => {
      // The shorter ones, of all languages, so that the slow way ends.
      const names = totaNames()
        .filter((name) => totaBytes(name).length < 120_000)
        .filter((_, at) => at % 5 === 0)
        .slice(0, 30)
      const texts: ReuseText[] = []
      for (const name of names) {
        const { language, signed, articles } = await readArticles(totaBytes(name), name)
        texts.push({ id: name.replace('.xml', ''), language, signed: parseEdtf(signed ?? ''), articles })
      }
      expect(texts.length).toBe(30)
      const corpus = tokenCorpus(texts)
      const count = corpus.texts.length
      const ordered = corpus.texts.map(({ id }) => texts.find((text) => text.id === id) as ReuseText)
      const byWords = sharedGrams(
        gramPostings(nameGrams(corpus.tokens, corpus.starts, 5), corpus.starts, 5),
        count,
      )
      const byCharacters = sharedGrams(charPostings(corpus, 5), count)
      const sets = ordered.map((text) => [slow.wordGrams(text, 5), slow.charGrams(text, 5)] as const)
      const index = coverageIndex(corpus, 6)
      const between = coveredBetween(index)
      sets.forEach(([words, characters], a) => {
        expect([byWords.sizes[a], byCharacters.sizes[a]]).toEqual([words.size, characters.size])
        for (let b = a + 1; b < count; b++) {
          expect(byWords.shared[a * count + b]).toBe(slow.sharedCount(words, sets[b]?.[0] ?? new Set()))
          expect(byCharacters.shared[a * count + b]).toBe(
            slow.sharedCount(characters, sets[b]?.[1] ?? new Set()),
          )
        }
      })
      ordered.forEach((target, t) => {
        const found = coverageOf(index, t)
        expect({
          id: target.id,
          words: found.words,
          best: found.best === null ? null : (ordered[found.best]?.id ?? null),
          bestCovered: found.bestCovered,
          allCovered: found.allCovered,
        }).toEqual(slow.coverage(texts, target, 6))
        const source = ordered[(t + 7) % count]
        if (source === undefined || source.language !== target.language) return
        expect(between[t * count + ((t + 7) % count)]).toBe(
          slow.coveredWords(target, source, 6).filter(Boolean).length,
        )
      })
    },
    240_000,
  )
})
