import type { Registry } from '../model/registry.ts'
import { TABLES, type TableSchema } from '../model/table-schema.ts'
import { storeError } from './sqlite-file.ts'
import { registryHeld, type Workspace } from './workspace.ts'

/**
 * The registry as the workspace holds it, bundled rows and the user's together. A row of the user's with the key of a bundled
 * one stands in its place; the bundled row stays in the file.
 * @throws StrataError `store/damaged`
 */
export async function loadRegistry(workspace: Workspace): Promise<Registry> {
  const { version } = await registryHeld(workspace)
  const tables: Record<string, unknown> = {}
  try {
    for (const schema of TABLES) {
      const columns = schema.columns.map(({ name }) => `"${name}"`).join(', ')
      const rows = workspace.sqlite
        .prepare(`SELECT ${columns}, origin FROM ${schema.name} ORDER BY row_id`)
        .all() as Record<string, string | number | null>[]
      tables[schema.name] = withoutReplaced(schema, rows)
    }
  } catch (error) {
    throw storeError(error, workspace.file)
  }
  return { version, ...tables } as unknown as Registry
}

function withoutReplaced(schema: TableSchema, rows: Record<string, string | number | null>[]): object[] {
  const keyOf = (row: Record<string, string | number | null>): string =>
    schema.key.map((name) => row[name] ?? '').join('|')
  const replaced = new Set(rows.filter(({ origin }) => origin === 'user').map(keyOf))
  return rows
    .filter((row) => row['origin'] === 'user' || replaced.size === 0 || !replaced.has(keyOf(row)))
    .map(({ origin: _, ...row }) => row)
}
