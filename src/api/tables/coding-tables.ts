import type { AnswerTable } from '../answer-table.ts'
import type {
  AgreementItem,
  CodingAgreement,
  CodingClause,
  CodingClauses,
  CodingItem,
  Codings,
  CodingText,
  CodingTexts,
  Disagreement,
  Disagreements,
} from '../clause-codings.ts'
import { tableOf } from '../table-of.ts'

/** Texts that can be coded, a row each. */
export function codingTextsTable({ items }: CodingTexts): AnswerTable {
  return tableOf<CodingText>(
    [
      ['text', 'text', 'Id of the text.', (row) => row.text],
      ['instrument', 'text', 'Id of its instrument; empty: waits.', (row) => row.instrument?.id ?? null],
      ['title', 'text', 'Title of the instrument.', (row) => row.instrument?.title ?? row.title],
      ['language', 'text', 'ISO 639-1; empty: cannot be told.', (row) => row.language],
      ['words', 'integer', 'Words of the text.', (row) => row.words],
      [
        'parts_on_topic',
        'integer',
        'Articles and other parts with words of a topic.',
        (row) => row.parts_on_topic,
      ],
      ['clauses', 'integer', 'Clauses; empty: not read yet.', (row) => row.clauses],
      [
        'on_topic',
        'integer',
        'Clauses about a topic by the rules; empty: not read yet.',
        (row) => row.on_topic,
      ],
      [
        'coded',
        'text',
        'Clauses that each coder has coded whole, blind.',
        (row) => row.coded.map(({ coder, clauses }) => `${coder}: ${clauses}`).join('; ') || null,
      ],
      [
        'disagreements',
        'integer',
        'Clauses of which blind coders differ, not settled.',
        (row) => row.disagreements,
      ],
    ],
    items,
  )
}

/** Clauses of a text with what this coder has coded; what must be withheld is not in it. */
export function clausesTable({ items, total }: CodingClauses): AnswerTable {
  return tableOf<CodingClause>(
    [
      ['address', 'text', 'Address of the clause within the text.', (row) => row.address],
      ['part', 'text', 'Address of its article or other part.', (row) => row.part.address],
      ['heading', 'text', 'Heading of the part.', (row) => row.part.heading],
      ['chapeau', 'text', 'The unfinished sentence that leads into it.', (row) => row.chapeau || null],
      ['words', 'text', 'Its words.', (row) => row.words],
      ['coded', 'text', 'Whether this coder has coded it whole.', (row) => (row.is_coded ? 'yes' : 'no')],
      ['topics', 'text', 'Topics by this coder.', (row) => row.mine.topics ?? null],
      ['bearer', 'text', 'Bearer by this coder.', (row) => row.mine.bearer ?? null],
      ['via', 'text', 'Party behind a body, by this coder.', (row) => row.mine.via ?? null],
      ['beneficiary', 'text', 'Beneficiary by this coder.', (row) => row.mine.beneficiary ?? null],
      ['modal', 'text', 'Modal by this coder.', (row) => row.mine.modal ?? null],
      ['action', 'text', 'Action by this coder.', (row) => row.mine.action ?? null],
      ['prohibition', 'text', 'Whether it forbids, by this coder.', (row) => row.mine.prohibition ?? null],
      [
        'condition_type',
        'text',
        'Type of condition by this coder.',
        (row) => row.mine.condition_type ?? null,
      ],
    ],
    items,
    { of: total },
  )
}

/** Codings, a row each. */
export function codingsTable({ items, total }: Codings): AnswerTable {
  return tableOf<CodingItem>(
    [
      ['text', 'text', 'Id of the text.', (row) => row.text],
      ['address', 'text', 'Address of the clause within it.', (row) => row.address],
      ['variable', 'text', 'Variable of METHOD §3.', (row) => row.variable],
      ['value', 'text', 'Its value; empty: the earlier value is taken back.', (row) => row.value],
      ['way', 'text', 'code: blind; correct, settle: with a reason.', (row) => row.way],
      ['coder', 'text', 'Who coded.', (row) => row.coder],
      ['when', 'text', 'When, ISO 8601.', (row) => row.when],
      ['why', 'text', 'Why.', (row) => row.why || null],
    ],
    items,
    { of: total },
  )
}

/** Disagreements, a row for each coder's value. */
export function disagreementsTable({ items, withheld }: Disagreements): AnswerTable {
  const rows = items.flatMap((item) => item.values.map((value) => ({ ...item, ...value })))
  return tableOf<Omit<Disagreement, 'values'> & Disagreement['values'][number]>(
    [
      ['text', 'text', 'Id of the text.', (row) => row.text],
      ['address', 'text', 'Address of the clause within it.', (row) => row.address],
      ['variable', 'text', 'Variable of which coders differ.', (row) => row.variable],
      ['coder', 'text', 'A coder.', (row) => row.coder],
      ['value', 'text', 'What this coder says.', (row) => row.value],
      ['machine', 'text', 'What the rules say; empty: they cannot tell.', (row) => row.machine],
      ['words', 'text', 'Words of the clause.', (row) => [row.chapeau, row.words].join(' ').trim()],
    ],
    rows,
    {
      partial:
        withheld === 0 ? [] : [`${withheld} more are on clauses that the coder who asks has yet to code.`],
    },
  )
}

/** Agreement, a row for each variable. */
export function agreementTable({ items }: CodingAgreement): AnswerTable {
  return tableOf<AgreementItem>(
    [
      ['variable', 'text', 'Variable of METHOD §3, or strength.', (row) => row.variable],
      ['scale', 'text', 'nominal, ordinal, or sets by MASI.', (row) => row.scale],
      ['clauses', 'integer', 'Clauses coded blind by two coders or more.', (row) => row.clauses],
      ['alpha', 'number', 'Krippendorff’s alpha; empty: cannot be computed.', (row) => row.alpha],
      ['low', 'number', '2.5 % of the bootstrap; empty: as above.', (row) => row.interval?.[0] ?? null],
      ['high', 'number', '97.5 %; empty: as above.', (row) => row.interval?.[1] ?? null],
      ['verdict', 'text', 'firm, tentative or refused.', (row) => row.verdict],
      ['reason', 'text', 'Why it is refused.', (row) => row.reason],
    ],
    items,
  )
}
