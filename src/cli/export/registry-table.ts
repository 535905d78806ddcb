import type { AnswerTable, TableCell } from '../../api/answer-table.ts'
import { StrataError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import { TABLES, type TableSchema } from '../../model/table-schema.ts'

/**
 * The schema of the table that a person names: `bloc_members`, `bloc-members` or `bloc-members.csv`.
 * @throws StrataError `export/unknown-table`
 */
export function tableNamed(text: string): TableSchema {
  const name = text.replace(/\.csv$/, '').replaceAll('-', '_')
  const found = TABLES.find((table) => table.name === name)
  if (found !== undefined) return found
  const tables = TABLES.map(({ file }) => file.replace('.csv', '')).join(', ')
  throw new StrataError('export/unknown-table', { found: text.slice(0, 100), tables })
}

/** A table of the registry as a table to be exported, in the order of the registry. */
export function registryTable(registry: Registry, { name, columns }: TableSchema): AnswerTable {
  const rows = registry[name] as readonly object[] as readonly Record<string, TableCell>[]
  return {
    columns: columns.map((column) => ({
      name: column.name,
      type: column.type === 'integer' ? 'integer' : 'text',
      description: column.description,
    })),
    rows: rows.map((row) => columns.map((column) => row[column.name] ?? null)),
    of: rows.length,
    partial: [],
  }
}
