import type { AnswerTable } from '../answer-table.ts'
import type { MissingItem, Partnership } from '../partnership.ts'
import type { PartnershipClass } from '../partnership-class.ts'
import type { PartnershipClause, PartnershipClauses } from '../partnership-clauses.ts'
import type { ReadingItem } from '../partnership-readings.ts'
import { tableOf } from '../table-of.ts'

interface FigureRow {
  readonly part: string
  readonly group: string
  readonly figure: string
  readonly scale: string
  readonly value: number | null
  readonly of: number | null
  readonly low: number | null
  readonly high: number | null
  readonly n: number | null
  readonly gap: string | null
}

/** Every figure of a partnership, one row each: promises, critical readings, parts of criteria, topics, who owes whom. */
export function partnershipTable(report: Partnership): AnswerTable {
  const { header, promises, critical, criteria, topics, owes } = report
  const rows: FigureRow[] = [
    ...promises.flatMap(({ id, readings }) => readings.map((reading) => readingRow('promise', id, reading))),
    ...critical.flatMap(({ id, readings }) => readings.map((reading) => readingRow('critical', id, reading))),
    ...criteria.flatMap(({ id, parts }) => parts.map((part) => readingRow('criterion', id, part))),
    ...topics.map(
      ({ topic, group, clauses, duties, interval, too_few }): FigureRow => ({
        part: 'topic',
        group,
        figure: topic,
        scale: 'balance',
        value: too_few ? null : duties.d,
        of: null,
        low: too_few ? null : (interval?.low ?? null),
        high: too_few ? null : (interval?.high ?? null),
        n: clauses,
        gap: too_few ? 'too-few-clauses' : duties.d === null ? 'nothing-borne' : null,
      }),
    ),
    ...(owes?.cells ?? []).map(
      ({ bearer, beneficiary, strength, clauses }): FigureRow => ({
        part: 'owes',
        group: bearer,
        figure: beneficiary,
        scale: 'strength',
        value: strength,
        of: null,
        low: null,
        high: null,
        n: clauses,
        gap: null,
      }),
    ),
  ]
  return tableOf<FigureRow>(
    [
      ['instrument', 'text', 'Id of the instrument.', () => header.instrument],
      ['part', 'text', 'promise, critical, criterion, topic or owes.', (row) => row.part],
      ['group', 'text', 'Promise, doubt, criterion, group of the topic, or who owes.', (row) => row.group],
      ['figure', 'text', 'Figure, part, topic, or who benefits.', (row) => row.figure],
      ['scale', 'text', 'How the value is to be read.', (row) => row.scale],
      ['value', 'number', 'Empty where it cannot be computed: never 0.', (row) => row.value],
      ['of', 'number', 'Of counts: out of how many.', (row) => row.of],
      ['low', 'number', 'Lower end of the 95 % interval.', (row) => row.low],
      ['high', 'number', 'Upper end of the 95 % interval.', (row) => row.high],
      ['n', 'integer', 'Clauses or rows that it rests on.', (row) => row.n],
      ['gap', 'text', 'Why it cannot be computed.', (row) => row.gap],
    ],
    rows,
    { partial: ['No overall verdict is given.', ...report.missing.map(missingInWords)] },
  )
}

function readingRow(part: string, group: string, reading: ReadingItem): FigureRow {
  const { id, scale, value, of, interval, n, gap } = reading
  return {
    part,
    group,
    figure: id,
    scale,
    value,
    of,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    n,
    gap,
  }
}

/** Clauses as evidence, one row each, with the machine's value beside the one that counts. */
export function partnershipClausesTable({ items, total }: PartnershipClauses): AnswerTable {
  const value = (name: string, which: 'machine' | 'value') => (clause: PartnershipClause) =>
    clause.values.find(({ variable }) => variable === name)?.[which] ?? null
  const pair = (name: string) =>
    [
      [name, 'text', `What counts as ${name.replace('_', ' ')}.`, value(name, 'value')],
      [`${name}_machine`, 'text', 'What the rules read.', value(name, 'machine')],
    ] as const
  return tableOf<PartnershipClause>(
    [
      ['text', 'text', 'Id of the text.', (clause) => clause.text],
      ['address', 'text', 'Address within the text.', (clause) => clause.address],
      ['chapeau', 'text', 'The sentence that leads into it.', (clause) => clause.chapeau],
      ['words', 'text', 'Its words.', (clause) => clause.words],
      ...pair('topics'),
      ...pair('bearer'),
      ...pair('beneficiary'),
      ...pair('modal'),
      ...pair('action'),
      ...pair('condition_type'),
      ['strength', 'number', 's = m × a.', (clause) => clause.strength],
      ['confidence', 'number', 'How far the rules agree; no probability.', (clause) => clause.confidence],
      ['rules', 'text', 'Rules that decided.', (clause) => clause.rules.join(';')],
    ],
    items,
    { of: total, partial: [] },
  )
}

/** Instruments of a class, one row each, a column a figure. */
export function partnershipClassTable(answer: PartnershipClass): AnswerTable {
  type Member = PartnershipClass['members'][number]
  return tableOf<Member>(
    [
      ['instrument', 'text', 'Id of the instrument.', (member) => member.instrument],
      ['title', 'text', 'Title.', (member) => member.title],
      ['layer', 'text', 'Layer.', (member) => member.layer],
      ['signed', 'text', 'Day of signature (EDTF).', (member) => member.signed],
      ['has_text', 'text', 'yes or no.', (member) => (member.has_text ? 'yes' : 'no')],
      ...answer.figures.map(
        ({ id }) =>
          [
            id.replaceAll('-', '_'),
            'number' as const,
            'Empty where it cannot be computed.',
            (member: Member) => member.values[id] ?? null,
          ] as const,
      ),
    ],
    answer.members,
    { partial: answer.missing.map(missingInWords) },
  )
}

function missingInWords({ what, reason, count }: MissingItem): string {
  return `Missing: ${what} (${reason}${count === null ? '' : `, ${count}`}).`
}
