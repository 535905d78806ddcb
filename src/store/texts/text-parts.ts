import type { DocumentFormat } from '../../model/document.ts'
import type { Segment } from '../../model/segment.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'

/** A text with its larger parts: paragraphs and items are left out. */
export interface TextParts {
  readonly id: string
  readonly format: DocumentFormat
  readonly text: string
  readonly parts: readonly Segment[]
}

/**
 * The words and the larger parts of one text, null where none has the id: all that is compared of it, a fraction of what `textOf`
 * reads. Time O(length of the text).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function textParts(
  { db, file }: Pick<Workspace, 'db' | 'file'>,
  id: string,
): Promise<TextParts | null> {
  try {
    // One transaction, so that another process that removes the text in between leaves no half of it.
    return await db.transaction().execute(async (within) => {
      const row = await within
        .selectFrom('documents')
        .innerJoin('document_texts', 'document_texts.document', 'documents.id')
        .select(['documents.id', 'documents.format', 'document_texts.text'])
        .where('documents.text_id', '=', id)
        .executeTakeFirst()
      if (row === undefined) return null
      const parts = await within
        .selectFrom('segments')
        .select([
          'ordinal',
          'parent',
          'kind',
          'address',
          'label',
          'heading',
          'start',
          'body_start as bodyStart',
          'end',
        ])
        .where('document', '=', row.id)
        .where('kind', 'not in', ['paragraph', 'item'])
        .orderBy('ordinal')
        .execute()
      return { id, format: row.format, text: row.text, parts }
    })
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
