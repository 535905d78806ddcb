import type { Command } from 'commander'
import { type HeldStocks, heldStocks } from '../../collection/held-stocks.ts'
import { StrataError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import { loadRegistry } from '../../store/load-registry.ts'
import { openForCommand } from '../open-workspace.ts'

/** The stocks of a workspace with its registry. */
export interface WorkspaceStocks extends HeldStocks {
  readonly registry: Registry
}

/**
 * Opens the workspace of a command, reads its stocks and registry, and closes it.
 * @throws StrataError `flows/no-stocks`, and those of the workspace
 */
export async function stocksForCommand(command: Command): Promise<WorkspaceStocks> {
  const workspace = await openForCommand(command)
  try {
    const stocks = await heldStocks(workspace)
    if (stocks === null) throw new StrataError('flows/no-stocks', { why: 'it has none' })
    return { registry: await loadRegistry(workspace), ...stocks }
  } finally {
    workspace.close()
  }
}
