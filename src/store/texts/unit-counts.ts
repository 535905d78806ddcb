import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'

/**
 * How many parts that are found as one (articles, preambles, annexes) each text has, by its id; a text without any is not among them.
 * Time O(parts).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export async function unitCounts({
  db,
  file,
}: Pick<Workspace, 'db' | 'file'>): Promise<ReadonlyMap<string, number>> {
  try {
    const rows = await db
      .selectFrom('search_units')
      .innerJoin('documents', 'documents.id', 'search_units.document')
      .select(({ fn }) => ['documents.text_id as text', fn.countAll<number>().as('units')])
      .groupBy('documents.id')
      .execute()
    return new Map(rows.map(({ text, units }) => [text, units]))
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
