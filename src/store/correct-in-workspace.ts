import { StrataError } from '../model/error.ts'
import type { Author } from '../model/row-change.ts'
import type { CorrectedRows } from '../registry/change/correct-row.ts'
import { changeRows } from './change-rows.ts'
import { nextBatch } from './history.ts'
import type { Workspace } from './workspace.ts'

/**
 * Writes a correction with what follows from it, all or nothing.
 * @returns the name of its batch in the history, by which it can be taken back
 * @throws StrataError `changes/faulty` where the tables would be wrong, and those of `changeRows`
 */
export async function correctInWorkspace(
  workspace: Workspace,
  { changes, findings }: CorrectedRows,
  author: Author,
): Promise<string> {
  const fault = findings.find(({ level }) => level === 'error')
  if (fault !== undefined) {
    const { file, column, value, expected, mend } = fault
    const found = value === null ? 'nothing' : `"${value}"`
    const what = `${file}${column === null ? '' : `, ${column}`}: ${found} found, ${expected} expected`
    throw new StrataError('changes/faulty', { what: `${what}. ${mend.replace(/\.$/, '')}` })
  }
  const batch = await nextBatch(workspace, 'correction')
  await changeRows(workspace, changes, author, { batch })
  return batch
}
