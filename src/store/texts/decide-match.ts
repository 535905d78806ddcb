import type { Author } from '../../model/row-change.ts'
import { inTransaction } from '../sqlite-file.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { noteDecision } from './decisions.ts'
import { type ListedText, listedTexts } from './held-texts.ts'
import { namedText } from './named-text.ts'
import { reindexText, type TitledWords } from './reindex-text.ts'
import { nextTextId } from './text-id.ts'

/**
 * Ties a text to an instrument as a person says, whether it waits or is tied to another; its id becomes that of the instrument's
 * texts. Whether the instrument is registered is for the caller to see to.
 * @param words written to the index where its title is another now; null leaves the index as it is
 * @throws StrataError `collection/text-unknown`, `store/cannot-write`, `store/disk-full`, `store/busy`
 */
export async function decideMatch(
  workspace: Workspace,
  id: string,
  instrument: string,
  author: Author,
  words: TitledWords | null = null,
): Promise<ListedText> {
  try {
    return await inTransaction(workspace, async (open) => {
      const { db } = open
      const { document, sha256, instrument: before } = await namedText(db, id)
      await noteDecision(db, { kind: 'match', sha256, text: id, instrument }, author)
      const textId = before === instrument ? id : await nextTextId(db, instrument)
      await db
        .updateTable('documents')
        .set({ text_id: textId, instrument, matched_by: 'person', waiting_why: null })
        .where('id', '=', document)
        .execute()
      await db.deleteFrom('match_candidates').where('document', '=', document).execute()
      if (words !== null) await reindexText(open, document, words)
      return (await listedTexts(db, { sha256 }))[0] as ListedText
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}
