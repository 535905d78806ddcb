import type { Author, AuthoredChange, RowChange } from '../../model/row-change.ts'
import { type AppliedPatch, applyPatch } from '../../registry/change/apply-patch.ts'
import { inSequence } from '../../registry/change/in-sequence.ts'
import type { ReadPatch } from '../../registry/change/read-patch.ts'
import { changeRows } from '../../store/change-rows.ts'
import { nextBatch } from '../../store/history.ts'
import { loadRegistry } from '../../store/load-registry.ts'
import { registryHeld, type Workspace } from '../../store/workspace.ts'

interface WorkspacePatchOptions {
  readonly dryRun?: boolean
  readonly otherVersion?: boolean
  readonly signal?: AbortSignal
}

/** What applying a patch to a workspace did, or would do; `batch` is its name in the history, by which it can be taken back. */
export interface WorkspacePatched extends AppliedPatch {
  readonly batch: string | null
}

/**
 * Applies a patch to a workspace as changes of the user's, with the reasons and sources of the patch: all in one transaction. The version
 * of the patch is that of the bundled registry that the workspace holds.
 * @param author who applies it; its reason stands where the patch gives none
 * @throws StrataError `patch/other-version` and those of `changeRows`
 */
export async function applyToWorkspace(
  workspace: Workspace,
  patch: ReadPatch,
  author: Author,
  { dryRun = false, otherVersion = false, signal }: WorkspacePatchOptions = {},
): Promise<WorkspacePatched> {
  const { version } = await registryHeld(workspace)
  const registry = { ...(await loadRegistry(workspace)), version }
  const applied = applyPatch(registry, patch, { place: workspace.file, otherVersion })
  if (applied.registry === null || dryRun || applied.changes.length === 0) return { ...applied, batch: null }
  const batch = await nextBatch(workspace, 'patch')
  const changes = inSequence(applied.changes).map((change) => ({
    ...change,
    author: authorOfChange(change, author),
  }))
  await changeRows(workspace, changes, author, { batch, ...(signal === undefined ? {} : { signal }) })
  return { ...applied, batch }
}

/** The user makes the change, for the reason and by the source of the patch, which also says who found it. */
function authorOfChange(change: RowChange | AuthoredChange, user: Author): Author {
  if (!('author' in change)) return user
  const { who, why, source } = change.author
  const finder = who === '' || who === user.who ? '' : ` (by ${who})`
  return { ...user, why: `${why === '' ? user.why : why}${finder}`, source: source ?? user.source }
}
