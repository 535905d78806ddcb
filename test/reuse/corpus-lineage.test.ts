import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ATTRIBUTION_RULES } from '../../src/reuse/by-rule.ts'
import { type LineageOptions, lineageOf } from '../../src/reuse/corpus-lineage.ts'
import type { TextLineage } from '../../src/reuse/text-lineage.ts'
import { copyingTexts, lineageCorpus, plain } from './lineage-texts.ts'
import { earlierOf, type SlowText, slowLineage } from './slow-lineage.ts'

const RUN = 'one two three four five six seven eight nine ten'

/** The lineage of the text with an id. */
function of(all: readonly SlowText[], id: string, options: LineageOptions = {}, min = 10) {
  const { of: corpus, index } = lineageCorpus(all, min)
  const target = corpus.corpus.texts.findIndex((text) => text.id === id)
  const lineage = lineageOf(corpus, index, target, options)
  return { lineage, idAt: (place: number) => corpus.corpus.texts[place]?.id ?? '' }
}

function computed(all: readonly SlowText[], id: string, options: LineageOptions = {}): TextLineage {
  const { lineage } = of(all, id, options)
  if (lineage.status !== 'computed') throw new Error(lineage.reason)
  return lineage
}

/** Earlier texts that share nothing, so that a fifth of them is more than a text. */
const strangers = (count: number, signed = '1980-01-01'): SlowText[] =>
  Array.from({ length: count }, (_, i) => plain(`stranger${i}`, `words of nobody else ${i}`, signed))

describe('the lineage of a text', () => {
  it('is that of METHOD §2, word by word', () => {
    fc.assert(
      fc.property(
        copyingTexts,
        fc.integer({ min: 3, max: 10 }),
        fc.constantFrom('migration' as const, 'all' as const),
        fc.uniqueArray(fc.constantFrom('t00', 't01', 't02')),
        (all, min, scope, without) => {
          const excluded = new Set(without)
          const { of: corpus, index } = lineageCorpus(all, min)
          corpus.corpus.texts.forEach(({ id }, target) => {
            const slow = all.find(({ text }) => text.id === id) as SlowText
            const lineage = lineageOf(corpus, index, target, { scope, excluded })
            const expected = slowLineage(all, slow, { min, scope, excluded })
            const hasSources = earlierOf(all, slow, excluded).length > 0
            if (lineage.status === 'unavailable') {
              if (lineage.reason === 'no-clause') expect(expected.words).toBe(0)
              else if (lineage.reason !== 'too-short') expect(hasSources).toBe(false)
              return
            }
            expect(hasSources).toBe(true)
            const { origins, sources } = lineage
            expect([origins.words, origins.commonStock, origins.novelty]).toEqual([
              expected.words,
              expected.commonStock,
              expected.novelty,
            ])
            for (const rule of ATTRIBUTION_RULES) {
              const credits = new Map(
                sources.map(({ source, words }) => [corpus.corpus.texts[source]?.id ?? '', words[rule]]),
              )
              for (const [source, words] of Object.entries(expected.credits[rule]))
                expect(credits.get(source)).toBeCloseTo(words, 9)
              for (const [source, words] of credits)
                expect(words).toBeCloseTo(expected.credits[rule][source] ?? 0, 9)
            }
          })
        },
      ),
    )
  })

  it('divides all words that count among credits, common stock and novelty, in every rule and article', () => {
    fc.assert(
      fc.property(copyingTexts, (all) => {
        const { of: corpus, index } = lineageCorpus(all, 6)
        corpus.corpus.texts.forEach((_, target) => {
          const lineage = lineageOf(corpus, index, target, { scope: 'all' })
          if (lineage.status === 'unavailable') return
          for (const { credits, commonStock, novelty, words } of [
            lineage.origins,
            ...lineage.articles.map(({ origins }) => origins),
          ])
            for (const rule of ATTRIBUTION_RULES) {
              const credited = credits.reduce((sum, credit) => sum + credit.words[rule], 0)
              expect(credited + commonStock + novelty).toBeCloseTo(words, 9)
              for (const credit of credits)
                if (credit.ofMemberStates !== null)
                  expect(credit.ofMemberStates[rule]).toBeLessThanOrEqual(credit.words[rule] + 1e-9)
            }
          const ofArticles = lineage.articles.reduce((sum, { origins }) => sum + origins.words, 0)
          expect(ofArticles).toBe(lineage.origins.words)
        })
      }),
    )
  })

  it('rests on the words alone, not on which ones they are nor on the order in which texts are given', () => {
    fc.assert(
      fc.property(copyingTexts, (all) => {
        const renamed = all.toReversed().map(({ text, ...rest }) => ({
          ...rest,
          text: {
            ...text,
            articles: text.articles.map((article) => ({
              ...article,
              text: article.text.replace(/\w+/gu, (word) => [...word].toReversed().join('').concat('q')),
            })),
          },
        }))
        for (const { text } of all) {
          const [a, b] = [of(all, text.id, {}, 6), of(renamed, text.id, {}, 6)]
          expect(b.lineage).toEqual(a.lineage)
        }
      }),
    )
  })
})

