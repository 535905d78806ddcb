import type { AuthoredChange, Cells } from '../model/row-change.ts'
import { TABLES } from '../model/table-schema.ts'
import { sameCells } from './row-key.ts'
import { atOneMoment } from './sqlite-file.ts'
import { storeError } from './store-error.ts'
import { tableState } from './table-state.ts'
import type { Workspace } from './workspace.ts'

/** What has become of the bundled row since it was corrected: the same, another value, or not there any more. */
export type BundledSince = 'same' | 'changed' | 'gone'

/** A row in which the workspace differs from the registry that it holds. */
export interface WorkspaceChange extends AuthoredChange {
  /** Null where the row was added. */
  readonly bundledSince: BundledSince | null
  /** The import that brought it, null where it was changed by itself. */
  readonly batch: string | null
}

/**
 * All in which the workspace differs from the bundled registry that it holds, by table and in the order of the changes:
 * `before` is the bundled row as it is now. Time O(rows).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function workspaceChanges(workspace: Workspace): Promise<WorkspaceChange[]> {
  try {
    return await atOneMoment(workspace, async ({ db }) => {
      const changes: WorkspaceChange[] = []
      for (const schema of TABLES) {
        const { bundled, own } = await tableState(db, schema.name)
        for (const row of own) {
          const before = row.replaces === null ? null : (bundled.get(row.replaces) ?? null)
          const after = row.isWithdrawn ? null : row.cells
          // A bundled row that was withdrawn and is gone from the registry differs in nothing.
          if (before === null && after === null) continue
          const replaced = row.replaced === null ? null : (JSON.parse(row.replaced) as Cells)
          const since =
            before === null ? 'gone' : sameCells(schema, before, replaced ?? {}) ? 'same' : 'changed'
          changes.push({
            table: schema.name,
            before,
            after,
            author: row.author,
            bundledSince: replaced === null ? null : since,
            batch: row.batch,
          })
        }
      }
      return changes
    })
  } catch (error) {
    throw storeError(error, workspace.file, 'opening')
  }
}
