import { StrataError } from '../../model/error.ts'
import type { WorkspaceDatabase } from '../database.ts'

/** What names a text within the workspace. */
export interface NamedText {
  readonly document: number
  readonly sha256: string
  readonly instrument: string | null
}

/**
 * The text of an id.
 * @throws StrataError `collection/text-unknown`
 */
export async function namedText(db: WorkspaceDatabase, id: string): Promise<NamedText> {
  const row = await db
    .selectFrom('documents')
    .select(['id as document', 'sha256', 'instrument'])
    .where('text_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new StrataError('collection/text-unknown', { found: id })
  return row
}
