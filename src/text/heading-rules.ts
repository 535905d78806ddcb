import type { SegmentKind } from '../model/segment.ts'

/** How one sort of part is called at the head of a line. The example is such a head, the counter-example a line that is none. */
export interface HeadingRule {
  readonly name: string
  readonly kind: SegmentKind
  /** First piece of its addresses: `art` in `art-5`. */
  readonly prefix: string
  /** How far out it stands: a part holds what has a higher rank. */
  readonly rank: number
  /** What the line begins with; a number follows. */
  readonly word: RegExp
  /** Whether it may go without a number (`ANNEX`), and whether a capital letter is a number (`SECTION A`). */
  readonly number: 'needed' | 'letters' | 'may-lack'
  readonly example: string
  readonly counterExample: string
}

const rule = (
  name: string,
  [kind, prefix, rank]: readonly [SegmentKind, string, number],
  word: RegExp,
  number: HeadingRule['number'],
  example: string,
  counterExample: string,
): HeadingRule => ({ name, kind, prefix, rank, word, number, example, counterExample })

const PART = ['chapter', 'part', 1] as const
const TITLE = ['chapter', 'title', 2] as const
const CHAPTER = ['chapter', 'ch', 3] as const
const SECTION = ['chapter', 'sec', 4] as const
const SUBSECTION = ['chapter', 'subsec', 5] as const
const ARTICLE = ['article', 'art', 9] as const
const ANNEX = ['annex', 'annex', 0] as const
const PROTOCOL = ['annex', 'protocol', 0] as const
const DECLARATION = ['declaration', 'declaration', 0] as const

/** Numbered parts in English, French and Spanish. A cross-reference that happens to begin a line is no head (docs/methods/texts.md). */
export const HEADING_RULES: readonly HeadingRule[] = [
  rule(
    'article',
    ARTICLE,
    /^(?:article|artic[i1l]e)\b/iu,
    'needed',
    'Article 5',
    'Article 5 of the Agreement shall apply.',
  ),
  rule('article, short', ARTICLE, /^art\./iu, 'needed', 'Art. 1er - Objet', 'Art. 5, par. 2'),
  rule(
    'artículo',
    ARTICLE,
    /^art[ií]+culo(?!\p{L})/iu,
    'needed',
    'ARTÍCULO QUINTO',
    'Artículo 5 del presente Acuerdo',
  ),
  rule(
    'part',
    PART,
    /^(?:part|partie|parte)(?!\p{L})/iu,
    'letters',
    'PART TWO',
    'Part 2 of the annex lists the posts.',
  ),
  rule(
    'title',
    TITLE,
    /^(?:title|titre|t[ií]tulo)(?!\p{L})/iu,
    'needed',
    'TITRE PREMIER',
    'Title IV remains unaffected.',
  ),
  rule(
    'chapter',
    CHAPTER,
    /^(?:chapter|chapitre|cap[ií]tulo)(?!\p{L})/iu,
    'needed',
    'CAPÍTULO I',
    'Chapter 3 shall not apply.',
  ),
  rule(
    'section',
    SECTION,
    /^(?:section|secci[oó]n)(?!\p{L})/iu,
    'letters',
    'SECTION A - Entry',
    'Section 4 of that law governs it.',
  ),
  rule(
    'subsection',
    SUBSECTION,
    /^(?:sub-?section|sous-section|subsecci[oó]n)(?!\p{L})/iu,
    'letters',
    'Sous-section 1',
    'Subsection 2 above applies.',
  ),
  rule(
    'annex',
    ANNEX,
    /^(?:annex|annexe|anexo|appendix|appendice|ap[eé]ndice)(?!\p{L})/iu,
    'may-lack',
    'ANNEX II',
    'Annex II to this Arrangement lists the forms.',
  ),
  rule(
    'protocol',
    PROTOCOL,
    /^(?:protocol|protocole|protocolo)(?!\p{L})/iu,
    'may-lack',
    'PROTOCOL 4',
    'Protocol 4 forms part of it.',
  ),
  rule(
    'declaration',
    DECLARATION,
    /^(?:(?:joint|unilateral|common|final)\s+)?(?:declaration|d[ée]claration(?:\s+(?:commune|conjointe|unilat[ée]rale))?|declaraci[oó]n(?:\s+(?:conjunta|com[uú]n|unilateral))?)(?!\p{L})/iu,
    'may-lack',
    'JOINT DECLARATION ON VISAS',
    'Declaration of goods is done at the border.',
  ),
]

/** Kinds that only follow the articles: the same words in a title above them are the name of the instrument. */
export const AFTER_ARTICLES: ReadonlySet<SegmentKind> = new Set(['annex', 'declaration'])

/** A line that opens a part without a number. */
export interface OpeningRule {
  readonly kind: 'preamble' | 'signatures'
  readonly pattern: RegExp
  readonly example: string
  readonly counterExample: string
}

export const OPENING_RULES: readonly OpeningRule[] = [
  {
    kind: 'preamble',
    pattern: /^(?:preamble|pr[ée]ambule|pre[áa]mbulo)\s*[.:]?$/iu,
    example: 'PREÁMBULO',
    counterExample: 'The preamble forms part of it.',
  },
  {
    kind: 'preamble',
    pattern:
      /^(?:the|le|la|les|el|los|las)\s+(?:governments?|gouvernements?|gobiernos?|high contracting|hautes parties|altas partes|parties to|contracting parties|parties contractantes|partes contratantes|participants?|signator(?:y|ies)|republic|r[ée]publique|rep[úu]blica|kingdom|royaume|reino|united|european|presidents?|pr[ée]sident)(?!\p{L})/iu,
    example: 'The Government of Norland,',
    counterExample: 'The parties meet once a year.',
  },
  {
    kind: 'preamble',
    pattern:
      /^(?:having regard|considering|desiring|desirous|recogni[sz]ing|wishing|whereas|recalling|mindful|convinced|consid[ée]rant|d[ée]sireux|soucieux|vu\s|considerando|visto|teniendo|deseando|deseosos|reconociendo|animad[oa]s)(?!\p{L})/iu,
    example: 'Considérant les liens entre les deux États,',
    counterExample: 'They are considering joint projects.',
  },
  {
    kind: 'signatures',
    pattern:
      /^(?:done\s+(?:at|in|on)\b|signed\s+(?:at|in)\b|in witness whereof|fait\s+à|en foi de quoi|hecho\s+en\s|firmado\s+en\s|suscrito\s+en\s|en fe de lo cual|en testimonio de lo cual)/iu,
    example: 'Hecho en Ciudad Alta, el 3 de mayo de 2001',
    counterExample: 'What is done at the border is recorded.',
  },
]
