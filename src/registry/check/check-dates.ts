import { type EdtfDate, parseEdtf, surelyBefore } from '../../model/edtf-date.ts'
import type { TableName } from '../../model/table-schema.ts'
import type { ReadRegistry } from '../read-registry.ts'
import type { ReadRow } from '../read-table.ts'
import { type Report, textOf } from './report.ts'

/** The date of a cell, null where it is empty or no date. */
export function dateOf(row: ReadRow, column: string): EdtfDate | null {
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
      report.add('dates-reversed', { table, row, column: end }, `${start} ${textOf(row, start)} or later`)
    }
  }
  for (const row of rowsOf('actors')) reversed('actors', row, 'start', 'end')
  for (const row of rowsOf('instruments')) {
    reversed('instruments', row, 'signed', 'ended')
    reversed('instruments', row, 'in_force', 'ended')
    if (isBefore(dateOf(row, 'in_force'), dateOf(row, 'signed'))) {
      const place = { table: 'instruments' as const, row, column: 'in_force' }
      report.add('in-force-before-signed', place, `${textOf(row, 'signed')} or later`)
    }
  }
  for (const table of ['participations', 'bloc_members'] as const) {
    for (const row of rowsOf(table)) {
      reversed(table, row, 'from', 'to')
      const instrument = table === 'participations' ? instruments.get(textOf(row, 'instrument')) : undefined
      checkActorsLife(table, row, actors.get(textOf(row, 'actor')), instrument, report)
      if (instrument === undefined) continue
      if (
        isBefore(dateOf(instrument, 'ended'), dateOf(row, 'to')) ||
        isBefore(dateOf(instrument, 'ended'), dateOf(row, 'from'))
      ) {
        const place = { table, row, column: dateOf(row, 'to') === null ? 'from' : 'to' }
        report.add('outlives-instrument', place, `${textOf(instrument, 'ended')} at the latest`)
      }
      const begun = beginning(instrument)
      if (isBefore(dateOf(row, 'from'), begun)) {
        const place = { table, row, column: 'from' }
        report.add('precedes-instrument', place, `${begun?.text} or later`)
      }
    }
  }
}

function beginning(instrument: ReadRow): EdtfDate | null {
  return dateOf(instrument, 'signed') ?? dateOf(instrument, 'in_force')
}

/** Whether an actor lived when it took part. Without `from` it cannot have joined before the instrument was made. */
function checkActorsLife(
  table: TableName,
  row: ReadRow,
  actor: ReadRow | undefined,
  instrument: ReadRow | undefined,
  report: Report,
): void {
  if (actor === undefined) return
  const [start, end] = [dateOf(actor, 'start'), dateOf(actor, 'end')]
  const [from, to] = [dateOf(row, 'from'), dateOf(row, 'to')]
  const id = textOf(row, 'actor') ?? ''
  const joined = from ?? (instrument === undefined ? null : beginning(instrument))
  const late = isBefore(end, joined) ? (from === null ? 'actor' : 'from') : isBefore(end, to) ? 'to' : null
  if (late !== null) {
    const made = late === 'actor' ? `, and the instrument is of ${joined?.text}` : ''
    const expected = `${end?.text} at the latest, the last day of ${id}${made}`
    report.add('code-after-end', { table, row, column: late }, expected)
  } else if (isBefore(from, start)) {
    const expected = `${start?.text} or later, the first day of ${id}`
    report.add('code-before-start', { table, row, column: 'from' }, expected)
  }
}
