import type { StatedMetadata } from '../../model/document.ts'
import type { CitedDate, TopicMatch } from '../../model/prepared-text.ts'
import type { Segment } from '../../model/segment.ts'
import type { WorkspaceDatabase } from '../database.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { type ListedText, listedTexts } from './held-texts.ts'

/** A text whole: its words as they were read, and its parts. */
export interface TextBody extends ListedText {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly units: readonly TextUnit[]
  readonly topics: readonly TopicMatch[]
  readonly citedDates: readonly CitedDate[]
  readonly stated: StatedMetadata
  readonly remarks: readonly string[]
}

/** An article or other part that is found as one. */
export interface TextUnit {
  readonly ordinal: number
  readonly language: string | null
  readonly words: number
}

/**
 * A text by its id, null where none has it. Time O(length of the text).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function textOf(
  { db, file }: Pick<Workspace, 'db' | 'file'>,
  id: string,
): Promise<TextBody | null> {
  try {
    // One transaction, so that another process that removes the text in between leaves no half of it.
    return await db.transaction().execute(async (within) => {
      const [text] = await listedTexts(within, { id })
      if (text === undefined) return null
      const row = await within
        .selectFrom('documents')
        .innerJoin('document_texts', 'document_texts.document', 'documents.id')
        .select(['documents.id', 'documents.stated', 'documents.remarks', 'document_texts.text'])
        .where('text_id', '=', id)
        .executeTakeFirstOrThrow()
      return {
        ...text,
        text: row.text,
        stated: JSON.parse(row.stated) as StatedMetadata,
        remarks: JSON.parse(row.remarks) as string[],
        segments: await segmentsOf(within, row.id),
        units: await within
          .selectFrom('search_units')
          .select(['ordinal', 'language', 'words'])
          .where('document', '=', row.id)
          .orderBy('ordinal')
          .execute(),
        topics: await topicsOf(within, row.id),
        citedDates: await citedDatesOf(within, row.id),
      }
    })
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}

async function segmentsOf(db: WorkspaceDatabase, document: number): Promise<Segment[]> {
  return db
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
    .where('document', '=', document)
    .orderBy('ordinal')
    .execute()
}

async function topicsOf(db: WorkspaceDatabase, document: number): Promise<TopicMatch[]> {
  return db
    .selectFrom('topic_matches')
    .select(['topic', 'seed', 'ordinal', 'start', 'end'])
    .where('document', '=', document)
    .orderBy('start')
    .orderBy('topic')
    .execute()
}

async function citedDatesOf(db: WorkspaceDatabase, document: number): Promise<CitedDate[]> {
  return db
    .selectFrom('cited_dates')
    .select([
      'date',
      'ordinal',
      'start',
      'end',
      'sentence_start as sentenceStart',
      'sentence_end as sentenceEnd',
    ])
    .where('document', '=', document)
    .orderBy('start')
    .execute()
}
