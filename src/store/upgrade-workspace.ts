import type { RegistryFolder } from '../registry/files.ts'
import { assertReadable, replaceBundledRows } from './bundled-rows.ts'
import type { WorkOptions } from './progress.ts'
import { inTransaction } from './sqlite-file.ts'
import { storeError } from './store-error.ts'
import { type RegistryHeld, registryHeld, type Workspace } from './workspace.ts'

/** What became of the bundled rows of a workspace. */
export type UpgradeResult = 'same' | 'upgraded' | 'workspace-is-newer'

/** What an upgrade to a registry would do: nothing where it is the one held, or an older one. */
export function upgradeNeeded(held: RegistryHeld, version: string, hash: string): UpgradeResult {
  if (held.hash === hash) return 'same'
  const order = held.version.localeCompare(version, 'en', { numeric: true })
  return order > 0 ? 'workspace-is-newer' : 'upgraded'
}

/**
 * Replaces the bundled rows where the bundled registry is another than the workspace's and not older; the user's rows stay, and
 * the history says which version took the place of which.
 *
 * One transaction: killed at any moment, the workspace is as before or as after. Where a new bundled row has the key of a
 * user's, both are kept and the user's counts (the views `current_…`).
 * @throws StrataError `store/cannot-write`, `store/disk-full`, `store/disk-error`, `store/busy`, `store/registry-faulty`
 */
export async function upgradeWorkspace(
  workspace: Workspace,
  folder: RegistryFolder,
  options: WorkOptions = {},
): Promise<UpgradeResult> {
  const { file } = workspace
  const { version } = folder.registry
  const neededFor = (held: RegistryHeld): UpgradeResult => upgradeNeeded(held, version, folder.contentHash)
  const before = neededFor(await registryHeld(workspace))
  if (before === 'same') return before
  // A registry with faults may have lost its version, and then would seem to be an old one.
  assertReadable(folder)
  if (before !== 'upgraded') return before
  try {
    return await inTransaction(workspace, async (open) => {
      // Another process may have upgraded it while this one waited for its turn.
      const held = await registryHeld({ db: open.db, file })
      const result = neededFor(held)
      if (result !== 'upgraded') return result
      await replaceBundledRows(open, folder, options)
      await open.db
        .insertInto('history')
        .values({
          table_name: 'meta',
          row_key: 'registry_version',
          before: JSON.stringify(held),
          after: JSON.stringify({ version, hash: folder.contentHash }),
          changed_at: (options.now ?? new Date()).toISOString(),
          changed_by: 'strata',
          reason: 'a newer bundled registry',
        })
        .execute()
      return result
    })
  } catch (error) {
    throw storeError(error, file)
  }
}
