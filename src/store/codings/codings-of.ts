import type { ClauseCoding, CodingWay } from '../../model/clause-coding.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'

/** Which codings: all that fit everything said. */
export interface CodingsChoice {
  /** Id of a text that is held: whatever it was called when its file was coded. */
  readonly text?: string
  readonly coder?: string
  readonly way?: CodingWay
}

/**
 * The codings chosen, oldest first.
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function codingsOf(
  { db, file }: Pick<Workspace, 'db' | 'file'>,
  { text, coder, way }: CodingsChoice = {},
): Promise<ClauseCoding[]> {
  try {
    let query = db.selectFrom('clause_codings').selectAll()
    if (text !== undefined)
      query = query.where('sha256', 'in', (from) =>
        from.selectFrom('documents').select('documents.sha256').where('text_id', '=', text),
      )
    if (coder !== undefined) query = query.where('coder', '=', coder)
    if (way !== undefined) query = query.where('way', '=', way)
    const rows = await query.orderBy('coded_at').orderBy('id').execute()
    return rows.map(({ text_id, coded_at, ...row }) => ({ ...row, text: text_id, when: coded_at }))
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
