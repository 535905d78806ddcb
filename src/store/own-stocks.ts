import { type HistoryEntry, readHistory, STOCKS } from './history.ts'
import { ownStocksName } from './stock-matrices.ts'
import { storeError } from './store-error.ts'
import type { Workspace } from './workspace.ts'

/**
 * What lies on top of the bundled migrant stocks and was not taken back: corrected cells, whose notes hold the persons before and
 * after, and the files of imports, oldest first. Time O(history).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function ownStocks(workspace: Pick<Workspace, 'db' | 'file'>): Promise<HistoryEntry[]> {
  try {
    const held = new Set(
      (await workspace.db.selectFrom('flow_matrices').select('name').execute()).map(({ name }) => name),
    )
    return (await readHistory(workspace)).filter(
      ({ table, batch, after }) =>
        table === STOCKS && after !== null && batch !== null && held.has(ownStocksName(batch)),
    )
  } catch (error) {
    throw storeError(error, workspace.file, 'opening')
  }
}
