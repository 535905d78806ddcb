import { basename, resolve } from 'node:path'
import { StrataError } from '../model/error.ts'
import { readUserFiles } from '../registry/files.ts'

/**
 * A file that a person named, as bytes, with its name without folders.
 * @throws StrataError `import/nothing-there`, `registry/unreadable-file`
 */
export function oneFile(path: string): { readonly file: string; readonly bytes: Uint8Array } {
  const [bytes] = readUserFiles(resolve(path)).values()
  if (bytes === undefined) throw new StrataError('import/nothing-there', { path })
  return { file: basename(path), bytes }
}
