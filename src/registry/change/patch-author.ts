import type { Author } from '../../model/row-change.ts'
import type { FindAt } from '../import/import-finding.ts'
import type { PatchLine } from './patch-line.ts'

/** Who changed a row, by its lines, which must agree; null where they name nobody, no reason and no source. */
export function authorOfLines(lines: readonly PatchLine[], find: FindAt): Author | null {
  const [first] = lines
  if (first === undefined) return null
  for (const line of lines) {
    for (const column of ['reason', 'source', 'by', 'when'] as const) {
      if (line.about[column] === first.about[column]) continue
      const at = { row: line.row, column, value: line.about[column] }
      const expected = first.about[column] === null ? 'nothing' : `"${first.about[column]}"`
      find(
        'error',
        'patch-row-unclear',
        at,
        `${expected}, as in the line before`,
        'A row is changed for one reason: repeat it.',
      )
    }
  }
  const { reason, source, by, when } = first.about
  if (reason === null && source === null && by === null && when === null) return null
  return { who: by ?? '', when: when ?? '', why: reason ?? '', source }
}
