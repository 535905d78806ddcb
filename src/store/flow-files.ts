import { storeError } from './store-error.ts'
import type { Workspace } from './workspace.ts'

/**
 * The files of migrant stocks that a workspace holds, by their path in a registry's folder.
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function flowFiles({
  db,
  file,
}: Pick<Workspace, 'db' | 'file'>): Promise<Map<string, Uint8Array>> {
  try {
    const rows = await db.selectFrom('flow_matrices').select(['name', 'bytes']).execute()
    return new Map(rows.map(({ name, bytes }) => [name, bytes]))
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
