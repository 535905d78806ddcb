import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { totaTexts } from '../../src/cli/reuse/tota-texts.ts'
import { ATTRIBUTION_RULES } from '../../src/reuse/by-rule.ts'
import { lineageOf } from '../../src/reuse/corpus-lineage.ts'
import { HAS_TOTA, TOTA_FOLDER, TOTA_NOTE, totaNames } from '../text/corpus.ts'
import { lineageCorpus } from './lineage-texts.ts'
import { type SlowText, slowLineage } from './slow-lineage.ts'

async function slowText(name: string): Promise<SlowText> {
  const [read] = await totaTexts(join(TOTA_FOLDER, name))
  if (read === undefined) throw new Error(name)
  const { text, meta } = read
  const parties = (meta?.original ?? []).map((actor) => ({ actor, sinceDay: null }))
  const layer = meta?.fields.composition?.includes('RTA') === true ? 'bloc' : 'bilateral'
  return { text, facts: { layer, ofMemberStates: false, parties }, clauses: text.articles.map(() => true) }
}

describe.skipIf(!HAS_TOTA)(`the lineage of real texts${TOTA_NOTE}`, () => {
  it('finds the social security article of Morocco 1996 in the text of Tunisia 1995', async () => {
    const { of, index } = lineageCorpus(await Promise.all(['pta_83.xml', 'pta_98.xml'].map(slowText)), 10)
    const target = of.corpus.texts.findIndex(({ id }) => id === 'pta_83')
    const article =
      of.corpus.texts[target]?.articles.findIndex(({ identifier }) => identifier === '8560') ?? -1
    const lineage = lineageOf(of, index, target, { scope: 'all' })
    if (lineage.status !== 'computed') throw new Error(lineage.reason)
    // Of one earlier text all that is shared is common stock; what is not novelty is covered.
    const { words, novelty } = lineage.articles[article]?.origins ?? { words: 0, novelty: 0 }
    expect([words, novelty]).toEqual([306, 3])
    expect((words - novelty) / words).toBeCloseTo(0.99, 3)
  })

  it('is that of METHOD §2, word by word, on the thirty shortest', async () => {
    const shortest = totaNames()
      .map((name) => ({ name, bytes: statSync(join(TOTA_FOLDER, name)).size }))
      .toSorted((a, b) => a.bytes - b.bytes)
      .slice(0, 30)
    const all = await Promise.all(shortest.map(({ name }) => slowText(name)))
    const { of, index } = lineageCorpus(all, 10)
    let computed = 0
    of.corpus.texts.forEach(({ id }, target) => {
      const lineage = lineageOf(of, index, target, { scope: 'all' })
      if (lineage.status !== 'computed') return
      computed++
      const slow = all.find(({ text }) => text.id === id) as SlowText
      const expected = slowLineage(all, slow, { min: 10, scope: 'all', excluded: new Set() })
      const { words, commonStock, novelty } = lineage.origins
      expect([words, commonStock, novelty]).toEqual([expected.words, expected.commonStock, expected.novelty])
      for (const rule of ATTRIBUTION_RULES) {
        const credits = Object.fromEntries(
          lineage.sources.map(({ source, words: credited }) => [of.corpus.texts[source]?.id, credited[rule]]),
        )
        for (const [source, credited] of Object.entries(expected.credits[rule]))
          expect(credits[source]).toBeCloseTo(credited, 6)
      }
    })
    expect(computed).toBeGreaterThan(20)
  })
})
