import { parquetMetadata } from 'hyparquet'
import { STOCKS_FILE } from '../registry/files.ts'
import type { Workspace } from './workspace.ts'

/** How many cells of migrant stocks the workspace holds, null where it holds none. Reads the file's foot only. */
export async function stockCellCount({ db }: Workspace): Promise<number | null> {
  const row = await db
    .selectFrom('flow_matrices')
    .select('bytes')
    .where('name', '=', STOCKS_FILE)
    .executeTakeFirst()
  if (row === undefined) return null
  const bytes = row.bytes
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  return Number(parquetMetadata(buffer).num_rows)
}
