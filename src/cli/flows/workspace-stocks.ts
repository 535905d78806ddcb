import type { Command } from 'commander'
import { type HeldStocks, heldStocks } from '../../collection/held-stocks.ts'
import { topicsHeld } from '../../collection/topics-held.ts'
import type { DealTables } from '../../flows/panel/deals.ts'
import { asksTopics } from '../../flows/panel/treatment-spec.ts'
import { StrataError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import { loadRegistry } from '../../store/load-registry.ts'
import { openForCommand } from '../open-workspace.ts'

/** The stocks of a workspace with its registry. */
export interface WorkspaceStocks extends HeldStocks {
  readonly registry: Registry
  /** What a treatment is read from. */
  readonly tables: DealTables
}

/**
 * Opens the workspace of a command, reads its stocks and registry, and closes it.
 * @param treatment what is asked for; texts are read only where it names topics
 * @throws StrataError `flows/no-stocks`, and those of the workspace
 */
export async function stocksForCommand(command: Command, treatment = ''): Promise<WorkspaceStocks> {
  const workspace = await openForCommand(command)
  try {
    const stocks = await heldStocks(workspace)
    if (stocks === null) throw new StrataError('flows/no-stocks', { why: 'it has none' })
    const registry = await loadRegistry(workspace)
    const topicsOf = asksTopics(treatment) ? await topicsHeld(workspace, registry) : new Map()
    return { registry, tables: { ...registry, topicsOf }, ...stocks }
  } finally {
    workspace.close()
  }
}
