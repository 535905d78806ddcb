import type { WorkspaceDatabase } from '../database.ts'

const SHOWN_OF_HASH = 12

/** The first free id for a text of an instrument: `pta-427`, then `pta-427~2`. Call it inside a transaction. */
export async function nextTextId(db: WorkspaceDatabase, instrument: string): Promise<string> {
  const rows = await db
    .selectFrom('documents')
    .select('text_id')
    .where((where) =>
      where.or([
        where('text_id', '=', instrument),
        where('text_id', 'like', `${likeAsWritten(instrument)}~%`),
      ]),
    )
    .execute()
  const taken = new Set(rows.map((row) => row.text_id))
  if (!taken.has(instrument)) return instrument
  let number = 2
  while (taken.has(`${instrument}~${number}`)) number++
  return `${instrument}~${number}`
}

/** Id of a text that waits to be matched. */
export function waitingTextId(sha256: string): string {
  return `text-${sha256.slice(0, SHOWN_OF_HASH)}`
}

/** `_` and `%` would stand for any letters; ids have neither, so a dash that finds nothing will do. */
function likeAsWritten(text: string): string {
  return text.replaceAll(/[%_]/g, '-')
}
