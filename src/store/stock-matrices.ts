import { STOCKS_FILE } from '../registry/files.ts'
import { readStocks, type Stocks, stocksOnTop, stocksParquet } from '../registry/stocks.ts'
import { storeError } from './store-error.ts'
import type { Workspace } from './workspace.ts'

/** Name under which the stocks of an import, or a cell that was corrected, are kept; they lie on top of the bundled ones. */
export function ownStocksName(batch: string): string {
  return `own/${batch}.parquet`
}

type Matrices = Pick<Workspace, 'db' | 'file'>

/**
 * The migrant stocks of a workspace: the bundled ones with those of imports on top, the last import uppermost; null where it
 * holds none. Time and memory O(cells).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function loadStocks(workspace: Matrices): Promise<Stocks | null> {
  let stocks: Stocks | null = null
  for (const bytes of await matrices(workspace)) {
    const next = await readStocks(bytes)
    stocks = stocks === null ? next : stocksOnTop(stocks, next)
  }
  return stocks
}

/** The migrant stocks of a workspace as the bytes of one Parquet file; the bundled file itself where no import is on top. */
export async function stocksBytes(workspace: Matrices): Promise<Uint8Array | null> {
  const [only, ...more] = await matrices(workspace)
  if (only === undefined || more.length === 0) return only ?? null
  const stocks = await loadStocks(workspace)
  return stocks === null ? null : stocksParquet(stocks)
}

/** The files of stocks, the bundled one first, then those of imports and corrections in their order. */
async function matrices({ db, file }: Matrices): Promise<Uint8Array[]> {
  try {
    const rows = await db.selectFrom('flow_matrices').select(['name', 'bytes']).execute()
    const number = (name: string): number =>
      Number(/^own\/(?:import|correction)-(\d+)\.parquet$/.exec(name)?.[1] ?? -1)
    return rows
      .filter(({ name }) => name === STOCKS_FILE || number(name) >= 0)
      .sort((a, b) => number(a.name) - number(b.name))
      .map(({ bytes }) => bytes)
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
