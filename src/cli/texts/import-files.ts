import { basename, resolve } from 'node:path'
import type { FileOutcome, ImportReport } from '../../collection/import-report.ts'
import { type FileOfText, importTexts } from '../../collection/import-texts.ts'
import { matchIndex } from '../../collection/match-index.ts'
import { type MetadataRow, type ReadMetadata, readMetadata } from '../../collection/metadata-rows.ts'
import { decodeText } from '../../formats/decode-text.ts'
import { StrataError } from '../../model/error.ts'
import { readUserFiles } from '../../registry/files.ts'
import type { Finding } from '../../registry/finding.ts'
import { type FoundText, type FoundTexts, findTexts, readTextFile } from '../../text/files.ts'
import { TextPool } from '../../text/workers.ts'
import { authorOf, type ChangeOptions } from '../change-options.ts'
import { fileProgress } from '../file-progress.ts'
import { interruptible } from '../interruptible.ts'
import type { TextCollection } from '../text-collection.ts'

export interface ImportFilesOptions extends ChangeOptions {
  /** Path of the metadata. */
  readonly match?: string
  /** Which of the files found are imported; without it all. */
  readonly only?: (file: FoundText) => boolean
}

/** What became of a folder of texts. */
export interface ImportedFiles extends ImportReport {
  /** What was found in the metadata; with an error nothing was imported. */
  readonly findings: readonly Finding[]
  /** Files that are no texts by their ending. */
  readonly passedOver: readonly string[]
}

/**
 * Imports a folder of texts, or one file, in workers. Ctrl-C stops it between two files.
 * @throws StrataError those of `findTexts` and `importTexts`
 */
export async function importFiles(
  { store, lookup, names }: TextCollection,
  path: string,
  { match, only = () => true, ...change }: ImportFilesOptions,
): Promise<ImportedFiles> {
  const folder = resolve(path)
  const found = findTexts(folder)
  const files = found.files.filter(only)
  const index = matchIndex(lookup, names)
  const named = files.map(({ name }) => name)
  const { rows, findings } =
    match === undefined ? { rows: [], findings: [] } : readMetadataFile(match, named, index)
  const { passedOver } = found
  if (findings.some(({ level }) => level === 'error')) return { files: [], findings, passedOver }
  const pool = new TextPool({ prepare: { topics: lookup.registry.topics } })
  try {
    const report = await interruptible((signal) =>
      importTexts({
        store,
        lookup,
        index,
        files: files.map(fileOfText),
        metadata: rows satisfies readonly MetadataRow[],
        prepare: (bytes, name) => pool.prepare(bytes, name, signal),
        // One file waits for a worker while each works, and the order of the files is kept though one takes long.
        ahead: 4 * pool.threads,
        author: authorOf(change, `import of ${basename(folder)}`, null),
        progress: fileProgress('Importing texts'),
        signal,
      }),
    )
    return { files: [...report.files, ...found.unread.map(unreadFile)], findings, passedOver }
  } finally {
    await pool.close()
  }
}

function fileOfText(file: FoundText): FileOfText {
  return { name: file.name, read: async () => readTextFile(file) }
}

function unreadFile({ name, error }: FoundTexts['unread'][number]): FileOutcome {
  const { code, message, mend } = error
  return { file: name, status: 'failed', failure: { code, message, mend } }
}

function readMetadataFile(
  path: string,
  names: readonly string[],
  index: ReturnType<typeof matchIndex>,
): ReadMetadata {
  const [bytes] = readUserFiles(resolve(path)).values()
  if (bytes === undefined) throw new StrataError('import/nothing-there', { path })
  const text = decodeText(bytes)
  const file = basename(path)
  if (text === null) throw new StrataError('registry/unreadable-file', { file, why: 'it is not UTF-8 text' })
  return readMetadata(text, { file, names, index })
}

/** The exit status of an import: 1 where a file failed or the metadata are at fault. */
export function importStatus({ files, findings }: ImportedFiles): 0 | 1 {
  const hasFailed = files.some(({ status }) => status === 'failed')
  return hasFailed || findings.some(({ level }) => level === 'error') ? 1 : 0
}
