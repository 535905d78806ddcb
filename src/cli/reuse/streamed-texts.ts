import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { StrataError } from '../../model/error.ts'
import type { UnreadText } from '../../partitions/held-texts.ts'
import { readReuseText } from '../../reuse/read-reuse-text.ts'
import type { ReuseText } from '../../reuse/reuse-text.ts'
import { filesOfFolder, type NamedFile } from './texts-asked.ts'

/** The texts of a folder, read one at a time. */
export interface StreamedTexts {
  readonly files: readonly NamedFile[]
  /** Changes with the name, size and time of any of the files. */
  readonly digest: string
  readonly texts: AsyncIterable<ReuseText | UnreadText>
}

const MOST_FILES = 5_000_000

/**
 * The texts of a folder in the XML of ToTA, in the order of their names; each is read when it is asked for and then forgotten. What cannot be
 * read is told with its error in its place.
 * @throws StrataError as `filesOfFolder`
 */
export function streamedTexts(folder: string): StreamedTexts {
  const files = filesOfFolder(folder, MOST_FILES)
  const digest = createHash('sha256')
  for (const { name, bytes, path } of files) digest.update(`${name}\0${bytes}\0${statSync(path).mtimeMs}\n`)
  async function* texts(): AsyncGenerator<ReuseText | UnreadText> {
    for (const file of files) yield await textOrError(file)
  }
  return { files, digest: digest.digest('hex'), texts: { [Symbol.asyncIterator]: texts } }
}

async function textOrError(file: NamedFile): Promise<ReuseText | UnreadText> {
  try {
    return await readReuseText(file, file.id)
  } catch (error) {
    if (!(error instanceof StrataError)) throw error
    return { unread: file.name, code: error.code, details: error.details }
  }
}
