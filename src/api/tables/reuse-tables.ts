import { LAYERS } from '../../model/layer.ts'
import type { AnswerTable } from '../answer-table.ts'
import type { ReuseTextItem, ReuseWhyItem } from '../reuse-common.ts'
import type { Compare, PairNumbers } from '../reuse-compare.ts'
import type { ArticleOrigin, Lineage, Origins, TextLineage } from '../reuse-lineage.ts'
import type { Curve, CurvePoint, Matrix } from '../reuse-matrix.ts'
import type { Carrier, Passage, Passages } from '../reuse-passages.ts'
import type { Similar, SimilarText } from '../reuse-similar.ts'
import { type ColumnOf, tableOf } from '../table-of.ts'

const RULES = ['earliest', 'equal', 'nearest'] as const

type SomeOrigins = Pick<Origins, 'words' | 'credits' | 'common' | 'novel'>

/** Words by layer and rule: `bilateral_earliest` and so on. */
function creditColumns<Row extends SomeOrigins>(): ColumnOf<Row>[] {
  const layers = [...LAYERS, null].flatMap((layer) =>
    RULES.map(
      (rule): ColumnOf<Row> => [
        `${layer ?? 'no_layer'}_${rule}`,
        'number',
        `Words first seen in texts of ${layer === null ? 'no layer' : `the ${layer} layer`}, by the rule ${rule}; empty: no earlier text of it was held.`,
        ({ credits }) => credits.find((credit) => credit.layer === layer)?.words[rule] ?? null,
      ],
    ),
  )
  const members = RULES.map(
    (rule): ColumnOf<Row> => [
      `member_states_${rule}`,
      'number',
      `Of the bilateral ones those of member states of a bloc, by the rule ${rule}.`,
      ({ credits }) =>
        credits.find((credit) => credit.layer === 'bilateral')?.of_member_states?.[rule] ?? null,
    ],
  )
  return [
    ['words', 'integer', 'Words in scope.', (row) => row.words],
    ...layers,
    ...members,
    ['common', 'integer', 'Common stock.', (row) => row.common],
    ['novel', 'integer', 'Words in no run of an earlier text.', (row) => row.novel],
  ]
}

const whyColumn = <Row extends { why: ReuseWhyItem | null }>(): ColumnOf<Row> => [
  'why',
  'text',
  'Why nothing is credited; empty: something is.',
  (row) => row.why?.why ?? null,
]

/** Targets, a row each. */
export function lineageTable({ rows, texts, min, scope, left_out }: Lineage): AnswerTable {
  const byId = new Map(texts.map((text) => [text.id, text]))
  const of = (id: string): ReuseTextItem | undefined => byId.get(id)
  const partial = [
    `Runs of at least ${min} words, ${scope === 'migration' ? 'migration clauses' : 'all words'}; texts that are not held make every share a lower bound.`,
    ...(left_out.excluded === 0 ? [] : [`${left_out.excluded} texts are on the exclusion list.`]),
  ]
  return tableOf<Lineage['rows'][number]>(
    [
      ['text', 'text', 'Id of the text.', (row) => row.text],
      ['title', 'text', 'Title of its instrument.', (row) => of(row.text)?.title ?? null],
      ['layer', 'text', 'Its layer.', (row) => of(row.text)?.layer ?? null],
      ['family', 'text', 'Its family.', (row) => of(row.text)?.family ?? null],
      ['signed', 'text', 'Date of signature (EDTF).', (row) => of(row.text)?.signed ?? null],
      ...creditColumns<Lineage['rows'][number]>(),
      ['main_source', 'text', 'Text credited with most words.', (row) => row.main?.source ?? null],
      ['main_words', 'number', 'Words credited to it.', (row) => row.main?.words ?? null],
      whyColumn(),
    ],
    rows,
    { partial },
  )
}

/** Articles of one text, a row each. */
export function articleOriginsTable({ articles, min, why }: TextLineage): AnswerTable {
  return tableOf<ArticleOrigin>(
    [
      ['address', 'text', 'Address of the article.', (row) => row.address],
      ['label', 'text', 'Its number as written.', (row) => row.label],
      ['heading', 'text', 'Its heading.', (row) => row.heading],
      ['migration', 'text', 'yes: a migration clause.', (row) => (row.migration ? 'yes' : 'no')],
      ...creditColumns<ArticleOrigin>(),
      ['main_source', 'text', 'Text credited with most words.', (row) => row.sources[0]?.text ?? null],
      ['main_address', 'text', 'Where its longest run stands.', (row) => row.sources[0]?.address ?? null],
      ['main_run', 'integer', 'Words of that run.', (row) => row.sources[0]?.run ?? null],
    ],
    articles,
    { partial: [`Runs of at least ${min} words.`, ...(why === null ? [] : [why.sentence])] },
  )
}

