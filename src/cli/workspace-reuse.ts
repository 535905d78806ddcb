import { ReuseOfWorkspace } from '../collection/reuse/reuse-of-workspace.ts'
import { savedIndexBeside } from '../collection/reuse/saved-index.ts'
import { registryLookup } from '../registry/registry-lookup.ts'
import { localReuse } from '../server/reuse/local-reuse.ts'
import type { ReuseAnswers } from '../server/reuse/reuse-answers.ts'
import { loadRegistry } from '../store/load-registry.ts'
import { textStore } from '../store/texts/text-store.ts'
import type { Workspace } from '../store/workspace.ts'

/** The texts of a workspace for questions about reuse, with the index that is saved beside it. Nothing is read before the first question. */
export function reuseOfWorkspace(workspace: Workspace): ReuseOfWorkspace {
  return new ReuseOfWorkspace({
    store: textStore(workspace),
    lookup: async () => registryLookup(await loadRegistry(workspace)),
    savedAt: savedIndexBeside(workspace.file),
  })
}

/** What answers them in this process. */
export function workspaceReuse(workspace: Workspace): ReuseAnswers {
  return localReuse({ source: reuseOfWorkspace(workspace) })
}
