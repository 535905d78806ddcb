import type { Author } from '../../model/row-change.ts'
import { inTransaction } from '../sqlite-file.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { noteDecision } from './decisions.ts'
import { fts5Index } from './fts5-index.ts'
import { namedText } from './named-text.ts'

const TABLES_OF_A_TEXT = [
  'document_texts',
  'segments',
  'search_units',
  'topic_matches',
  'cited_dates',
  'match_candidates',
] as const

/**
 * Removes a text with its parts and its index of words. What was decided about it is kept, and counts again when the same file
 * comes back.
 * @throws StrataError `collection/text-unknown`, `store/cannot-write`, `store/disk-full`, `store/busy`
 */
export async function removeText(workspace: Workspace, id: string, author: Author): Promise<void> {
  try {
    await inTransaction(workspace, async ({ sqlite, db }) => {
      const { document, sha256, instrument } = await namedText(db, id)
      await noteDecision(db, { kind: 'remove', sha256, text: id, instrument }, author)
      const units = await db
        .selectFrom('search_units')
        .select('id')
        .where('document', '=', document)
        .execute()
      for (const table of TABLES_OF_A_TEXT)
        await db.deleteFrom(table).where('document', '=', document).execute()
      await db.deleteFrom('documents').where('id', '=', document).execute()
      fts5Index(sqlite).remove(units.map((unit) => unit.id))
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}