/** Passages and their carriers, a row for each pair. */
export function passagesTable({ items, total, min, why }: Passages): AnswerTable {
  type Row = { readonly passage: Passage; readonly carrier: Carrier }
  const rows = items.flatMap((passage): Row[] => passage.carriers.map((carrier) => ({ passage, carrier })))
  return tableOf<Row>(
    [
      ['address', 'text', 'Part in which the passage begins.', ({ passage }) => passage.address],
      ['start', 'integer', 'Offset in it, in UTF-16 units.', ({ passage }) => passage.start],
      ['end_address', 'text', 'Part in which it ends.', ({ passage }) => passage.end_address],
      ['end', 'integer', 'Offset in that part after its last word.', ({ passage }) => passage.end],
      ['words', 'integer', 'Its words.', ({ passage }) => passage.words],
      ['frequency', 'integer', 'Other texts that hold it.', ({ passage }) => passage.frequency],
      ['excerpt', 'text', 'The passage as it stands.', ({ passage }) => passage.excerpt],
      ['carrier', 'text', 'A text that holds it.', ({ carrier }) => carrier.text],
      ['when', 'text', 'How that stands to this text in time.', ({ carrier }) => carrier.when],
      ['carrier_address', 'text', 'Part in which it begins there.', ({ carrier }) => carrier.address],
      ['carrier_start', 'integer', 'Offset in it.', ({ carrier }) => carrier.start],
      ['carrier_end_address', 'text', 'Part in which it ends there.', ({ carrier }) => carrier.end_address],
      ['carrier_end', 'integer', 'Offset after its last word.', ({ carrier }) => carrier.end],
    ],
    rows,
    {
      partial: [
        `${total} passages of at least ${min} words, a row for each of their first carriers.`,
        ...(why === null ? [] : [why.sentence]),
      ],
    },
  )
}

/** Every pair of texts with a value, a row each. */
export function matrixTable({ texts, values, measure, of }: Matrix): AnswerTable {
  type Row = { readonly a: string; readonly b: string; readonly value: number }
  const rows = values.flatMap((row, i) =>
    row.flatMap((value, j): Row[] => {
      const isTwice = measure !== 'coverage' && j < i
      return value === null || isTwice ? [] : [{ a: texts[i]?.id ?? '', b: texts[j]?.id ?? '', value }]
    }),
  )
  const meaning =
    measure === 'coverage'
      ? 'Share of the words of a in runs that stand in b.'
      : `Jaccard of the sets of ${measure === 'words' ? 'word' : 'character'} 5-grams.`
  return tableOf<Row>(
    [
      ['a', 'text', 'Id of a text.', (row) => row.a],
      ['b', 'text', 'Id of another.', (row) => row.b],
      [measure, 'number', meaning, (row) => row.value],
    ],
    rows,
    {
      partial:
        of > texts.length ? [`The first ${texts.length} by date of ${of} texts that fit the filter.`] : [],
    },
  )
}

/** The curve, a row for each length of runs. */
export function curveTable({ points, texts }: Curve): AnswerTable {
  return tableOf<CurvePoint>(
    [
      ['min', 'integer', 'Fewest words of a run.', (row) => row.min],
      ['texts', 'integer', 'Texts with an earlier one.', (row) => row.texts],
      [
        'at_least_80',
        'integer',
        'Texts of which one earlier text holds at least 80 % of the words.',
        (row) => row.at_least_80,
      ],
      ['at_least_95', 'integer', 'As before, 95 %.', (row) => row.at_least_95],
    ],
    points,
    { partial: [`Of ${texts} texts asked about.`] },
  )
}

/** Every two of the texts compared, a row each. */
export function pairsTable({ pairs, why }: Compare): AnswerTable {
  const grams = (
    name: string,
    unit: string,
    of: (row: PairNumbers) => PairNumbers['words'],
  ): ColumnOf<PairNumbers>[] => [
    [`${name}_shared`, 'integer', `${unit} 5-grams in both.`, (row) => of(row)?.shared ?? null],
    [`${name}_a`, 'integer', `${unit} 5-grams of a.`, (row) => of(row)?.a ?? null],
    [`${name}_b`, 'integer', `${unit} 5-grams of b.`, (row) => of(row)?.b ?? null],
    [`${name}_jaccard`, 'number', 'Jaccard of the two sets.', (row) => of(row)?.jaccard ?? null],
  ]
  return tableOf<PairNumbers>(
    [
      ['a', 'text', 'Id of a text.', (row) => row.a],
      ['b', 'text', 'Id of another.', (row) => row.b],
      ...grams('words', 'Word', (row) => row.words),
      ...grams('characters', 'Character', (row) => row.characters),
      ['a_in_b', 'integer', 'Words of a in runs that stand in b.', (row) => row.a_in_b],
      ['b_in_a', 'integer', 'Words of b in runs that stand in a.', (row) => row.b_in_a],
    ],
    pairs,
    { partial: why === null ? [] : [why.sentence] },
  )
}

/** The texts that hold most words of one, a row each. */
export function similarTable({ items, why }: Similar): AnswerTable {
  return tableOf<SimilarText>(
    [
      ['text', 'text', 'Id of the text.', (row) => row.id],
      ['title', 'text', 'Its title.', (row) => row.title],
      ['signed', 'text', 'Date of signature (EDTF).', (row) => row.signed],
      ['shared', 'integer', 'Words of the text asked about in runs that stand in it.', (row) => row.shared],
      ['share', 'number', 'The same of its words, 0 to 1.', (row) => row.share],
    ],
    items,
    { partial: why === null ? [] : [why.sentence] },
  )
}
