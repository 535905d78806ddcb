import type { ClauseRecord } from '../../assess/clause-record.ts'
import type { Interval } from '../../assess/quality/bootstrap-interval.ts'
import { type CodingQuality, codingQuality, type FoundQuality } from '../../assess/quality/coding-quality.ts'
import { StrataError } from '../../model/error.ts'
import { type OutputOptions, type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import type { CodedTable } from './read-coded-clauses.ts'

/** What the machine is worth beside one coder, and which clauses only one of them has. */
interface JudgedTable {
  readonly coder: string
  readonly quality: CodingQuality
  readonly codedWithoutClause: readonly string[]
  readonly clausesWithoutCodes: readonly string[]
}

/**
 * Prints how the records agree with each coder's codes, joined by id.
 * @throws StrataError `assess/nothing-joined`
 */
export function printQuality(
  records: readonly ClauseRecord[],
  tables: readonly CodedTable[],
  options: OutputOptions,
): void {
  const judged = tables.map((table) => judgedTable(records, table))
  if (judged.every(({ quality }) => quality.clauses === 0)) throw new StrataError('assess/nothing-joined')
  if (options.json) printJson({ quality: judged.map(judgedAsJson) })
  else if (options.csv)
    printCsv({
      columns: ['coder', ...FIGURES],
      rows: judged.flatMap(({ coder, quality }) => figureRows(quality).map((row) => [coder, ...row])),
    })
  else for (const table of judged) printJudged(table)
}

function judgedTable(records: readonly ClauseRecord[], { coder, codes }: CodedTable): JudgedTable {
  const byId = new Map(records.map((record) => [record.id, record]))
  const coded = new Set(codes.map(({ id }) => id))
  return {
    coder,
    quality: codingQuality(
      codes.flatMap((own) => {
        const machine = byId.get(own.id)
        return machine === undefined ? [] : [{ coded: own, machine }]
      }),
    ),
    codedWithoutClause: codes.map(({ id }) => id).filter((id) => !byId.has(id)),
    clausesWithoutCodes: records.map(({ id }) => id).filter((id) => !coded.has(id)),
  }
}

const ends = (interval: Interval | null) => ({ low: interval?.[0] ?? null, high: interval?.[1] ?? null })

const foundAsJson = ({ right, extra, missed, precision, recall, f1, interval }: FoundQuality) => ({
  right,
  extra,
  missed,
  precision,
  recall,
  f1,
  ...ends(interval),
})

const alphaAsJson = ({ alpha, interval, firmness }: CodingQuality['topics']['alpha']) => ({
  alpha,
  alpha_low: interval?.[0] ?? null,
  alpha_high: interval?.[1] ?? null,
  alpha_firmness: firmness,
})

function judgedAsJson({ coder, quality, codedWithoutClause, clausesWithoutCodes }: JudgedTable) {
  return {
    coder: coder || null,
    clauses: quality.clauses,
    on_topic: quality.onTopic,
    coded_without_clause: codedWithoutClause,
    clauses_without_codes: clausesWithoutCodes,
    topics: {
      ...foundAsJson(quality.topics),
      ...alphaAsJson(quality.topics.alpha),
      by_topic: quality.topics.byTopic.map((topic) => ({ topic: topic.topic, ...foundAsJson(topic) })),
    },
    conditional: { ...foundAsJson(quality.conditional), ...alphaAsJson(quality.conditional.alpha) },
    variables: quality.variables.map(({ variable, clauses, accuracy, interval, confusion, alpha }) => ({
      variable,
      clauses,
      accuracy,
      ...ends(interval),
      ...alphaAsJson(alpha),
      confusion: { values: confusion.values, coded_by_machine: confusion.counts },
    })),
    abstentions: quality.abstentions,
    unresolved: quality.unresolved,
  }
}

const FIGURES = [
  'variable',
  'figure',
  'clauses',
  'value',
  'low',
  'high',
  'precision',
  'recall',
  'alpha',
] as const

function figureRows({
  topics,
  conditional,
  variables,
  clauses,
  onTopic,
}: CodingQuality): PrintedTable['rows'] {
  return [
    ['topics', 'F1', clauses, ...measured(topics), topics.precision, topics.recall, topics.alpha.alpha],
    [
      'conditional',
      'F1',
      onTopic,
      ...measured(conditional),
      conditional.precision,
      conditional.recall,
      conditional.alpha.alpha,
    ],
    ...variables.map(({ variable, clauses: judged, accuracy, interval, alpha }) => [
      variable,
      'accuracy',
      judged,
      accuracy,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      null,
      null,
      alpha.alpha,
    ]),
  ]
}

function measured({ f1, interval }: FoundQuality): [number | null, number | null, number | null] {
  return [f1, interval?.[0] ?? null, interval?.[1] ?? null]
}

function printJudged({ coder, quality, codedWithoutClause, clausesWithoutCodes }: JudgedTable): void {
  const { clauses, onTopic, topics, variables, abstentions, unresolved } = quality
  print(
    `${coder === '' ? '' : `Coder ${coder}: `}${clauses} clauses coded, ${onTopic} of them about a topic.`,
  )
  if (codedWithoutClause.length > 0)
    print(`Coded, but not among the clauses: ${codedWithoutClause.join(', ')}.`)
  if (clausesWithoutCodes.length > 0) print(`Clauses without codes: ${clausesWithoutCodes.length}.`)
  printTable({
    columns: FIGURES,
    rows: figureRows(quality).map((row) => row.map((cell, at) => (at > 2 ? percent(cell) : cell))),
  })
  print('\nLow and high: 95 % over 1,000 resamples of the clauses. Alpha: Krippendorff, machine and coder.')
  print('\nTopics, one by one')
  printTable({
    columns: ['topic', 'right', 'extra', 'missed', 'F1'],
    rows: topics.byTopic.map(({ topic, right, extra, missed, f1 }) => [
      topic,
      right,
      extra,
      missed,
      percent(f1),
    ]),
  })
  for (const { variable, confusion } of variables) {
    print(`\n${variable.replace('_', ' ')}: rows as coded, columns as the machine reads`)
    printTable({
      columns: ['', ...confusion.values],
      rows: confusion.counts.map((row, at) => [confusion.values[at] ?? '', ...row]),
    })
  }
  print(`\nBearers left open: ${abstentions} of ${onTopic}.`)
  if (unresolved.length > 0)
    print(
      `Could not be told: ${unresolved.map(({ name, clauses: many }) => `${name} (${many})`).join(', ')}.`,
    )
}

/** A share with two places, as a reader compares them. */
function percent(cell: string | number | null): string | number | null {
  return typeof cell === 'number' ? cell.toFixed(2) : cell
}
