import type { Command } from 'commander'
import type { ListedCorridors, StockZeros } from '../../flows/corridor-series.ts'
import type { StockColumns, StockCoverage } from '../../flows/panel/corridor-stocks.ts'
import { StrataError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import { sideRows } from '../../registry/side-rows.ts'
import { loadRegistry } from '../../store/load-registry.ts'
import { sideTexts } from '../../store/side-texts.ts'
import { loadStocks } from '../../store/stock-matrices.ts'
import { openForCommand } from '../open-workspace.ts'

/** What a workspace holds of migrant stocks, and its registry. */
export interface WorkspaceStocks {
  readonly registry: Registry
  readonly stocks: StockColumns
  readonly coverage: readonly StockCoverage[]
  readonly zeros: readonly StockZeros[]
  readonly listed: ListedCorridors
}

/**
 * Opens the workspace of a command, reads its stocks and what is said of their zeros, and closes it.
 * @throws StrataError `flows/no-stocks`, and those of the workspace
 */
export async function stocksForCommand(command: Command): Promise<WorkspaceStocks> {
  const workspace = await openForCommand(command)
  try {
    const stocks = await loadStocks(workspace)
    if (stocks === null) throw new StrataError('flows/no-stocks', { why: 'it has none' })
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
    return { registry: await loadRegistry(workspace), stocks, coverage, zeros: [...zeros.values()], listed }
  } finally {
    workspace.close()
  }
}

function yearsOf(cell: string | null | undefined): number[] {
  return (cell ?? '').split(';').map(Number).filter(Number.isInteger)
}
