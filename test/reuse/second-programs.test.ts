import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FolderText } from '../../src/cli/reuse/folder-lineage.ts'
import { totaTexts } from '../../src/cli/reuse/tota-texts.ts'
import { ATTRIBUTION_RULES } from '../../src/reuse/by-rule.ts'
import { CarrierFinder } from '../../src/reuse/carriers.ts'
import { lineageOf } from '../../src/reuse/corpus-lineage.ts'
import type { CoverageRule } from '../../src/reuse/coverage.ts'
import { GramIndex } from '../../src/reuse/gram-index.ts'
import { passagesOfText } from '../../src/reuse/passages.ts'
import type { SharedGrams } from '../../src/reuse/shared-grams.ts'
import { similarityOf } from '../../src/reuse/similarity.ts'
import { type TokenCorpus, tokenCorpus } from '../../src/reuse/token-corpus.ts'
import { ReuseWorkers } from '../../src/reuse/workers.ts'
import { HAS_TOTA, TOTA_FOLDER, TOTA_NOTE } from '../text/corpus.ts'
import { lineageCorpus } from './lineage-texts.ts'

const ORACLES = join(import.meta.dirname, '../oracles/reuse')

function rowsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(join(ORACLES, file)), { columns: true })
}

function jsonOf(file: string): unknown {
  return JSON.parse(readFileSync(join(ORACLES, file), 'utf8'))
}

function sha256(lines: readonly string[]): string {
  return createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex')
}

const workers = new ReuseWorkers({ threads: 2 })
let texts: FolderText[] = []
let corpus: TokenCorpus = tokenCorpus([])

beforeAll(async () => {
  if (!HAS_TOTA) return
  texts = await totaTexts(TOTA_FOLDER)
  corpus = tokenCorpus(texts.map(({ text }) => text))
}, 120_000)
afterAll(() => workers.close())

const COVERAGES: readonly [file: string, rule: CoverageRule][] = [
  ['tota-coverage.csv', { min: 6, sources: 'earlier' }],
  ['tota-coverage-same-day-min-10.csv', { min: 10, sources: 'same-day' }],
  ['tota-coverage-any-source.csv', { min: 6, sources: 'any' }],
]

describe.skipIf(!HAS_TOTA)(
  `reuse on ToTA as other programs count it${TOTA_NOTE}`,
  { timeout: 240_000 },
  () => {
    it.each(COVERAGES)('has the coverage of %s', async (file, rule) => {
      const found = (await workers.coverage(corpus, rule)).map((each) => ({
        id: corpus.texts[each.text]?.id,
        words: String(each.words),
        best_source: each.best === null ? '' : corpus.texts[each.best]?.id,
        best_covered: String(each.bestCovered ?? 0),
        all_covered: String(each.allCovered ?? 0),
      }))
      expect(byId(found)).toEqual(byId(rowsOf(file)))
    })

    it('has the curve', async () => {
      const expected = rowsOf('tota-curve.csv').map((row) =>
        [row['min'], row['at_80'], row['at_95']].map(Number),
      )
      const found = (await workers.curve(corpus)).map(({ min, atLeast }) => [min, ...atLeast])
      expect(found).toEqual(expected)
    })

    it.each(['word', 'char'] as const)('has all pairs of %s 5-grams', async (unit) => {
      const all = jsonOf('tota-similarity.json') as Record<'word' | 'char', object>
      const grams = await workers.sharedGrams(corpus, { unit, n: 5 })
      const { lines, shared } = pairsOf(grams)
      expect({ n: 5, pairs: lines.length, shared, sha256: sha256(lines) }).toEqual(all[unit])
    })

    it('has the passages, with their number of carriers and the earliest', () => {
      const index = GramIndex.build(texts.map(({ text }) => text))
      const expected = jsonOf('tota-passages.json') as Record<string, object>
      const found = Object.keys(expected).map((id) => [id, passagesIn(index, id)])
      expect(Object.fromEntries(found)).toEqual(expected)
    })

    it('has the lineage of all words, by the three rules', () => {
      const { of, index } = lineageCorpus(
        texts.map(({ text, meta }) => ({
          text,
          facts: {
            layer: 'bilateral',
            ofMemberStates: false,
            parties: (meta?.original ?? []).map((actor) => ({ actor, sinceDay: null })),
          },
          clauses: text.articles.map(() => true),
        })),
        10,
      )
      const credits = rowsOf('tota-lineage-credits.csv')
      expect(new Set(credits.map(({ target }) => target)).size).toBe(4)
      for (const expected of rowsOf('tota-lineage-words.csv')) {
        const place = of.corpus.texts.findIndex(({ id }) => id === expected['id'])
        const lineage = lineageOf(of, index, place, { scope: 'all' })
        if (lineage.status !== 'computed') {
          expect([expected['id'], expected['earlier'], expected['credited']]).toEqual([
            expected['id'],
            '0',
            '0',
          ])
          continue
        }
        const { words, commonStock, novelty } = lineage.origins
        const counts = [lineage.earlierTexts, commonStock, words - commonStock - novelty, novelty]
        expect([expected['id'], words, ...counts]).toEqual([
          expected['id'],
          ...['words', 'earlier', 'common', 'credited', 'novel'].map((name) => Number(expected[name])),
        ])
        const wanted = credits.filter(({ target }) => target === expected['id'])
        if (wanted.length === 0) continue
        const held = new Map(lineage.sources.map(({ source, words }) => [of.corpus.texts[source]?.id, words]))
        expect([...held.keys()].toSorted()).toEqual(wanted.map(({ source }) => source).toSorted())
        for (const row of wanted)
          for (const rule of ATTRIBUTION_RULES)
            expect(held.get(row['source'])?.[rule], `${row['target']} ${row['source']} ${rule}`).toBeCloseTo(
              Number(row[rule]),
              5,
            )
      }
    })
  },
)

function byId(rows: readonly Readonly<Record<string, string | undefined>>[]) {
  return Object.fromEntries(rows.map((row) => [row['id'], row]))
}

/** Lines `a,b,shared,size_a,size_b` of the pairs of one language, a before b by code point; ids are ASCII, so that the order of units is theirs. */
function pairsOf(grams: SharedGrams): { lines: string[]; shared: number } {
  const places = corpus.texts.map((_, place) => place)
  const ordered = places.toSorted((a, b) => (idAt(a) < idAt(b) ? -1 : 1))
  const lines: string[] = []
  let shared = 0
  ordered.forEach((a, at) => {
    for (const b of ordered.slice(at + 1)) {
      const pair = similarityOf(corpus.texts, grams, a, b)
      if (pair.status !== 'available') continue
      shared += pair.shared
      lines.push([idAt(a), idAt(b), pair.shared, pair.sizeA, pair.sizeB].join())
    }
  })
  return { lines: lines.toSorted(), shared }
}

function idAt(place: number): string {
  return corpus.texts[place]?.id ?? ''
}

function passagesIn(index: GramIndex, id: string): object {
  const found = passagesOfText(index, id, { min: 6, sources: 'any' })
  if (found.status !== 'found') throw new Error(found.reason)
  const finder = new CarrierFinder(index, found.tokens, found.sources.isSource)
  const lines = Array.from({ length: found.count }, (_, row) => {
    const [start, end] = [found.starts[row] ?? 0, found.ends[row] ?? 0]
    const { texts: holders } = finder.of(start, end)
    return [start, end, holders.length, index.texts[found.earliest[row] ?? -1]?.id].join()
  })
  return {
    passages: lines.length,
    first: lines[0],
    last: lines.at(-1),
    sha256: sha256(['start,end,carriers,earliest', ...lines]),
  }
}
