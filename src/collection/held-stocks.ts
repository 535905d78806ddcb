import type { ListedCorridors, StockZeros } from '../flows/corridor-series.ts'
import type { StockColumns, StockCoverage } from '../flows/panel/corridor-stocks.ts'
import { sideRows } from '../registry/side-rows.ts'
import { sideTexts } from '../store/side-texts.ts'
import { loadStocks } from '../store/stock-matrices.ts'
import type { Workspace } from '../store/workspace.ts'

/** What a workspace holds of migrant stocks, and what is said of the cells that it does not list. */
export interface HeldStocks {
  readonly stocks: StockColumns
  readonly coverage: readonly StockCoverage[]
  readonly zeros: readonly StockZeros[]
  readonly listed: ListedCorridors
}

/**
 * The migrant stocks of a workspace; null where it holds none. Time O(cells).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function heldStocks(workspace: Workspace): Promise<HeldStocks | null> {
  const stocks = await loadStocks(workspace)
  if (stocks === null) return null
  const texts = await sideTexts(workspace)
  const rows = sideRows(texts, 'coverage')
  const coverage = rows.map(
    (row): StockCoverage => ({
      source: row['source'] ?? '',
      side: row['side'] === 'origin' ? 'origin' : 'destination',
      actor: row['actor'] ?? '',
      years: yearsOf(row['years']),
    }),
  )
  const zeros = new Map<string, StockZeros>()
  for (const row of rows)
    zeros.set(row['source'] ?? '', {
      source: row['source'] ?? '',
      zeros: row['zeros'] === 'stated' ? 'stated' : 'by-convention',
    })
  const listed = new Map<string, Set<string>>()
  for (const row of sideRows(texts, 'coverage_pairs')) {
    const source = row['source'] ?? ''
    listed.set(source, (listed.get(source) ?? new Set()).add(`${row['origin']} ${row['destination']}`))
  }
  return { stocks, coverage, zeros: [...zeros.values()], listed }
}

function yearsOf(cell: string | null | undefined): number[] {
  return (cell ?? '').split(';').map(Number).filter(Number.isInteger)
}
