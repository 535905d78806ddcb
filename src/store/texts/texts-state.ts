import { storeError } from '../store-error.ts'
import type { Workspace } from '../workspace.ts'

/**
 * Another value after every change of the workspace, whether this process or another made it: what was derived from texts holds while
 * it stays. Ask it before the texts, so that a change in between makes an answer old, never wrong. Time O(1).
 * @throws StrataError `store/damaged`, `store/disk-error`
 */
export function textsState({ sqlite, file }: Pick<Workspace, 'sqlite' | 'file'>): string {
  try {
    const { own } = sqlite.prepare('SELECT total_changes() AS own').get() as { readonly own: number }
    const { data_version: others } = sqlite.prepare('PRAGMA data_version').get() as {
      readonly data_version: number
    }
    return `${own} ${others}`
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}
