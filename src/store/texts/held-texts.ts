import type { Selectable } from 'kysely'
import type { HeldText } from '../../model/document.ts'
import type { TextDecision } from '../../model/text-decision.ts'
import type { MatchedBy, WaitingWhy } from '../../model/text-match.ts'
import type { WorkspaceDatabase } from '../database.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { decisionsOf } from './decisions.ts'
import { exclusionOf } from './exclusions.ts'
import type { TextTables } from './text-tables.ts'

/** A text with what was decided about it. */
export interface ListedText extends HeldText {
  readonly matchedBy: MatchedBy | null
  /** Null where it has its instrument. */
  readonly waitingWhy: WaitingWhy | null
  /** The decision that put it on the exclusion list, or took or kept it off; null where nobody decided. */
  readonly exclusion: TextDecision | null
  readonly isExcluded: boolean
}

export interface HeldTextsChoice {
  readonly instrument?: string
  readonly id?: string
  readonly sha256?: string
}

type DocumentRow = Omit<Selectable<TextTables['documents']>, 'stated' | 'remarks'>

/** Columns of a list: the long ones are left out. */
export const LISTED_COLUMNS = [
  'id',
  'text_id',
  'instrument',
  'file_name',
  'format',
  'sha256',
  'language',
  'title',
  'pages',
  'characters',
  'words',
  'articles',
  'matched_by',
  'waiting_why',
  'method',
  'added_at',
  'added_by',
  'add_reason',
] as const satisfies readonly (keyof DocumentRow)[]

/**
 * The texts of a workspace by id, numbers in ids by their value; all of them, or those of an instrument. Time O(texts).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function heldTexts(
  { db, file }: Pick<Workspace, 'db' | 'file'>,
  choice: HeldTextsChoice = {},
): Promise<ListedText[]> {
  try {
    return await listedTexts(db, choice)
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}

/** As `heldTexts`, inside a transaction or on a connection of the caller's. */
export async function listedTexts(
  db: WorkspaceDatabase,
  { instrument, id, sha256 }: HeldTextsChoice = {},
): Promise<ListedText[]> {
  let query = db.selectFrom('documents').select(LISTED_COLUMNS)
  if (instrument !== undefined) query = query.where('instrument', '=', instrument)
  if (id !== undefined) query = query.where('text_id', '=', id)
  if (sha256 !== undefined) query = query.where('sha256', '=', sha256)
  const rows = await query.execute()
  const exclusion = exclusionOf(await decisionsOf(db, ['exclude', 'include']))
  const order = new Intl.Collator('en', { numeric: true })
  return rows.map((row) => listedText(row, exclusion(row))).toSorted((a, b) => order.compare(a.id, b.id))
}

/**
 * The text of a file by its hash, null where it is not held.
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function textBySha256(
  workspace: Pick<Workspace, 'db' | 'file'>,
  sha256: string,
): Promise<ListedText | null> {
  return (await heldTexts(workspace, { sha256 }))[0] ?? null
}

/** A row of `documents` as a text. */
export function listedText(row: DocumentRow, exclusion: TextDecision | null): ListedText {
  return {
    id: row.text_id,
    instrument: row.instrument,
    fileName: row.file_name,
    format: row.format,
    sha256: row.sha256,
    language: row.language,
    title: row.title,
    pages: row.pages,
    characters: row.characters,
    words: row.words,
    articles: row.articles,
    addedAt: row.added_at,
    addedBy: row.added_by,
    method: row.method,
    matchedBy: row.matched_by,
    waitingWhy: row.waiting_why,
    exclusion,
    isExcluded: exclusion?.kind === 'exclude',
  }
}
