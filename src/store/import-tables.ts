import { StrataError } from '../model/error.ts'
import type { Author } from '../model/row-change.ts'
import type { ImportPlan } from '../registry/import/plan-import.ts'
import { changeRows } from './change-rows.ts'
import { nextBatch } from './history.ts'
import type { WorkOptions } from './progress.ts'
import type { Workspace } from './workspace.ts'

/**
 * Carries out a plan: all of its changes, in one transaction, as one batch of the history. Killed at any moment, the workspace
 * is as before or as after.
 * @returns the name of the batch, by which the import can be taken back
 * @throws StrataError `changes/faulty` where the plan is not clear, and those of `changeRows` where the workspace was changed
 * since it was planned
 */
export async function importTables(
  workspace: Workspace,
  plan: ImportPlan,
  author: Author,
  options: WorkOptions = {},
): Promise<string> {
  if (!plan.isClear) {
    throw new StrataError('changes/faulty', {
      what: 'the plan has errors or undecided conflicts',
      how: 'Mend the tables, or decide the conflicts with a policy.',
    })
  }
  const batch = await nextBatch(workspace, 'import')
  await changeRows(workspace, plan.changes, author, { ...options, batch })
  return batch
}
