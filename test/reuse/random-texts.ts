import fc from 'fast-check'
import { parseEdtf } from '../../src/model/edtf-date.ts'
import type { ReuseArticle, ReuseText } from '../../src/reuse/reuse-text.ts'

/** Few words, so that texts share much; awkward ones among them: beyond the basic plane, Greek, Arabic, digits, a letter that gets longer. */
const WORD = fc.constantFrom(
  ...[
    'the',
    'party',
    'parties',
    'shall',
    'a',
    'é',
    'ΟΔΟΣ',
    'Σ',
    'İn',
    '𝒜𝒷',
    '𐐀',
    'الطرفان',
    '٣',
    '12',
    'x9',
    '漢字',
  ],
)
const GAP = fc.constantFrom(' ', ' ', ' ', ', ', '\n\n', '. ', "'", ' — ', '\u0301 ')

const PROSE = fc
  .array(fc.tuple(WORD, GAP), { maxLength: 30 })
  .map((pieces) => pieces.map(([word, gap]) => word + gap).join(''))

/** A stretch that many texts hold. */
const BOILERPLATE = 'The Parties shall, within the territory of a Party, ΟΔΟΣ the 12 parties. '

const ARTICLE_TEXT = fc.oneof(
  PROSE,
  PROSE.map((prose) => BOILERPLATE + prose),
  PROSE.map((prose) => prose + BOILERPLATE.slice(11)),
  fc.constantFrom('', ' ', 'word', BOILERPLATE, BOILERPLATE + BOILERPLATE, '\ud835', 'a\udc9c b'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

const DATE = fc.constantFrom(
  '1990-01-01',
  '1990-01-01',
  '1990',
  '1989-12-31',
  '1991-05',
  '2000-02-29',
  '1989/1991',
  null,
)

export function articleOf(text: string, at = 0): ReuseArticle {
  return { address: `art-${at + 1}`, identifier: null, heading: null, chapter: null, text }
}

export function textOf(
  id: string,
  articles: readonly string[],
  signed: string | null = null,
  language: string | null = 'en',
): ReuseText {
  return {
    id,
    language,
    signed: signed === null ? null : parseEdtf(signed),
    articles: articles.map(articleOf),
  }
}

const TEXT = fc.record({
  articles: fc.array(ARTICLE_TEXT, { maxLength: 4 }),
  signed: DATE,
  language: fc.constantFrom('en', 'en', 'en', 'fr', null),
})

const IDS = fc.uniqueArray(
  fc.constantFrom('b', 'a', 'pta_10', 'pta_9', '\u{10000}', '\uffee', 'z', 'B', 'é'),
  {
    minLength: 0,
    maxLength: 7,
  },
)

/** Some texts with different ids. */
export const anyTexts: fc.Arbitrary<ReuseText[]> = IDS.chain((ids) =>
  fc
    .array(TEXT, { minLength: ids.length, maxLength: ids.length })
    .map((texts) =>
      texts.map(({ articles, signed, language }, at) => textOf(ids[at] ?? '', articles, signed, language)),
    ),
)
