import { TABLES } from '../../model/table-schema.ts'
import type { ReadRegistry } from '../read-registry.ts'
import type { ReadRow } from '../read-table.ts'
import { type Report, textOf } from './report.ts'

/** Key of a row as a field source writes it: participations may leave out the dates. */
function keysOf(table: string, row: ReadRow): string[] {
  if (table !== 'participations') return [textOf(row, 'id') ?? '']
  const base = ['instrument', 'actor', 'role'].map((column) => textOf(row, column)).join('|')
  return [base, `${base}|${textOf(row, 'from') ?? ''}`]
}

/** Whether each field source names a row and column that are there, and the value that the table holds. Time O(rows). */
export function checkFieldSources({ rowsByTable }: ReadRegistry, report: Report): void {
  const rowsByKey = new Map<string, ReadRow[]>()
  for (const { name } of TABLES) {
    for (const row of rowsByTable.get(name) ?? []) {
      for (const key of keysOf(name, row)) {
        const full = `${name}/${key}`
        rowsByKey.set(full, [...(rowsByKey.get(full) ?? []), row])
      }
    }
  }
  for (const row of rowsByTable.get('field_sources') ?? []) {
    const [table, id, column] = [
      textOf(row, 'table') ?? '',
      textOf(row, 'id') ?? '',
      textOf(row, 'column') ?? '',
    ]
    const named = rowsByKey.get(`${table}/${id}`)
    const schema = TABLES.find(({ name }) => name === table)
    if (named === undefined || !schema?.columns.some(({ name }) => name === column)) {
      const place = { table: 'field_sources' as const, row, column: 'id' }
      report.add(
        'row-not-found',
        place,
        `a row and column of ${table}.csv`,
        'Correct table, id or column, or remove the row.',
      )
      continue
    }
    if (
      textOf(row, 'used') !== 'yes' ||
      named.some((entry) => textOf(entry, column) === textOf(row, 'value'))
    )
      continue
    const place = { table: 'field_sources' as const, row, column: 'value' }
    const held = named.map((entry) => textOf(entry, column) ?? 'empty').join(' or ')
    report.add('value-differs', place, held, 'Write the value that the table holds, or used no.')
  }
}
