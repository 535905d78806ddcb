import type { SideTableSchema } from '../../model/side-tables.ts'
import { TABLES, type TableSchema } from '../../model/table-schema.ts'
import type { ReadRegistry } from '../read-registry.ts'
import type { ReadRow } from '../read-table.ts'
import type { Report } from './report.ts'

/** Rows with the key of a row before. Time O(rows). */
export function checkDuplicates({ rowsByTable }: ReadRegistry, report: Report): void {
  for (const schema of TABLES) checkKeys(schema, rowsByTable.get(schema.name) ?? [], report)
}

/** The same for the rows of one table. */
export function checkKeys(
  { name, key }: TableSchema | SideTableSchema,
  rows: readonly ReadRow[],
  report: Report,
): void {
  const seen = new Map<string, number>()
  for (const row of rows) {
    const parts = key.map((column) => row.cells[column] ?? '')
    // A value may hold any character that people write, so the parts are joined by one that they do not.
    const joined = parts.join('\u0000')
    const before = seen.get(joined)
    if (before === undefined) {
      seen.set(joined, row.row)
      continue
    }
    report.add('duplicate-key', { table: name, row, column: key[0] ?? null }, 'a key of its own', {
      mend: `Row ${before} has the same key: merge the two or remove one.`,
      value: parts.join('|'),
    })
  }
}
