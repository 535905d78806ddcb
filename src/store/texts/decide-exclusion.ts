import type { Author } from '../../model/row-change.ts'
import { inTransaction } from '../sqlite-file.ts'
import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'
import { noteDecision } from './decisions.ts'
import { type ListedText, listedTexts } from './held-texts.ts'
import { namedText } from './named-text.ts'

/** What is put on the exclusion list: one text, or whatever text an instrument has and will have. */
export type ExclusionTarget = { readonly text: string } | { readonly instrument: string }

/**
 * Puts a text on the exclusion list of the workspace, or takes or keeps it off: measures leave out what is on it, search still finds
 * it. The last decision counts, all are kept.
 * @returns the texts concerned, as they are now
 * @throws StrataError `collection/text-unknown`, `store/cannot-write`, `store/disk-full`, `store/busy`
 */
export async function decideExclusion(
  workspace: Workspace,
  target: ExclusionTarget,
  kind: 'exclude' | 'include',
  author: Author,
): Promise<ListedText[]> {
  try {
    return await inTransaction(workspace, async ({ db }) => {
      if ('instrument' in target) {
        await noteDecision(db, { kind, instrument: target.instrument }, author)
        return listedTexts(db, { instrument: target.instrument })
      }
      const { sha256, instrument } = await namedText(db, target.text)
      await noteDecision(db, { kind, sha256, text: target.text, instrument }, author)
      return listedTexts(db, { sha256 })
    })
  } catch (error) {
    throw storeError(error, workspace.file)
  }
}
