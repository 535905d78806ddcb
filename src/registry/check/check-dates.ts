import { type EdtfDate, parseEdtf, surelyBefore } from '../../model/edtf-date.ts'
import type { TableName } from '../../model/table-schema.ts'
import type { ReadRegistry } from '../read-registry.ts'
import type { ReadRow } from '../read-table.ts'
import { type Report, textOf } from './report.ts'

function dateOf(row: ReadRow, column: string): EdtfDate | null {
  const text = textOf(row, column)
  return text === null ? null : parseEdtf(text)
}

function isBefore(one: EdtfDate | null, other: EdtfDate | null): boolean {
  return one !== null && other !== null && surelyBefore(one, other)
}

/** Impossible and unlikely orders of dates, within rows and between a row and the actor or instrument it names. Time O(rows). */
export function checkDates({ rowsByTable }: ReadRegistry, report: Report): void {
  const rowsOf = (table: TableName): readonly ReadRow[] => rowsByTable.get(table) ?? []
  const actors = new Map(rowsOf('actors').map((row) => [textOf(row, 'id'), row]))
  const instruments = new Map(rowsOf('instruments').map((row) => [textOf(row, 'id'), row]))
  const reversed = (table: TableName, row: ReadRow, start: string, end: string): void => {
    if (isBefore(dateOf(row, end), dateOf(row, start))) {
      report.add(
        'dates-reversed',
        { table, row, column: end },
        `${start} ${textOf(row, start)} or later`,
        'Exchange the two, or correct one.',
      )
    }
  }
  for (const row of rowsOf('actors')) reversed('actors', row, 'start', 'end')
  for (const row of rowsOf('instruments')) {
    reversed('instruments', row, 'signed', 'ended')
    reversed('instruments', row, 'in_force', 'ended')
    if (isBefore(dateOf(row, 'in_force'), dateOf(row, 'signed'))) {
      const place = { table: 'instruments' as const, row, column: 'in_force' }
      report.add(
        'in-force-before-signed',
        place,
        `${textOf(row, 'signed')} or later`,
        'Correct one, or explain it in the note.',
      )
    }
  }
  for (const table of ['participations', 'bloc_members'] as const) {
    for (const row of rowsOf(table)) {
      reversed(table, row, 'from', 'to')
      checkActorsLife(table, row, actors.get(textOf(row, 'actor')), report)
      const instrument = table === 'participations' ? instruments.get(textOf(row, 'instrument')) : undefined
      if (instrument === undefined) continue
      if (
        isBefore(dateOf(instrument, 'ended'), dateOf(row, 'to')) ||
        isBefore(dateOf(instrument, 'ended'), dateOf(row, 'from'))
      ) {
        const place = { table, row, column: dateOf(row, 'to') === null ? 'from' : 'to' }
        report.add(
          'outlives-instrument',
          place,
          `${textOf(instrument, 'ended')} at the latest`,
          'End it with its instrument.',
        )
      }
      const begun = dateOf(instrument, 'signed') ?? dateOf(instrument, 'in_force')
      if (isBefore(dateOf(row, 'from'), begun)) {
        const place = { table, row, column: 'from' }
        report.add(
          'precedes-instrument',
          place,
          `${begun?.text} or later`,
          'Correct one, or explain it in the note.',
        )
      }
    }
  }
}

function checkActorsLife(table: TableName, row: ReadRow, actor: ReadRow | undefined, report: Report): void {
  if (actor === undefined) return
  const [start, end] = [dateOf(actor, 'start'), dateOf(actor, 'end')]
  const [from, to] = [dateOf(row, 'from'), dateOf(row, 'to')]
  const id = textOf(row, 'actor') ?? ''
  if (isBefore(end, from) || isBefore(end, to)) {
    const place = { table, row, column: isBefore(end, from) ? 'from' : 'to' }
    report.add(
      'code-after-end',
      place,
      `${end?.text} at the latest, the last day of ${id}`,
      `Use the successor's code from then on.`,
    )
  } else if (isBefore(from, start)) {
    report.add(
      'code-before-start',
      { table, row, column: 'from' },
      `${start?.text} or later, the first day of ${id}`,
      'Correct one, or explain it in the note.',
    )
  }
}

/** Terms of one actor in one role, or one bloc, that run at the same time. Time O(rows log rows). */
export function checkOverlaps({ rowsByTable }: ReadRegistry, report: Report): void {
  const tables = [
    ['participations', ['instrument', 'actor', 'role']],
    ['bloc_members', ['bloc', 'actor']],
  ] as const
  for (const [table, columns] of tables) {
    const terms = new Map<string, ReadRow[]>()
    for (const row of rowsByTable.get(table) ?? []) {
      const key = columns.map((column) => textOf(row, column)).join('|')
      terms.set(key, [...(terms.get(key) ?? []), row])
    }
    for (const [key, rows] of terms) {
      const sorted = rows.toSorted((a, b) => first(a) - first(b))
      for (let i = 1; i < sorted.length; i++) {
        const [before, after] = [sorted[i - 1] as ReadRow, sorted[i] as ReadRow]
        // Two terms touch where one ends within the day, month or year in which the other begins.
        if (last(before) <= (dateOf(after, 'from')?.latestDay ?? Number.NEGATIVE_INFINITY)) continue
        const place = { table, row: after, column: 'from' }
        report.add(
          'overlapping-terms',
          place,
          'a term after the one before',
          `Row ${before.row} covers the same time: end it, or merge the two.`,
          key,
        )
      }
    }
  }
}

function first(row: ReadRow): number {
  return dateOf(row, 'from')?.earliestDay ?? Number.NEGATIVE_INFINITY
}

function last(row: ReadRow): number {
  return dateOf(row, 'to')?.earliestDay ?? Number.POSITIVE_INFINITY
}
