import { createHash } from 'node:crypto'
import type { Author } from '../model/row-change.ts'
import type { WorkspaceDatabase } from './database.ts'
import { noteStocks, type StocksNote } from './history.ts'
import { ownStocksName } from './stock-matrices.ts'

/** Lays stocks on top of those held, as a Parquet file of a batch, and writes it into the history; call it inside a transaction. */
export async function putStocks(
  db: WorkspaceDatabase,
  batch: string,
  bytes: Uint8Array,
  note: StocksNote,
  author: Author,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const name = ownStocksName(batch)
  await db.insertInto('flow_matrices').values({ name, format: 'parquet', sha256, bytes }).execute()
  await noteStocks(db, batch, note, author)
}
