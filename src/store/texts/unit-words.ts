import { sql } from 'kysely'
import type { Segment } from '../../model/segment.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'

/** What names an article, or another part that is found as one. */
export interface UnitPlace {
  /** Id of the text. */
  readonly text: string
  readonly ordinal: number
}

/** A part that is found as one, with the words that are its own. */
export interface UnitWords extends UnitPlace {
  readonly segment: Segment
  readonly language: string | null
  /** As they were read, without label and heading. */
  readonly words: string
}

/**
 * The words of parts, in the order asked; parts that are no more are left out. Time O(parts + length of their texts).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function unitWords(
  { db, file }: Pick<Workspace, 'db' | 'file'>,
  places: readonly UnitPlace[],
): Promise<UnitWords[]> {
  const texts = [...new Set(places.map(({ text }) => text))]
  if (texts.length === 0) return []
  try {
    return await db.transaction().execute(async (within) => {
      const bodies = await within
        .selectFrom('documents')
        .innerJoin('document_texts', 'document_texts.document', 'documents.id')
        .select(['documents.text_id', 'document_texts.text'])
        .where('documents.text_id', 'in', texts)
        .execute()
      const rows = await within
        .selectFrom('search_units')
        .innerJoin('documents', 'documents.id', 'search_units.document')
        .innerJoin('segments', (join) =>
          join
            .onRef('segments.document', '=', 'search_units.document')
            .onRef('segments.ordinal', '=', 'search_units.ordinal'),
        )
        .select([
          'documents.text_id',
          'search_units.language',
          'segments.ordinal',
          'segments.parent',
          'segments.kind',
          'segments.address',
          'segments.label',
          'segments.heading',
          'segments.start',
          'segments.body_start as bodyStart',
          'segments.end',
          // Articles and the like inside are parts of their own.
          sql<
            number | null
          >`(SELECT min(inside.start) FROM segments AS inside WHERE inside.document = segments.document
            AND inside.parent = segments.ordinal AND inside.kind NOT IN ('paragraph', 'item'))`.as('inside'),
        ])
        // Pair by pair: every ordinal asked in every text asked would be the square of a page of hits.
        .where(
          sql<boolean>`(documents.text_id, search_units.ordinal) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(places.map(({ text, ordinal }) => [text, ordinal]))}))`,
        )
        .execute()
      const textOf = new Map(bodies.map(({ text_id, text }) => [text_id, text]))
      const unitOf = new Map(rows.map((row) => [`${row.text_id} ${row.ordinal}`, row]))
      return places.flatMap(({ text, ordinal }) => {
        const row = unitOf.get(`${text} ${ordinal}`)
        const body = textOf.get(text)
        if (row === undefined || body === undefined) return []
        const { text_id: _, language, inside, ...segment } = row
        const words = body.slice(segment.bodyStart, inside ?? segment.end)
        return [{ text, ordinal, segment, language, words }]
      })
    })
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
