import type { AnswerTable } from '../answer-table.ts'
import type { LabourLedgerAnswer, LabourLedgerQuery, LedgerRowAnswer } from '../labour-ledger.ts'
import { type ColumnOf, tableOf } from '../table-of.ts'

type Group = 'origin' | 'destination' | 'migrants'

/** One of the lists of the ledger as a table. */
export function labourLedgerTable(answer: LabourLedgerAnswer, rows: LabourLedgerQuery['rows']): AnswerTable {
  if (rows === 'provisions') return provisionTable(answer)
  return rows === 'agreements' ? agreementTable(answer) : decadeTable(answer)
}

/** The ledger by decade, and over all years in the last row, whose decade is empty. */
function decadeTable({ decades, all, weights }: LabourLedgerAnswer): AnswerTable {
  return tableOf<LedgerRowAnswer & { readonly from: string }>(
    [['decade', 'text', 'First year of the decade; all: every year.', ({ from }) => from], ...rowColumns()],
    [
      ...decades.map((row) => ({ ...row, from: row.decade === null ? 'not known' : String(row.decade) })),
      { ...all, from: 'all' },
    ],
    { partial: leftOut(all, weights) },
  )
}

function rowColumns(): ColumnOf<LedgerRowAnswer>[] {
  const groups = (['origin', 'destination', 'migrants'] as const).flatMap(
    (group): ColumnOf<LedgerRowAnswer>[] => [
      [group, 'number', 'Mean share of provisions, 0 to 1.', ({ shares }) => shares?.[group].value ?? null],
      [
        `${group}_low`,
        'number',
        'Lower end of the 95 % interval.',
        ({ shares }) => shares?.[group].low ?? null,
      ],
      [`${group}_high`, 'number', 'Upper end.', ({ shares }) => shares?.[group].high ?? null],
    ],
  )
  return [
    ['agreements', 'integer', 'Coded agreements.', (row) => row.agreements],
    ['with_provisions', 'integer', 'Of these, with a provision that counts.', (row) => row.with_provisions],
    ...groups,
    ['met', 'integer', 'Agreements in which each has at least .15.', ({ met }) => met?.count ?? null],
    ['met_share', 'number', 'Of those with provisions.', ({ met }) => met?.share.value ?? null],
    ['met_low', 'number', 'Lower end of the exact 95 % interval.', ({ met }) => met?.share.low ?? null],
    ['met_high', 'number', 'Upper end.', ({ met }) => met?.share.high ?? null],
  ]
}

function provisionTable({ provisions }: LabourLedgerAnswer): AnswerTable {
  return tableOf<LabourLedgerAnswer['provisions'][number]>(
    [
      ['variable', 'text', 'Variable of the codebook.', (row) => row.variable],
      ['label', 'text', 'Its label.', (row) => row.label],
      ['benefits', 'text', 'Whom it serves.', (row) => row.benefits],
      ['yes', 'integer', 'Agreements that have it.', (row) => row.yes],
      ['coded', 'integer', 'Agreements of which that is coded.', (row) => row.coded],
      ['share', 'number', 'yes / coded.', ({ yes, coded }) => (coded === 0 ? null : yes / coded)],
      ['published_yes', 'integer', 'As the source counts them.', (row) => row.published_yes],
      ['published_coded', 'integer', 'As the source counts them.', (row) => row.published_coded],
      ['reason', 'text', 'Why it is said to serve them.', (row) => row.reason],
    ],
    provisions,
    { partial: ['Provisions that only set the procedure are left out.'] },
  )
}

function agreementTable({ agreements, all, weights }: LabourLedgerAnswer): AnswerTable {
  type Row = LabourLedgerAnswer['agreements'][number]
  const has = (group: Group | 'both'): ColumnOf<Row> => [
    `has_${group}`,
    'integer',
    'Provisions that serve them.',
    (row) => row.has[group],
  ]
  const share = (group: Group): ColumnOf<Row> => [
    group,
    'number',
    'Share of provisions, 0 to 1.',
    ({ shares }) => shares?.[group] ?? null,
  ]
  return tableOf<Row>(
    [
      ['id', 'text', 'Id of the agreement.', (row) => row.id],
      ['title', 'text', 'Title.', (row) => row.title],
      ['year', 'integer', 'Of signature, else of entry into force.', (row) => row.year],
      has('origin'),
      has('destination'),
      has('migrants'),
      has('both'),
      share('origin'),
      share('destination'),
      share('migrants'),
      [
        'met',
        'text',
        'Each has at least .15: yes or no; empty: no provision.',
        ({ met }) => (met === null ? null : met ? 'yes' : 'no'),
      ],
    ],
    agreements,
    { partial: leftOut(all, weights) },
  )
}

function leftOut({ agreements, with_provisions }: LedgerRowAnswer, weights: string): string[] {
  return [
    `Provisions are added up by the rule ${weights}; ${agreements - with_provisions} of ${agreements} coded agreements have none that counts and are in no mean.`,
  ]
}
