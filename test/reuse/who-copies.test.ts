import { describe, expect, it } from 'vitest'
import { edtfDate } from '../../src/model/edtf-date.ts'
import { lineageOf, sourceAt } from '../../src/reuse/corpus-lineage.ts'
import { signedYear } from '../../src/reuse/signed-year.ts'
import type { TextLineage } from '../../src/reuse/text-lineage.ts'
import { layerOrigins, partyCredits, partyFlows, textFlows, yearOrigins } from '../../src/reuse/who-copies.ts'
import { lineageCorpus, plain } from './lineage-texts.ts'

const party = (...actors: string[]) => ({ parties: actors.map((actor) => ({ actor, sinceDay: null })) })
const TEN = 'one two three four five six seven eight nine ten'
const OTHER_TEN = 'red orange yellow green blue indigo violet black white grey'

const ALL = [
  plain('a', TEN, '1990-01-01', party('EU', 'TUN')),
  plain('b', OTHER_TEN, '1991-01-01', { layer: 'regional', ...party('USA') }),
  plain('c', `${TEN} then ${OTHER_TEN}`, '1995-01-01', { layer: 'bloc', ...party('EU', 'MAR') }),
  plain('d', `${TEN} thus`, '1995-07-01', { layer: 'bloc', ...party('JOR') }),
  ...Array.from({ length: 14 }, (_, i) => plain(`s${i}`, `nothing of note ${i}`, '1980')),
]

const { of, index } = lineageCorpus(ALL, 10)
const place = (id: string): number => of.corpus.texts.findIndex((text) => text.id === id)
const LINEAGES = ['c', 'd'].map((id) => lineageOf(of, index, place(id)) as TextLineage)
const textAt = (at: number) => sourceAt(of, at)

describe('who copies from whom', () => {
  it('is told text by text', () => {
    const flows = textFlows(LINEAGES).map(({ source, target, words }) => [
      of.corpus.texts[source]?.id,
      of.corpus.texts[target]?.id,
      words.earliest,
      words.equal,
      words.nearest,
    ])
    expect(flows).toEqual([
      ['a', 'c', 10, 10, 10],
      ['b', 'c', 10, 10, 10],
      ['a', 'd', 10, 5, 5],
      ['c', 'd', 0, 5, 5],
    ])
  })

  it('is told layer by layer, words summed before they are divided', () => {
    const [bloc, ...others] = layerOrigins(LINEAGES, (at) => textAt(at).facts)
    expect(others).toEqual([])
    expect(bloc).toMatchObject({ target: 'bloc', texts: 2 })
    expect(bloc?.origins).toMatchObject({ words: 32, commonStock: 0, novelty: 2 })
    expect(
      bloc?.origins.credits.map(({ layer, words, share }) => [
        layer,
        words.earliest,
        words.equal,
        share?.earliest,
      ]),
    ).toEqual([
      ['regional', 10, 10, 10 / 32],
      ['bloc', 0, 5, 0],
      ['bilateral', 20, 15, 20 / 32],
    ])
  })

  it('is told by year', () => {
    const years = yearOrigins(LINEAGES, (at) => signedYear(textAt(at).signed))
    expect(years).toMatchObject([{ year: 1995, texts: 2, origins: { words: 32 } }])
    expect(signedYear(edtfDate('1994/1995'))).toBeNull()
    expect(signedYear(null)).toBeNull()
    expect(signedYear(edtfDate('1995-03'))).toBe(1995)
  })

  it('is told actor by actor, each party in full, what others took apart', () => {
    const credits = new Map(partyCredits(LINEAGES, textAt).map((credit) => [credit.actor, credit]))
    expect(credits.get('EU')).toMatchObject({ words: { earliest: 20 }, wordsOfOthers: { earliest: 10 } })
    expect(credits.get('EU')?.shareOfOthers?.earliest).toBeCloseTo(10 / 11, 12)
    expect(credits.get('TUN')).toMatchObject({ words: { earliest: 20 }, wordsOfOthers: { earliest: 20 } })
    expect(credits.get('USA')).toMatchObject({ share: { earliest: 10 / 32 } })
    // A text is its parties' own: Jordan gave nothing.
    expect(credits.get('JOR')).toMatchObject({ words: { earliest: 0 }, shareOfOthers: { earliest: 0 } })
  })

  it('is told from actor to actor, where the one was not bound by the text copied', () => {
    const flows = partyFlows(LINEAGES, textAt).map(({ source, target, words, texts }) => [
      source,
      target,
      words.earliest,
      words.equal,
      texts,
    ])
    expect(flows).toContainEqual(['EU', 'MAR', 10, 10, 1])
    expect(flows).toContainEqual(['USA', 'EU', 10, 10, 1])
    expect(flows).toContainEqual(['MAR', 'JOR', 0, 5, 1])
    expect(flows.some(([source, target]) => source === target)).toBe(false)
    expect(flows.some(([source, target]) => source === 'TUN' && target === 'EU')).toBe(false)
  })
})
