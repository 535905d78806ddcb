import type { AnswerTable } from '../answer-table.ts'
import { type ColumnOf, idsCell, tableOf } from '../table-of.ts'
import type { SegmentItem, TextInstrument, TextItem } from '../text-items.ts'
import type { TextHit, TextSearchAnswer } from '../text-search.ts'
import type {
  TextCoverage,
  TextDetail,
  TextPiece,
  TextTopics,
  TopicCounts,
  TopicInPart,
  WaitingTexts,
} from '../texts.ts'

function instrumentColumns<Row extends { instrument: TextInstrument | null }>(): ColumnOf<Row>[] {
  return [
    [
      'instrument',
      'text',
      'Id of the instrument; empty: waits to be matched.',
      (row) => row.instrument?.id ?? null,
    ],
    ['title', 'text', 'Title of the instrument.', (row) => row.instrument?.title ?? null],
    ['layer', 'text', 'Its layer.', (row) => row.instrument?.layer ?? null],
    ['family', 'text', 'Its family.', (row) => row.instrument?.family ?? null],
    ['year', 'integer', 'Its first year.', (row) => row.instrument?.year ?? null],
  ]
}

/** Parts found, the best first. */
export function hitsTable({ items, total, held, of_waiting }: TextSearchAnswer): AnswerTable {
  const partial = [
    `In ${held.texts} texts held, of ${held.instruments} of ${held.registered} instruments registered.`,
    ...(of_waiting === 0
      ? []
      : [`${of_waiting} hits are in texts that wait to be matched to an instrument.`]),
  ]
  return tableOf<TextHit>(
    [
      ['address', 'text', 'Address of the part.', (row) => row.address],
      ['text', 'text', 'Id of the text.', (row) => row.text],
      ...instrumentColumns<TextHit>(),
      ['kind', 'text', 'Kind of the part.', (row) => row.kind],
      ['label', 'text', 'Its number as written.', (row) => row.label],
      ['heading', 'text', 'Its heading.', (row) => row.heading],
      ['language', 'text', 'ISO 639-1; empty: cannot be told.', (row) => row.language],
      ['score', 'number', 'BM25, comparable within one search alone.', (row) => row.score],
      ['snippet', 'text', 'Its words around the first matches, normalised.', (row) => row.snippet],
    ],
    items,
    { of: total, partial },
  )
}

/** Texts held, a row each. */
export function textsTable(items: readonly TextItem[], of: number): AnswerTable {
  return tableOf<TextItem>(
    [
      ['id', 'text', 'Id of the text.', (row) => row.id],
      ...instrumentColumns<TextItem>(),
      ['file_name', 'text', 'File that it was read from.', (row) => row.file_name],
      ['format', 'text', 'Format of the file.', (row) => row.format],
      ['sha256', 'text', 'SHA-256 of the file.', (row) => row.sha256],
      ['language', 'text', 'ISO 639-1; empty: cannot be told.', (row) => row.language],
      ['characters', 'integer', 'Length in UTF-16 units.', (row) => row.characters],
      ['words', 'integer', 'Words.', (row) => row.words],
      ['articles', 'integer', 'Articles.', (row) => row.articles],
      ['flagged', 'integer', 'Sentences that cite dates later than the signature.', (row) => row.flagged],
      [
        'excluded',
        'text',
        'yes: on the exclusion list; no: kept by decision; empty: nobody decided.',
        (row) => (row.exclusion === null ? null : row.exclusion.excluded ? 'yes' : 'no'),
      ],
      ['reason', 'text', 'Why it is excluded or kept.', (row) => row.exclusion?.reason ?? null],
      ['matched_by', 'text', 'By what it was tied to its instrument.', (row) => row.matched_by],
      ['waiting_why', 'text', 'Why it waits.', (row) => row.waiting_why],
      ['added_at', 'text', 'When it was added.', (row) => row.added_at],
      ['added_by', 'text', 'By whom.', (row) => row.added_by],
      ['method', 'text', 'Version of the methods by which it was segmented.', (row) => row.method],
    ],
    items,
    { of },
  )
}

/** Texts that wait, a row for each instrument that they may be of, and one for a text without any. */
export function candidatesTable({ items }: WaitingTexts): AnswerTable {
  type Row = {
    item: WaitingTexts['items'][number]
    candidate: WaitingTexts['items'][number]['candidates'][number] | null
  }
  const rows = items.flatMap((item): Row[] =>
    item.candidates.length === 0
      ? [{ item, candidate: null }]
      : item.candidates.map((candidate) => ({ item, candidate })),
  )
  return tableOf<Row>(
    [
      ['text', 'text', 'Id of the text.', ({ item }) => item.text.id],
      ['file_name', 'text', 'File that it was read from.', ({ item }) => item.text.file_name],
      ['why', 'text', 'Why it waits.', ({ item }) => item.text.waiting_why],
      ['stated_title', 'text', 'Title that the file states.', ({ item }) => item.stated.title],
      ['stated_signed', 'text', 'Date that it states (EDTF).', ({ item }) => item.stated.signed],
      [
        'stated_parties',
        'text',
        'Parties that it states, separated by ;.',
        ({ item }) => idsCell(item.stated.parties),
      ],
      [
        'instrument',
        'text',
        'Id of an instrument that it may be of.',
        ({ candidate }) => candidate?.instrument.id ?? null,
      ],
      ['score', 'number', 'How well it fits, 0 to 1.', ({ candidate }) => candidate?.score ?? null],
      [
        'parties',
        'number',
        'Part of the score: parties.',
        ({ candidate }) => candidate?.parts.parties ?? null,
      ],
      ['date', 'number', 'Part of the score: date.', ({ candidate }) => candidate?.parts.date ?? null],
      ['title', 'number', 'Part of the score: title.', ({ candidate }) => candidate?.parts.title ?? null],
    ],
    rows,
  )
}

