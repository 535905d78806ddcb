import { SIDE_TABLES } from '../model/side-tables.ts'
import { storeError } from './store-error.ts'
import type { Workspace } from './workspace.ts'

/**
 * The texts of the side tables that a workspace holds, by their path in a registry's folder.
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function sideTexts({
  db,
  file,
}: Pick<Workspace, 'db' | 'file'>): Promise<ReadonlyMap<string, string>> {
  const names = SIDE_TABLES.map((table) => table.file)
  try {
    const rows = await db
      .selectFrom('flow_matrices')
      .select(['name', 'bytes'])
      .where('name', 'in', names)
      .execute()
    return new Map(rows.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]))
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
