import type { PreparedText } from '../../model/prepared-text.ts'
import type { Author } from '../../model/row-change.ts'
import type { MatchCandidate, TextPlace } from '../../model/text-match.ts'
import { TEXT_METHOD } from '../../model/text-method.ts'
import type { OpenDatabase, WorkspaceDatabase } from '../database.ts'
import { inTransaction } from '../sqlite-file.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { fts5Index } from './fts5-index.ts'
import { type ListedText, listedTexts } from './held-texts.ts'
import { insertRows } from './insert-rows.ts'
import { nextTextId, waitingTextId } from './text-id.ts'

/** A text that was added, or the one that is held already since it is the same file. */
export interface AddedText {
  readonly text: ListedText
  readonly isNew: boolean
}

/**
 * Adds a text with its parts, its index of words, its topics and dates, and ties it to its instrument or puts it among those that
 * wait: all in one transaction, or nothing. A file that is held already is not added twice.
 *
 * @param title what `title:` finds where the text itself gives none: the instrument's title
 * @throws StrataError `store/cannot-write`, `store/disk-full`, `store/disk-error`, `store/busy`
 *
 * Time O(length of the text).
 */
export async function addText(
  workspace: Workspace,
  prepared: PreparedText,
  place: TextPlace,
  author: Author,
  title: string | null = null,
): Promise<AddedText> {
  try {
    return await inTransaction(workspace, async (open) => {
      const [held] = await listedTexts(open.db, { sha256: prepared.sha256 })
      if (held !== undefined) return { text: held, isNew: false }
      const document = await insertDocument(open.db, prepared, place, author)
      await insertParts(open, document, prepared, prepared.stated.title ?? title ?? '')
      if (place.status === 'waiting') await insertCandidates(open.db, document, place.candidates)
      const [text] = await listedTexts(open.db, { sha256: prepared.sha256 })
      return { text: text as ListedText, isNew: true }
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}

async function insertDocument(
  db: WorkspaceDatabase,
  prepared: PreparedText,
  place: TextPlace,
  { who, when, why }: Author,
): Promise<number> {
  const isMatched = place.status === 'matched'
  const { id } = await db
    .insertInto('documents')
    .values({
      text_id: isMatched ? await nextTextId(db, place.instrument) : waitingTextId(prepared.sha256),
      instrument: isMatched ? place.instrument : null,
      matched_by: isMatched ? place.by : null,
      waiting_why: isMatched ? null : place.why,
      file_name: prepared.fileName,
      format: prepared.format,
      sha256: prepared.sha256,
      language: prepared.language,
      title: prepared.stated.title,
      pages: prepared.pages,
      characters: prepared.text.length,
      words: prepared.words,
      articles: prepared.segments.filter(({ kind }) => kind === 'article').length,
      stated: JSON.stringify(prepared.stated),
      remarks: JSON.stringify(prepared.remarks),
      method: TEXT_METHOD,
      added_at: when,
      added_by: who,
      add_reason: why,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('document_texts').values({ document: id, text: prepared.text }).execute()
  return id
}

async function insertParts(
  { sqlite, db }: OpenDatabase,
  document: number,
  { segments, units, topics, citedDates }: PreparedText,
  title: string,
): Promise<void> {
  await insertRows(
    db,
    'segments',
    segments.map(({ ordinal, parent, kind, address, label, heading, start, bodyStart, end }) => ({
      document,
      ordinal,
      parent,
      kind,
      address,
      label,
      heading,
      start,
      body_start: bodyStart,
      end,
    })),
  )
  const last = await db
    .selectFrom('search_units')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  const before = Number(last?.id ?? 0)
  await insertRows(
    db,
    'search_units',
    units.map(({ ordinal, language, words }, k) => ({
      id: before + 1 + k,
      document,
      ordinal,
      language,
      words,
    })),
  )
  fts5Index(sqlite).add(
    units.map(({ heading, text, stems }, k) => ({ id: before + 1 + k, title, heading, text, stems })),
  )
  await insertRows(
    db,
    'topic_matches',
    topics.map(({ ordinal, topic, seed, start, end }) => ({ document, ordinal, topic, seed, start, end })),
  )
  await insertRows(
    db,
    'cited_dates',
    citedDates.map(({ start, end, date, ordinal, sentenceStart, sentenceEnd }) => ({
      document,
      start,
      end,
      date,
      ordinal,
      sentence_start: sentenceStart,
      sentence_end: sentenceEnd,
    })),
  )
}

/** The instruments that a waiting text may belong to, the best first. Call it inside a transaction. */
async function insertCandidates(
  db: WorkspaceDatabase,
  document: number,
  candidates: readonly MatchCandidate[],
): Promise<void> {
  await insertRows(
    db,
    'match_candidates',
    candidates.map(({ instrument, score, parts }, place) => ({
      document,
      place,
      instrument,
      score,
      parts: JSON.stringify(parts),
    })),
  )
}
