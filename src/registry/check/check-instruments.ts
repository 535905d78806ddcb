import { edtfDate, parseEdtf, surelyBefore } from '../../model/edtf-date.ts'
import { isTyingRole, type Role } from '../../model/participation.ts'
import type { ReadRegistry } from '../read-registry.ts'
import type { ReadRow } from '../read-table.ts'
import { type Report, textOf } from './report.ts'

/** What an instrument's rows must be taken together: layer, parties, bloc, dates, and how a start is known. Time O(rows). */
export function checkInstruments({ rowsByTable }: ReadRegistry, report: Report): void {
  const kinds = new Map(
    (rowsByTable.get('actors') ?? []).map((row) => [textOf(row, 'id'), textOf(row, 'kind')]),
  )
  const bound = new Map<string, Set<string>>()
  const instruments = new Map(
    (rowsByTable.get('instruments') ?? []).map((row) => [textOf(row, 'id') ?? '', row]),
  )
  for (const row of rowsByTable.get('participations') ?? []) {
    const id = textOf(row, 'instrument') ?? ''
    if (isTyingRole(textOf(row, 'role') as Role)) {
      bound.set(id, (bound.get(id) ?? new Set()).add(textOf(row, 'actor') ?? ''))
    }
    const instrument = instruments.get(id)
    if (instrument !== undefined) checkStart(row, instrument, report)
  }
  for (const [id, row] of instruments) {
    const place = (column: string) => ({ table: 'instruments' as const, row, column })
    const actors = [...(bound.get(id) ?? [])]
    const layer = textOf(row, 'layer')
    if (layer === null) report.add('no-layer', place('layer'), 'one of the five layers')
    if (textOf(row, 'signed') === null && textOf(row, 'in_force') === null) {
      report.add('no-date', place('signed'), 'a date')
    }
    if (actors.length === 0) report.add('nobody-bound', place('id'), 'participations')
    else if (layer === 'bilateral' && actors.length !== 2) {
      report.add('not-two-parties', place('layer'), 'two actors', {
        value: actors.length === 1 ? 'one actor' : `${actors.length} actors`,
      })
    }
    const hasBloc = actors.some((actor) =>
      ['bloc', 'agency', 'organisation'].includes(kinds.get(actor) ?? ''),
    )
    if (layer === 'bloc' && actors.length > 0 && !hasBloc) {
      report.add('no-bloc', place('layer'), 'a bloc among those bound')
    }
  }
}

function checkStart(row: ReadRow, instrument: ReadRow, report: Report): void {
  const start = textOf(row, 'start')
  const from = textOf(row, 'from')
  const place = { table: 'participations' as const, row, column: 'start' }
  const isDated = textOf(instrument, 'signed') !== null || textOf(instrument, 'in_force') !== null
  if (from !== null && start !== 'known') {
    report.add('start-differs', place, 'known, since `from` is filled', { mend: 'Write known.' })
  } else if (from === null && start === 'known') {
    report.add('start-differs', place, 'inferred or unknown, since `from` is empty', {
      mend: 'Fill in `from`, or write how the start is known.',
    })
  } else if (
    from === null &&
    start === 'inferred' &&
    (textOf(instrument, 'layer') === 'multilateral' || !isDated)
  ) {
    report.add('start-differs', place, 'unknown: nothing dates it', {
      mend: 'Write unknown; multilateral rows never take the date of their instrument.',
    })
  }
}

/** Relations that cannot be: to itself, to a later one, in a circle. Time O(relations). */
export function checkRelations({ rowsByTable }: ReadRegistry, report: Report): void {
  const starts = new Map(
    (rowsByTable.get('instruments') ?? []).map((row) => [
      textOf(row, 'id'),
      textOf(row, 'signed') ?? textOf(row, 'in_force'),
    ]),
  )
  const older = new Map<string, string[]>()
  const rows = rowsByTable.get('relations') ?? []
  for (const row of rows) {
    const [id, other] = [textOf(row, 'instrument') ?? '', textOf(row, 'other') ?? '']
    const place = { table: 'relations' as const, row, column: 'other' }
    if (id === other) report.add('relates-to-itself', place, 'another instrument')
    if (textOf(row, 'kind') !== 'supersedes' || id === other) continue
    older.set(id, [...(older.get(id) ?? []), other])
    const [start, otherStart] = [starts.get(id) ?? null, starts.get(other) ?? null]
    if (
      start !== null &&
      otherStart !== null &&
      parseEdtf(start) !== null &&
      parseEdtf(otherStart) !== null
    ) {
      if (surelyBefore(edtfDate(start), edtfDate(otherStart))) {
        report.add('supersedes-later', place, `an instrument of ${start} or before`)
      }
    }
  }
  for (const row of rows) {
    const [id, other] = [textOf(row, 'instrument') ?? '', textOf(row, 'other') ?? '']
    if (textOf(row, 'kind') !== 'supersedes' || id === other || !leadsTo(older, other, id)) continue
    const place = { table: 'relations' as const, row, column: 'instrument' }
    report.add('supersession-cycle', place, 'a line that ends', {
      mend: `${other} already supersedes ${id}, if over others: remove one of the rows.`,
    })
  }
}

function leadsTo(older: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const open = [from]
  const seen = new Set<string>()
  while (open.length > 0) {
    const id = open.pop() as string
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(older.get(id) ?? []))
  }
  return false
}