/** Texts held of instruments registered. */
export function coverageTable({ items }: TextCoverage): AnswerTable {
  return tableOf<TextCoverage['items'][number]>(
    [
      ['layer', 'text', 'Layer; empty: none.', (row) => row.layer],
      ['family', 'text', 'Family.', (row) => row.family],
      ['instruments', 'integer', 'Instruments registered.', (row) => row.instruments],
      ['with_text', 'integer', 'Of them, with a text held.', (row) => row.with_text],
      ['texts', 'integer', 'Texts held of them.', (row) => row.texts],
    ],
    items,
  )
}

/** Topics of the codebook, a row each. */
export function topicCountsTable({ items, texts, held }: TopicCounts): AnswerTable {
  return tableOf<TopicCounts['items'][number]>(
    [
      ['topic', 'text', 'Topic of the codebook.', (row) => row.topic],
      ['group', 'text', 'Its group.', (row) => row.group],
      ['texts', 'integer', 'Texts with a part for which no person rejected it.', (row) => row.texts],
      ['parts', 'integer', 'Parts with a stem match or accepted by a person.', (row) => row.parts],
      ['accepted', 'integer', 'Parts for which a person accepted it.', (row) => row.accepted],
      ['rejected', 'integer', 'Parts for which a person rejected it.', (row) => row.rejected],
      ['stems', 'integer', 'Different stems found, summed over parts.', (row) => row.stems],
    ],
    items,
    { partial: [`Counted in ${texts} of ${held.texts} texts held. Stem matches are proposals.`] },
  )
}

/** The parts of a text, a row each. */
export function segmentsTable({ segments }: TextDetail): AnswerTable {
  return tableOf<SegmentItem>(
    [
      ['address', 'text', 'Address of the part.', (row) => row.address],
      ['ordinal', 'integer', 'Place in the order of the text.', (row) => row.ordinal],
      ['parent', 'integer', 'Ordinal of the part that it stands in.', (row) => row.parent],
      ['kind', 'text', 'Kind of the part.', (row) => row.kind],
      ['label', 'text', 'Number as written.', (row) => row.label],
      ['heading', 'text', 'Heading.', (row) => row.heading],
      ['start', 'integer', 'Where its label begins, in UTF-16 units of the text.', (row) => row.start],
      ['body_start', 'integer', 'Where its words begin.', (row) => row.body_start],
      ['end', 'integer', 'Where it ends.', (row) => row.end],
    ],
    segments,
  )
}

/** The words of a text, a row for each piece: together, in order, the text. */
export function piecesTable(items: readonly TextPiece[], of: number): AnswerTable {
  return tableOf<TextPiece>(
    [
      ['address', 'text', 'Address of the part.', (row) => row.address],
      ['piece', 'text', 'head: label and heading; body: words before the parts inside.', (row) => row.piece],
      ['start', 'integer', 'Where it begins, in UTF-16 units of the text.', (row) => row.start],
      ['original', 'text', 'As it was read.', (row) => row.text],
      ['normalised', 'text', 'As it is compared.', (row) => row.normalised?.text ?? row.text],
    ],
    items,
    { of },
  )
}

/** Topics in the parts of a text, a row for each part and topic. */
export function textTopicsTable({ items }: TextTopics): AnswerTable {
  return tableOf<TopicInPart>(
    [
      ['address', 'text', 'Address of the part.', (row) => row.address],
      ['topic', 'text', 'Topic of the codebook.', (row) => row.topic],
      [
        'seeds',
        'text',
        'Seeds found, separated by ;.',
        (row) => idsCell([...new Set(row.matches.map(({ seed }) => seed))]),
      ],
      ['matches', 'integer', 'Stem matches.', (row) => row.matches.length],
      [
        'decision',
        'text',
        'accepted or rejected by a person; empty: a proposal.',
        (row) => row.decision?.value ?? null,
      ],
      ['decided_by', 'text', 'Who decided.', (row) => row.decision?.by ?? null],
      ['reason', 'text', 'Why.', (row) => row.decision?.reason ?? null],
    ],
    items,
    { partial: ['Stem matches are proposals: coders decide.'] },
  )
}