describe('the three rules, by hand', () => {
  const target = plain('target', `${RUN} and words of its own`, '2000-01-01', {
    layer: 'bloc',
    parties: [{ actor: 'MAR', sinceDay: null }],
  })
  const first = plain('first', RUN, '1990-01-01')
  const sameDay = plain('same-day', RUN, '1990-01-01', { layer: 'regional' })
  const near = plain('near', RUN, '1995-01-01', {
    layer: 'multilateral',
    parties: [{ actor: 'MAR', sinceDay: null }],
  })
  const all = [target, first, sameDay, near, ...strangers(12)]

  it('credit ten words: the first day equally, all equally, those that share a party', () => {
    const { origins, earlierTexts, sources } = computed(all, 'target')
    expect(earlierTexts).toBe(15)
    expect(origins.words).toBe(15)
    expect(origins.novelty).toBe(5)
    expect(origins.commonStock).toBe(0)
    const byLayer = new Map(origins.credits.map(({ layer, words }) => [layer, words]))
    expect(byLayer.get('bilateral')).toEqual({ earliest: 5, equal: 10 / 3, nearest: 0 })
    expect(byLayer.get('regional')).toEqual({ earliest: 5, equal: 10 / 3, nearest: 0 })
    expect(byLayer.get('multilateral')).toEqual({ earliest: 0, equal: 10 / 3, nearest: 10 })
    expect(byLayer.has('transregional')).toBe(false)
    expect(sources).toHaveLength(3)
  })

  it('take all of S for the nearest where none shares a party, and one that joined later for no party', () => {
    const joined = plain('near', RUN, '1995-01-01', {
      layer: 'multilateral',
      parties: [{ actor: 'MAR', sinceDay: target.text.signed?.earliestDay ?? 0 }],
    })
    const later = { ...joined, facts: { ...joined.facts, parties: [{ actor: 'MAR', sinceDay: 20_000 }] } }
    const nearest = (some: SlowText) =>
      computed([target, first, some, ...strangers(12)], 'target').origins.credits.map(
        ({ words }) => words.nearest,
      )
    expect(nearest(joined)).toEqual([10, 0])
    expect(nearest(later)).toEqual([5, 5])
  })

  it('know no earliest between a vague date and one within it, but before both', () => {
    const vague = plain('vague', RUN, '1990', { layer: 'regional' })
    const within = plain('within', RUN, '1990-06-05')
    const earliest = (some: SlowText[]) =>
      Object.fromEntries(
        computed([target, ...some, ...strangers(20)], 'target').origins.credits.map(({ layer, words }) => [
          layer,
          words.earliest,
        ]),
      )
    expect(earliest([vague, within])).toEqual({ regional: 5, bilateral: 5 })
    const before = plain('before', RUN, '1989-12-31', { layer: 'multilateral' })
    expect(earliest([vague, within, before])).toEqual({ multilateral: 10, regional: 0, bilateral: 0 })
  })

  it('credit nobody with words of more than a fifth of the earlier texts', () => {
    const two = [first, sameDay]
    const stock = (count: number) =>
      computed([target, ...two, ...strangers(count)], 'target').origins.commonStock
    expect(stock(8)).toBe(0) // 2 of 10
    expect(stock(7)).toBe(10) // 2 of 9
  })

  it('count the sub-layer of member states within the bilateral layer', () => {
    const member = plain('member', RUN, '1990-01-01', { ofMemberStates: true })
    const { credits } = computed([target, first, member, ...strangers(12)], 'target').origins
    expect(credits).toEqual([
      {
        layer: 'bilateral',
        words: { earliest: 10, equal: 10, nearest: 10 },
        share: { earliest: 10 / 15, equal: 10 / 15, nearest: 10 / 15 },
        ofMemberStates: { earliest: 5, equal: 5, nearest: 5 },
      },
    ])
  })

  it('let runs cross the border of a clause, and count the words within it alone', () => {
    const [head, tail] = ['one two three four', 'five six seven eight nine ten']
    const split = { ...target, clauses: [false, true] }
    const crossing = {
      ...split,
      text: { ...split.text, articles: [head, tail].map((text, i) => ({ ...articleAt(i), text })) },
    }
    const { origins, articles } = computed([crossing, first, ...strangers(12)], 'target')
    expect(origins.words).toBe(6)
    expect(origins.novelty).toBe(0)
    expect(articles.map(({ dominant }) => dominant)).toEqual([null, 'bilateral'])
    expect(computed([crossing, first, ...strangers(12)], 'target', { scope: 'all' }).origins.words).toBe(10)
  })
})

