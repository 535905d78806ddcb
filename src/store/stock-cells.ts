import { parquetMetadata } from 'hyparquet'
import { STOCKS_FILE } from '../registry/files.ts'
import { storeError } from './store-error.ts'
import type { Workspace } from './workspace.ts'

/**
 * How many cells of migrant stocks the workspace holds, null where it holds none. Reads the file's foot only.
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function stockCellCount({ db, file }: Workspace): Promise<number | null> {
  try {
    const row = await db
      .selectFrom('flow_matrices')
      .select('bytes')
      .where('name', '=', STOCKS_FILE)
      .executeTakeFirst()
    if (row === undefined) return null
    const { buffer, byteOffset, byteLength } = row.bytes
    const copy = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
    return Number(parquetMetadata(copy).num_rows)
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
