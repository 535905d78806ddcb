import { splitIds } from '../../model/registry.ts'
import { TABLES, type TableName } from '../../model/table-schema.ts'
import type { ReadRegistry } from '../read-registry.ts'
import { nearestId } from './nearest-id.ts'
import { type Report, textOf } from './report.ts'

/** Ids that refer to no row, and sources that no row names. Time O(rows). */
export function checkReferences(
  read: ReadRegistry,
  report: Report,
  usedByStocks: ReadonlySet<string> = new Set(),
): void {
  const ids = new Map<TableName, Set<string>>()
  for (const { name, key } of TABLES) {
    if (key.length !== 1 || key[0] !== 'id') continue
    ids.set(name, new Set((read.rowsByTable.get(name) ?? []).map((row) => textOf(row, 'id') ?? '')))
  }
  const mendOf = nearestId(read)
  const usedSources = new Set<string>(usedByStocks)
  for (const schema of TABLES) {
    const referring = schema.columns.filter(({ references }) => references !== undefined)
    for (const row of read.rowsByTable.get(schema.name) ?? []) {
      for (const column of referring) {
        // The alias of an actor must not name an instrument.
        const allowed = (column.references ?? []).filter(
          (table) => schema.name !== 'aliases' || column.name !== 'id' || table === row.cells['table'],
        )
        for (const id of splitIds(textOf(row, column.name))) {
          if (column.name === 'source') usedSources.add(id)
          if (allowed.some((table) => ids.get(table)?.has(id))) continue
          const files = allowed.map((table) => `${table}.csv`).join(' or ')
          const place = { table: schema.name, row, column: column.name }
          report.add('unknown-reference', place, `an id of ${files}`, {
            mend: mendOf(id, allowed),
            value: id,
          })
        }
      }
    }
  }
  for (const row of read.rowsByTable.get('sources') ?? []) {
    if (!usedSources.has(textOf(row, 'id') ?? '')) {
      report.add('source-unused', { table: 'sources', row, column: 'id' }, 'a row that names it')
    }
  }
}
