import { type HeldStocks, heldStocks } from '../collection/held-stocks.ts'
import { lastYear } from '../layers/years.ts'
import type { FlowAnswers } from '../server/flows/flow-answers.ts'
import { type RegistryService, registryService } from '../server/registry-service.ts'
import type { ReuseAnswers } from '../server/reuse/reuse-answers.ts'
import { clauseCodingStore } from '../store/codings/clause-coding-store.ts'
import { readHistory } from '../store/history.ts'
import { loadRegistry } from '../store/load-registry.ts'
import { search } from '../store/search.ts'
import { sideTexts } from '../store/side-texts.ts'
import { stockCellCount } from '../store/stock-cells.ts'
import { textStore } from '../store/texts/text-store.ts'
import type { Workspace } from '../store/workspace.ts'
import { workspaceChanges } from '../store/workspace-changes.ts'
import { workspaceReuse } from './workspace-reuse.ts'

/** What the routes of the API ask, over a workspace as it is now; `isEditable` where they may also change it. */
export async function workspaceService(
  workspace: Workspace,
  isEditable: boolean,
  reuse: ReuseAnswers = workspaceReuse(workspace),
  flows: FlowAnswers | null = null,
): Promise<RegistryService> {
  let stocks: Promise<HeldStocks | null> | null = null
  return registryService({
    registry: await loadRegistry(workspace),
    stockCells: await stockCellCount(workspace),
    sideTexts: await sideTexts(workspace),
    lastYear: lastYear(new Date()),
    changes: await workspaceChanges(workspace),
    history: await readHistory(workspace),
    isEditable,
    texts: textStore(workspace),
    codings: clauseCodingStore(workspace),
    stocks: () => {
      stocks ??= heldStocks(workspace)
      return stocks
    },
    reuse,
    flows,
    search: (query, how) => search(workspace, query, how),
  })
}
