import { parseEdtf } from '../../model/edtf-date.ts'
import type { Cells } from '../../model/row-change.ts'
import type { TableName } from '../../model/table-schema.ts'

/**
 * Columns that say which fact a row is about, where the key holds more than that: two terms of one membership, two values of
 * one variable are about the same fact, though their keys differ. Elsewhere the key says it.
 */
export const FACT_COLUMNS: Partial<Record<TableName, readonly string[]>> = {
  participations: ['instrument', 'actor', 'role'],
  bloc_members: ['bloc', 'actor'],
  codings: ['instrument', 'variable'],
}

/** Tables whose rows hold for a time: an actor may join, leave and join again. */
const TERMS: readonly TableName[] = ['participations', 'bloc_members']

/** Whether the rows of a table hold from a day to a day. */
export function isTerm(table: TableName): boolean {
  return TERMS.includes(table)
}

/** Whether two terms surely do not meet: the one ends before the other begins. An end that is not known meets all that follows. */
export function surelyApart(one: Cells, other: Cells): boolean {
  return endsBefore(one, other) || endsBefore(other, one)
}

function endsBefore(one: Cells, other: Cells): boolean {
  const end = dayOf(one['to'])
  const start = dayOf(other['from'])
  // A term that ends on the day on which the next begins is followed by it.
  return (
    end !== null && start !== null && end.earliestDay <= start.earliestDay && end.latestDay <= start.latestDay
  )
}

function dayOf(cell: Cells[string] | undefined) {
  return cell === null || cell === undefined ? null : parseEdtf(String(cell))
}