describe('a lineage that cannot be told', () => {
  const source = plain('source', RUN, '1990-01-01')
  const why = (target: SlowText, options: LineageOptions = {}, others: SlowText[] = [source]) => {
    const { lineage } = of([target, ...others], target.text.id, options)
    return lineage.status === 'unavailable' ? lineage.reason : lineage.status
  }
  const target = plain('target', RUN, '2000-01-01')

  it('says why', () => {
    expect(why(target)).toBe('computed')
    expect(why(plain('target', RUN, null))).toBe('undated')
    expect(why({ ...target, text: { ...target.text, language: null } })).toBe('no-language')
    expect(why({ ...target, text: { ...target.text, language: 'fr' } })).toBe('no-text-of-its-language')
    expect(why(plain('target', 'nine words are too few for a run of', '2000'))).toBe('too-short')
    expect(why({ ...target, clauses: [false] })).toBe('no-clause')
    expect(why({ ...target, clauses: [false] }, { scope: 'all' })).toBe('computed')
    expect(why(plain('target', RUN, '1990'))).toBe('no-earlier-text')
    expect(why(target, { excluded: new Set(['source']) })).toBe('excluded')
    expect(why(target, { leftOut: new Map([[1, 'amendments']]) })).toBe('left-out')
    expect(why(target, { leftOut: new Map([[0, 'amendments']]) })).toBe('excluded')
    expect(why(target, {}, [])).toBe('no-other-text')
  })

  it('is not that of a text that shares nothing: all of that is novelty', () => {
    const { origins, sources } = computed([plain('target', `${RUN}x`, '2000'), source], 'target')
    expect(origins).toEqual({
      words: 10,
      commonStock: 0,
      novelty: 10,
      credits: [
        {
          layer: 'bilateral',
          words: { earliest: 0, equal: 0, nearest: 0 },
          share: { earliest: 0, equal: 0, nearest: 0 },
          ofMemberStates: { earliest: 0, equal: 0, nearest: 0 },
        },
      ],
    })
    expect(sources).toEqual([])
  })
})

function articleAt(i: number) {
  return { address: `art-${i + 1}`, identifier: null, heading: null, chapter: null }
}
