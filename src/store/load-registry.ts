import { sql } from 'kysely'
import type { Registry } from '../model/registry.ts'
import { TABLES } from '../model/table-schema.ts'
import type { WorkspaceDatabase } from './database.ts'
import { atOneMoment } from './sqlite-file.ts'
import { storeError } from './store-error.ts'
import { registryHeld, type Workspace } from './workspace.ts'

/**
 * The registry as the workspace holds it, bundled rows and the user's together, in the order of the files, the user's last.
 * A row of the user's with the key of a bundled one (`key` of the table's schema) stands in its place; the bundled row stays in
 * the file. Where rows or stocks of the user's count, the version names the last change of them: `2026.11.23+7`. Time O(rows).
 * @throws StrataError `store/damaged`, `store/disk-error`, and `store/disk-full` where there is no room to sort in
 */
export async function loadRegistry(workspace: Workspace): Promise<Registry> {
  const { file } = workspace
  try {
    return await atOneMoment(workspace, async ({ db: within }) => {
      const held = await registryHeld({ db: within, file })
      const version = await versionWithChanges(within, held.version)
      const tables: Record<string, readonly unknown[]> = {}
      for (const { name, columns } of TABLES) {
        const cells = sql.join(columns.map((column) => sql.ref(column.name)))
        const query = sql`select ${cells} from ${sql.table(`current_${name}`)} order by origin, row_id`
        tables[name] = (await query.execute(within)).rows
      }
      return { version, ...tables } as unknown as Registry
    })
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}

async function versionWithChanges(db: WorkspaceDatabase, version: string): Promise<string> {
  const anyOwn = sql.join(
    [
      ...TABLES.map(({ name }) => sql`select 1 from ${sql.table(name)} where origin = 'user'`),
      sql`select 1 from flow_matrices where name like 'own/%'`,
    ],
    sql` union all `,
  )
  const own = await sql<{ found: number }>`select exists (${anyOwn}) as found`.execute(db)
  if (own.rows[0]?.found !== 1) return version
  const last = await db
    .selectFrom('history')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('table_name', '!=', 'meta')
    .executeTakeFirst()
  return `${version}+${last?.id ?? 0}`
}
