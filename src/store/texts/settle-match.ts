import type { MatchedBy } from '../../model/text-match.ts'
import { inTransaction } from '../sqlite-file.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { type ListedText, listedTexts } from './held-texts.ts'
import { namedText } from './named-text.ts'
import { reindexText, type TitledWords } from './reindex-text.ts'
import { nextTextId } from './text-id.ts'

/**
 * Ties a text that waits to the instrument that a later import knows, by metadata or under another name of the file. A text that has its
 * instrument keeps it.
 * @param words written to the index where its title is another now; null leaves the index as it is
 * @throws StrataError `collection/text-unknown`, `store/cannot-write`, `store/disk-full`, `store/busy`
 */
export async function settleMatch(
  workspace: Workspace,
  id: string,
  { instrument, by }: { readonly instrument: string; readonly by: MatchedBy },
  words: TitledWords | null = null,
): Promise<ListedText> {
  try {
    return await inTransaction(workspace, async (open) => {
      const { db } = open
      const { document, sha256, instrument: before } = await namedText(db, id)
      if (before === null) {
        const textId = await nextTextId(db, instrument)
        await db
          .updateTable('documents')
          .set({ text_id: textId, instrument, matched_by: by, waiting_why: null })
          .where('id', '=', document)
          .execute()
        await db.deleteFrom('match_candidates').where('document', '=', document).execute()
        if (words !== null) await reindexText(open, document, words)
      }
      return (await listedTexts(db, { sha256 }))[0] as ListedText
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}
