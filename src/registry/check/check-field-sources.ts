import { TABLES, type TableSchema } from '../../model/table-schema.ts'
import type { ReadRegistry } from '../read-registry.ts'
import type { ReadRow } from '../read-table.ts'
import { collect, type Report, textOf } from './report.ts'

/** Names of a row in field sources: its key, parts joined by |; a participation without dates, or with its `from`. */
function keysOf({ name, key }: TableSchema, row: ReadRow): string[] {
  if (name !== 'participations') return [key.map((column) => textOf(row, column) ?? '').join('|')]
  const base = ['instrument', 'actor', 'role'].map((column) => textOf(row, column) ?? '').join('|')
  return [base, `${base}|${textOf(row, 'from') ?? ''}`]
}

/** Whether each field source names a row and column that are there, and the value that the table holds. Time O(rows). */
export function checkFieldSources({ rowsByTable }: ReadRegistry, report: Report): void {
  const sources = rowsByTable.get('field_sources') ?? []
  const tables = new Set(sources.map((row) => textOf(row, 'table')))
  const schemas = new Map<string, TableSchema>(
    TABLES.filter(({ name }) => tables.has(name)).map((schema) => [schema.name, schema]),
  )
  const rowsByKey = new Map<string, ReadRow[]>()
  for (const [name, schema] of schemas) {
    for (const row of rowsByTable.get(schema.name) ?? []) {
      for (const key of keysOf(schema, row)) collect(rowsByKey, `${name}/${key}`, row)
    }
  }
  for (const row of sources) {
    const [table, id, column] = ['table', 'id', 'column'].map((name) => textOf(row, name) ?? '') as [
      string,
      string,
      string,
    ]
    const place = (where: string) => ({ table: 'field_sources' as const, row, column: where })
    const schema = schemas.get(table)
    const named = rowsByKey.get(`${table}/${id}`)
    if (schema === undefined) {
      report.add('row-not-found', place('table'), TABLES.map(({ name }) => name).join(', '))
    } else if (!schema.columns.some(({ name }) => name === column)) {
      report.add('row-not-found', place('column'), `a column of ${schema.file}`)
    } else if (named === undefined) {
      report.add('row-not-found', place('id'), `a row of ${schema.file}`)
    } else if (
      textOf(row, 'used') === 'yes' &&
      !named.some((entry) => textOf(entry, column) === textOf(row, 'value'))
    ) {
      const held = named.map((entry) => textOf(entry, column) ?? 'empty').join(' or ')
      report.add('value-differs', place('value'), held)
    }
  }
}
