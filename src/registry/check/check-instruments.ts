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
  const rows = rowsByTable.get('relations') ?? []
  const superseding: Superseding[] = []
  for (const row of rows) {
    const [id, other] = [textOf(row, 'instrument') ?? '', textOf(row, 'other') ?? '']
    const place = { table: 'relations' as const, row, column: 'other' }
    if (id === other) report.add('relates-to-itself', place, 'another instrument')
    else if (textOf(row, 'kind') === 'supersedes') superseding.push({ row, id, other })
  }
  const inCircles = checkCircles(superseding, report)
  for (const { row, id, other } of superseding) {
    // Some row of every circle supersedes a later one: the circle says it.
    if (inCircles.has(id) && inCircles.has(other)) continue
    const [start, otherStart] = [starts.get(id) ?? null, starts.get(other) ?? null]
    if (start === null || otherStart === null) continue
    if (parseEdtf(start) === null || parseEdtf(otherStart) === null) continue
    if (surelyBefore(edtfDate(start), edtfDate(otherStart))) {
      const place = { table: 'relations' as const, row, column: 'other' }
      report.add('supersedes-later', place, `an instrument of ${start} or before`)
    }
  }
}

interface Superseding {
  readonly row: ReadRow
  readonly id: string
  readonly other: string
}

/**
 * Circles of supersession, one finding for each, at the last of its rows: where a change closed it, at the change.
 * @returns the instruments in them
 */
function checkCircles(superseding: readonly Superseding[], report: Report): ReadonlySet<string> {
  const older = new Map<string, string[]>()
  for (const { id, other } of superseding) older.set(id, [...(older.get(id) ?? []), other])
  const inCircles = new Set<string>()
  for (const { row, id, other } of superseding.toSorted((a, b) => b.row.row - a.row.row)) {
    if (inCircles.has(id)) continue
    const circle = wayTo(older, other, id)
    if (circle === null) continue
    for (const each of circle) inCircles.add(each)
    const place = { table: 'relations' as const, row, column: 'instrument' }
    report.add('supersession-cycle', place, 'a line that ends', {
      mend: `Remove one of the rows of the circle ${[id, ...circle].join(' > ')}.`,
    })
  }
  return inCircles
}

/** The shortest line of instruments from one to another, both included; null where none leads there. */
function wayTo(older: ReadonlyMap<string, readonly string[]>, from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]])
  // A map is walked in the order in which it grows, so this is a search by breadth.
  for (const id of cameFrom.keys()) {
    if (id === to) {
      const way: string[] = []
      for (let at: string | null = to; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at)
      return way
    }
    for (const next of older.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id)
  }
  return null
}
