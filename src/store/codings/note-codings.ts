import type { ClauseCoding } from '../../model/clause-coding.ts'
import { inTransaction } from '../sqlite-file.ts'
import { storeError } from '../store-error.ts'
import { namedText } from '../texts/named-text.ts'
import type { Workspace } from '../workspace.ts'

/** A coding to be added; the hash of the text's file and the id are the store's to give. */
export type NewClauseCoding = Omit<ClauseCoding, 'id' | 'sha256'>

/**
 * Adds codings of texts held, all or none; one that is held already, the same to its time, is passed over. Values and addresses are the caller's to check.
 * Time O(codings).
 * @returns those added, with their ids
 * @throws StrataError `collection/text-unknown`, `store/cannot-write`, `store/disk-full`, `store/busy`
 */
export async function noteCodings(
  workspace: Workspace,
  codings: readonly NewClauseCoding[],
): Promise<ClauseCoding[]> {
  try {
    return await inTransaction(workspace, async ({ db }) => {
      const hashes = new Map<string, string>()
      for (const text of new Set(codings.map((coding) => coding.text)))
        hashes.set(text, (await namedText(db, text)).sha256)
      const added: ClauseCoding[] = []
      for (const coding of codings) {
        const sha256 = hashes.get(coding.text) as string
        const { text, address, words, variable, value, way, coder, when, why } = coding
        const { insertId, numInsertedOrUpdatedRows } = await db
          .insertInto('clause_codings')
          .values({
            sha256,
            text_id: text,
            address,
            words,
            variable,
            value,
            way,
            coder,
            coded_at: when,
            why,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow()
        if (numInsertedOrUpdatedRows === 1n) added.push({ ...coding, id: Number(insertId), sha256 })
      }
      return added
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}
