import { splitIds } from '../../model/registry.ts'
import { SIDE_TABLES, type SideTableSchema } from '../../model/side-tables.ts'
import type { TableName } from '../../model/table-schema.ts'
import type { Finding } from '../finding.ts'
import type { ReadRegistry } from '../read-registry.ts'
import { type ReadRow, readTable } from '../read-table.ts'
import { checkCell } from './check-cells.ts'
import { checkKeys } from './check-duplicates.ts'
import { nearestId } from './nearest-id.ts'
import { newReport, textOf } from './report.ts'

export interface SideTablesChecked {
  readonly findings: readonly Finding[]
  /** Sources that some row names. */
  readonly sources: ReadonlySet<string>
  /** Rows by file, of the side tables that are there. */
  readonly rowCounts: ReadonlyMap<string, number>
}

/**
 * The side tables that are there: readable, each cell of its type, ids that are rows of the registry, each key once.
 * Time O(cells).
 */
export function checkSideTables(read: ReadRegistry, texts: ReadonlyMap<string, string>): SideTablesChecked {
  const report = newReport()
  const sources = new Set<string>()
  const rowCounts = new Map<string, number>()
  const idsOf = new Map<TableName, ReadonlySet<unknown>>()
  const ids = (table: TableName): ReadonlySet<unknown> => {
    const known =
      idsOf.get(table) ?? new Set((read.rowsByTable.get(table) ?? []).map((row) => row.cells['id']))
    idsOf.set(table, known)
    return known
  }
  const mendOf = nearestId(read)
  const checkReferences = (schema: SideTableSchema, row: ReadRow): void => {
    for (const { name, references = [] } of schema.columns) {
      if (references.length === 0) continue
      for (const id of splitIds(textOf(row, name))) {
        if (references.includes('sources')) sources.add(id)
        if (references.some((table) => ids(table).has(id))) continue
        const files = references.map((table) => `${table}.csv`).join(' or ')
        report.add('unknown-reference', { table: schema.name, row, column: name }, `an id of ${files}`, {
          mend: mendOf(id, references),
          value: id,
        })
      }
    }
  }
  for (const schema of SIDE_TABLES) {
    const text = texts.get(schema.file)
    if (text === undefined) continue
    const table = readTable(schema, text)
    report.findings.push(...table.findings)
    rowCounts.set(schema.file, table.rows.length)
    for (const row of table.rows) {
      for (const column of schema.columns) checkCell(schema, column, row, report)
      checkReferences(schema, row)
    }
    checkKeys(schema, table.rows, report)
  }
  return { findings: report.findings, sources, rowCounts }
}
