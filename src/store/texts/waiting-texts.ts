import type { StatedMetadata } from '../../model/document.ts'
import type { MatchCandidate } from '../../model/text-match.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { type ListedText, listedTexts } from './held-texts.ts'

/** A text whose instrument a person has to name, with what the file says of itself and what it may be. */
export interface WaitingText extends ListedText {
  readonly stated: StatedMetadata
  /** The best first. */
  readonly candidates: readonly MatchCandidate[]
}

/**
 * The review list: texts that wait to be matched, in the order in which they came. Time O(texts).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function waitingTexts({ db, file }: Pick<Workspace, 'db' | 'file'>): Promise<WaitingText[]> {
  try {
    return await db.transaction().execute(async (within) => {
      const texts = new Map((await listedTexts(within)).map((text) => [text.id, text]))
      const rows = await within
        .selectFrom('documents')
        .select(['id', 'text_id', 'stated'])
        .where('instrument', 'is', null)
        .orderBy('id')
        .execute()
      const candidates = await within.selectFrom('match_candidates').selectAll().orderBy('place').execute()
      const byDocument = new Map<number, typeof candidates>()
      for (const row of candidates) {
        byDocument.set(row.document, [...(byDocument.get(row.document) ?? []), row])
      }
      return rows.map(({ id, text_id, stated }) => ({
        ...(texts.get(text_id) as ListedText),
        stated: JSON.parse(stated) as StatedMetadata,
        candidates: (byDocument.get(id) ?? []).map(({ instrument, score, parts }) => ({
          instrument,
          score,
          parts: JSON.parse(parts) as MatchCandidate['parts'],
        })),
      }))
    })
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
