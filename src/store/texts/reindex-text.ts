import type { SearchUnit } from '../../model/prepared-text.ts'
import type { OpenDatabase } from '../database.ts'
import { fts5Index } from './fts5-index.ts'

/** The words of a text with the title under which `title:` finds them. */
export interface TitledWords {
  readonly title: string
  readonly units: readonly Pick<SearchUnit, 'ordinal' | 'heading' | 'text' | 'stems'>[]
}

/** Writes the index of words of a text anew: it keeps no words, so one column cannot be changed alone. Call it inside a transaction. */
export async function reindexText(
  { sqlite, db }: OpenDatabase,
  document: number,
  { title, units }: TitledWords,
): Promise<void> {
  const rows = await db
    .selectFrom('search_units')
    .select(['id', 'ordinal'])
    .where('document', '=', document)
    .execute()
  const idOf = new Map(rows.map(({ id, ordinal }) => [ordinal, id]))
  fts5Index(sqlite).replace(
    units.flatMap(({ ordinal, heading, text, stems }) => {
      const id = idOf.get(ordinal)
      return id === undefined ? [] : [{ id, title, heading, text, stems }]
    }),
  )
}
