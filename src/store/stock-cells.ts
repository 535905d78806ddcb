import { parquetMetadata } from 'hyparquet'
import { exactBuffer } from '../registry/stocks.ts'
import { stocksBytes } from './stock-matrices.ts'
import { storeError } from './store-error.ts'
import type { Workspace } from './workspace.ts'

/**
 * How many cells of migrant stocks the workspace holds, null where it holds none. Reads the file's foot only, unless imports lie
 * on top of the bundled stocks.
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function stockCellCount(workspace: Workspace): Promise<number | null> {
  try {
    const bytes = await stocksBytes(workspace)
    return bytes === null ? null : Number(parquetMetadata(exactBuffer(bytes)).num_rows)
  } catch (error) {
    throw storeError(error, workspace.file, 'opening')
  }
}
