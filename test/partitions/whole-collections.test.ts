import { describe, expect, it } from 'vitest'
import { plantedReuseTexts } from '../../bench/reuse/planted-reuse-texts.ts'
import { plantedTexts } from '../../bench/reuse/planted-texts.ts'
import { streamedTexts } from '../../src/cli/reuse/streamed-texts.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import { HAS_TOTA, TOTA_FOLDER, TOTA_NOTE } from '../text/corpus.ts'
import { coverageInMemory } from './in-memory.ts'
import { coverageOf } from './scratch.ts'

const LONG_MS = 300_000
const OPTIONS = { seed: 21, documents: 400, meanWords: 900, unclearDates: 0.1, languages: ['en', 'fr'] }
const texts = [...plantedReuseTexts(OPTIONS)]

describe('coverage on disk of a collection', () => {
  it.each(['earlier', 'same-day', 'any'] as const)(
    'with planted reuse is that in memory (%s)',
    async (sources) => {
      const { rows } = await coverageOf(texts, { sources: { sources }, mostGrams: 20_000 })
      expect(rows).toEqual(coverageInMemory(texts, 6, { sources }))
    },
  )

  it('leaves excluded texts out as sources', async () => {
    const excluded = new Set(texts.filter((_, at) => at % 3 === 0).map(({ id }) => id))
    const { rows } = await coverageOf(texts, { sources: { excluded }, mostGrams: 20_000 })
    expect(rows).toEqual(coverageInMemory(texts, 6, { excluded }))
    expect(rows.some(({ best }) => excluded.has(best?.id ?? ''))).toBe(false)
  })

  it('covers at least every passage that was copied word for word', async () => {
    const planted = { seed: 4, documents: 80, meanWords: 900 }
    const { rows } = await coverageOf([...plantedReuseTexts(planted)])
    const allCovered = new Map(rows.map((row) => [row.id, row.allCovered]))
    let copied = 0
    for (const { id, planted: passages } of plantedTexts(planted)) {
      const words = passages
        .filter(({ editShare, sourceStart, sourceEnd }) => editShare === 0 && sourceEnd - sourceStart >= 6)
        .reduce((sum, { targetStart, targetEnd }) => sum + targetEnd - targetStart, 0)
      expect(allCovered.get(id)).toBeGreaterThanOrEqual(words)
      copied += words
    }
    expect(copied).toBeGreaterThan(5000)
  })

  it.skipIf(!HAS_TOTA)(
    `that is ToTA is that in memory${TOTA_NOTE}`,
    async () => {
      const tota: ReuseText[] = []
      for await (const text of streamedTexts(TOTA_FOLDER).texts) if (!('unread' in text)) tota.push(text)
      const { rows } = await coverageOf(tota, { mostGrams: 1_000_000 })
      expect(rows).toEqual(coverageInMemory(tota, 6))
      expect(rows.length).toBeGreaterThan(300)
    },
    LONG_MS,
  )
})
