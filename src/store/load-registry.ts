import { sql } from 'kysely'
import type { Registry } from '../model/registry.ts'
import { TABLES } from '../model/table-schema.ts'
import { storeError } from './store-error.ts'
import { registryHeld, type Workspace } from './workspace.ts'

/**
 * The registry as the workspace holds it, bundled rows and the user's together, in the order of the files, the user's last.
 * A row of the user's with the key of a bundled one (`key` of the table's schema) stands in its place; the bundled row stays in
 * the file. Time O(rows).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function loadRegistry({ db, file }: Workspace): Promise<Registry> {
  try {
    // One transaction, so that all tables are of one registry even if another process upgrades the file meanwhile.
    return await db.transaction().execute(async (within) => {
      const { version } = await registryHeld({ db: within, file })
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
