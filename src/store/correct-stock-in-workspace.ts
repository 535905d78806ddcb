import type { Author } from '../model/row-change.ts'
import { type CorrectedStock, correctStock } from '../registry/change/correct-stock.ts'
import { stocksParquet } from '../registry/stocks.ts'
import { changeRows } from './change-rows.ts'
import { nextBatch } from './history.ts'
import { putStocks } from './put-stocks.ts'
import { loadStocks } from './stock-matrices.ts'
import type { Workspace } from './workspace.ts'

interface StockCorrection {
  /** `origin|destination|year|measure|source`. */
  readonly key: string
  /** The right number of persons. */
  readonly value: string
  readonly dryRun?: boolean
}

/**
 * Corrects one cell of the migrant stocks, on top of the one held, which stays; the history keeps both numbers.
 * @returns the cell, and the batch by which it can be taken back, null for a dry run
 * @throws StrataError as `correctStock` and `changeRows`
 */
export async function correctStockInWorkspace(
  workspace: Workspace,
  { key, value, dryRun = false }: StockCorrection,
  author: Author,
): Promise<{ readonly corrected: CorrectedStock; readonly batch: string | null }> {
  const corrected = correctStock(await loadStocks(workspace), key, value)
  if (dryRun) return { corrected, batch: null }
  const batch = await nextBatch(workspace, 'correction')
  const { before, after, stocks } = corrected
  const note = { key: corrected.key, before: { value: before }, after: { value: after } }
  await changeRows(workspace, [], author, {
    batch,
    also: (db) => putStocks(db, batch, stocksParquet(stocks), note, author),
  })
  return { corrected, batch }
}
