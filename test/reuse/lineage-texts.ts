import fc from 'fast-check'
import { LAYERS } from '../../src/model/layer.ts'
import { type LineageCorpus, type RunIndex, runIndex } from '../../src/reuse/corpus-lineage.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'
import type { TextFacts } from '../../src/reuse/text-facts.ts'
import { tokenCorpus } from '../../src/reuse/token-corpus.ts'
import { textOf } from './random-texts.ts'
import type { SlowText } from './slow-lineage.ts'

const SENTENCES = [
  'each Party takes its own nationals back on request of the other',
  'workers pay into one fund and draw from it wherever they live',
  'visas for students are issued within ten days and without a fee',
  'the committee meets once a year in turn and reports to both',
]

/** Articles that share sentences whole, in part and across their borders. */
const ARTICLE = fc
  .array(
    fc.tuple(fc.constantFrom(...SENTENCES), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 6, max: 12 })),
    {
      maxLength: 3,
    },
  )
  .map((pieces) =>
    pieces.map(([sentence, from, to]) => sentence.split(' ').slice(from, to).join(' ')).join(', '),
  )

const FACTS: fc.Arbitrary<TextFacts> = fc
  .record({
    layer: fc.constantFrom(...LAYERS, 'bilateral' as const, null),
    isOfMembers: fc.boolean(),
    parties: fc.uniqueArray(
      fc.record({
        actor: fc.constantFrom('EU', 'MAR', 'TUN', 'USA'),
        sinceDay: fc.constantFrom(null, null, 7300),
      }),
      { selector: ({ actor }) => actor, maxLength: 3 },
    ),
  })
  .map(({ layer, isOfMembers, parties }) => ({
    layer,
    ofMemberStates: layer === 'bilateral' && isOfMembers,
    parties,
  }))

/** Up to a dozen texts that copy from one another, some of one day, some of vague dates. */
export const copyingTexts: fc.Arbitrary<SlowText[]> = fc
  .array(
    fc.record({
      articles: fc.array(ARTICLE, { maxLength: 3 }),
      clauses: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      signed: fc.constantFrom(
        '1989-01-01',
        '1990-01-01',
        '1990-01-01',
        '1990',
        '1991-05',
        '1992-02-02',
        '1993',
        null,
      ),
      language: fc.constantFrom('en', 'en', 'en', 'en', 'fr', null),
      facts: FACTS,
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ articles, clauses, signed, language, facts }, at) => ({
      text: textOf(`t${String(at).padStart(2, '0')}`, articles, signed, language),
      facts,
      clauses: articles.map((_, article) => clauses[article] === true),
    })),
  )

/** The same texts as lineage takes them. */
export function lineageCorpus(all: readonly SlowText[], min: number): { of: LineageCorpus; index: RunIndex } {
  const corpus = tokenCorpus(all.map(({ text }) => text))
  const by = new Map(all.map((each) => [each.text.id, each]))
  const ordered = corpus.texts.map(({ id }) => by.get(id) as SlowText)
  return {
    of: {
      corpus,
      facts: ordered.map(({ facts }) => facts),
      clauses: ordered.map(({ clauses }) => Uint8Array.from(clauses, (is) => (is ? 1 : 0))),
    },
    index: runIndex(corpus, min),
  }
}

/** A text of one article about everything, of no party. */
export function plain(
  id: string,
  text: string,
  signed: string | null,
  facts: Partial<TextFacts> = {},
): SlowText {
  const one: ReuseText = textOf(id, [text], signed)
  return {
    text: one,
    facts: { layer: 'bilateral', ofMemberStates: false, parties: [], ...facts },
    clauses: [true],
  }
}
