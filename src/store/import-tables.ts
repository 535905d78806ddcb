import { StrataError } from '../model/error.ts'
import type { Author } from '../model/row-change.ts'
import type { ImportPlan } from '../registry/import/plan-import.ts'
import { stocksParquet } from '../registry/stocks.ts'
import { changeRows } from './change-rows.ts'
import { nextBatch } from './history.ts'
import type { WorkOptions } from './progress.ts'
import { putStocks } from './put-stocks.ts'
import { ownStocksName } from './stock-matrices.ts'
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
    throw new StrataError('changes/faulty', { what: 'the plan has errors or undecided conflicts' })
  }
  const batch = await nextBatch(workspace, 'import')
  const { stocks } = plan
  const cells = stocks?.toWrite.value.length ?? 0
  const bytes = stocks === null || cells === 0 ? null : stocksParquet(stocks.toWrite)
  await changeRows(workspace, plan.changes, author, {
    ...options,
    batch,
    ...(bytes === null
      ? {}
      : {
          also: (db) =>
            putStocks(
              db,
              batch,
              bytes,
              { key: ownStocksName(batch), before: null, after: { cells } },
              author,
            ),
        }),
  })
  return batch
}
