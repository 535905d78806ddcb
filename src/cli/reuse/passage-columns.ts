import type { ColumnOf } from '../../api/table-of.ts'
import type { TextPlace } from '../../reuse/text-places.ts'

/** Whether a carrier was surely signed before the text, surely after it, on the same day, or neither can be said. */
export type CarrierWhen = 'earlier' | 'later' | 'same-day' | 'unknown'

/** A text that holds a passage, at its first occurrence there. */
export interface CarrierRow {
  readonly id: string
  readonly place: TextPlace
  readonly when: CarrierWhen
  /** Whether the passage cannot be extended within it. */
  readonly isMaximal: boolean
}

/** A passage of a text, word for word. */
export interface PassageRow {
  readonly text: string
  readonly place: TextPlace
  readonly words: number
  readonly frequency: number
  readonly carriers: readonly CarrierRow[]
  readonly excerpt: string
}

/** A near-verbatim passage of a text in one other. */
export interface NearRow {
  readonly text: string
  readonly place: TextPlace
  readonly words: number
  readonly source: CarrierRow
  readonly matched: number
  readonly columns: number
  readonly diff: string
}

function placeColumns<Row>(of: (row: Row) => TextPlace, prefix: string, whose: string): ColumnOf<Row>[] {
  return [
    [`${prefix}address`, 'text', `Article ${whose} in which it begins.`, (row) => of(row).article.address],
    [
      `${prefix}identifier`,
      'text',
      'article_identifier of ToTA of that article.',
      (row) => of(row).article.identifier,
    ],
    [`${prefix}heading`, 'text', 'Name of that article.', (row) => of(row).article.heading],
    [
      `${prefix}start`,
      'integer',
      'First UTF-16 unit within the text of that article.',
      (row) => of(row).start,
    ],
    [`${prefix}end_address`, 'text', 'Article in which it ends.', (row) => of(row).endArticle.address],
    [
      `${prefix}end_identifier`,
      'text',
      'article_identifier of that article.',
      (row) => of(row).endArticle.identifier,
    ],
    [`${prefix}end_heading`, 'text', 'Name of that article.', (row) => of(row).endArticle.heading],
    [
      `${prefix}end`,
      'integer',
      'UTF-16 unit after the last, within the article in which it ends.',
      (row) => of(row).end,
    ],
  ]
}

/** Columns of verbatim passages, a row an interval. */
export const PASSAGE_COLUMNS: readonly ColumnOf<PassageRow>[] = [
  ['id', 'text', 'The text, or the name of the draft’s file.', ({ text }) => text],
  ...placeColumns<PassageRow>(({ place }) => place, '', 'of the text'),
  ['words', 'integer', 'Words of the passage.', ({ words }) => words],
  [
    'frequency',
    'integer',
    'Other texts that hold it, of those that may be sources.',
    ({ frequency }) => frequency,
  ],
  [
    'earliest',
    'text',
    'The first by date of the carriers that were surely signed earlier; empty: none was. Of a draft without a date the first of all.',
    ({ carriers }) => carriers.find(({ when }) => when === 'earlier')?.id ?? null,
  ],
  [
    'carriers',
    'text',
    'Texts that hold it in the order of their dates, each with its first occurrence as `id address@start-address@end`, parted by `;`; `*` before those within which it can be extended.',
    ({ carriers }) => carriers.map(carrierInWords).join(';'),
  ],
  ['excerpt', 'text', 'The words as they stand in the text.', ({ excerpt }) => excerpt],
]

function carrierInWords({ id, place, isMaximal }: CarrierRow): string {
  const { article, start, endArticle, end } = place
  return `${isMaximal ? '' : '*'}${id} ${article.address}@${start}-${endArticle.address}@${end}`
}

/** Columns of near-verbatim passages, a row an interval and source. */
export const NEAR_COLUMNS: readonly ColumnOf<NearRow>[] = [
  ['id', 'text', 'The text, or the name of the draft’s file.', ({ text }) => text],
  ...placeColumns<NearRow>(({ place }) => place, '', 'of the text'),
  ['words', 'integer', 'Words of the passage in the text.', ({ words }) => words],
  ['source', 'text', 'The other text.', ({ source }) => source.id],
  [
    'source_when',
    'text',
    'Whether it was signed earlier, later, on the same day; unknown: cannot be said.',
    ({ source }) => source.when,
  ],
  ...placeColumns<NearRow>(({ source }) => source.place, 'source_', 'of the other text'),
  [
    'matched',
    'integer',
    'Columns of the alignment with the same word on both sides.',
    ({ matched }) => matched,
  ],
  ['columns', 'integer', 'Columns of the alignment.', ({ columns }) => columns],
  [
    'diff',
    'text',
    'What differs: words of the source alone in [-…-], words of the text alone in {+…+}.',
    ({ diff }) => diff,
  ],
]

/** A place in JSON, with the names of the columns. */
export function placeInJson({ article, start, endArticle, end }: TextPlace) {
  return {
    address: article.address,
    identifier: article.identifier,
    heading: article.heading,
    start,
    end_address: endArticle.address,
    end_identifier: endArticle.identifier,
    end_heading: endArticle.heading,
    end,
  }
}
