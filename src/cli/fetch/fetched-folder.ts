import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { METADATA_FILE } from '../../fetch/file-name.ts'
import { type FetchedFile, metadataText, readMetadata } from '../../fetch/metadata-table.ts'
import { StrataError } from '../../model/error.ts'
import { writeError } from '../export/temporary-name.ts'
import { writeOutput } from '../export/write-output.ts'

const MOST_TABLE_BYTES = 64 * 1024 * 1024
const CHUNK = 256 * 1024

/** A folder of fetched texts with its table, `metadata.csv`. */
export interface FetchedFolder {
  readonly folder: string
  /** What the table remembers, by name of file in lower case. */
  readonly records: ReadonlyMap<string, FetchedFile>
  place(file: string): string
  /**
   * SHA-256 of a file of the folder, null where it is not there.
   * @throws StrataError `export/cannot-write`
   */
  sha256Of(file: string): string | null
  /**
   * Makes room for a new file: one of the same name that was not fetched as it stands gets another name.
   * @returns the other name, null where none was needed
   */
  setAside(file: string): string | null
  /** Writes rows into the table; cells that a person filled, and that the new row leaves empty, stay. */
  record(files: readonly FetchedFile[]): Promise<void>
}

/**
 * Opens a folder, which need not be there.
 * @throws StrataError `registry/unreadable-file` where its metadata.csv cannot be read, so that it is not overwritten
 */
export function openFetchedFolder(folder: string): FetchedFolder {
  const records = readRecords(join(folder, METADATA_FILE))
  const place = (file: string): string => join(folder, file)
  const sha256Of = (file: string): string | null => {
    try {
      return statSync(place(file), { throwIfNoEntry: false }) === undefined ? null : hashOf(place(file))
    } catch (error) {
      throw writeError(error, place(file))
    }
  }
  return {
    folder,
    records,
    place,
    sha256Of,
    setAside(file) {
      const found = sha256Of(file)
      if (found === null || records.get(file.toLowerCase())?.sha256 === found) return null
      for (let number = 1; ; number++) {
        const other = place(`${file}.bak${number === 1 ? '' : number}`)
        if (existsSync(other)) continue
        renameSync(place(file), other)
        return basename(other)
      }
    },
    async record(files) {
      for (const file of files) {
        const before = records.get(file.file.toLowerCase())
        const given = Object.entries(file.others).filter(([, cell]) => cell !== '')
        records.set(file.file.toLowerCase(), {
          ...file,
          others: { ...file.others, ...before?.others, ...Object.fromEntries(given) },
        })
      }
      await writeOutput([metadataText([...records.values()])], { output: place(METADATA_FILE), force: true })
    },
  }
}

function readRecords(table: string): Map<string, FetchedFile> {
  const refuse = (why: string): StrataError =>
    new StrataError('registry/unreadable-file', { file: table, why })
  const size = statSync(table, { throwIfNoEntry: false })?.size
  if (size === undefined) return new Map()
  if (size > MOST_TABLE_BYTES) throw refuse(`it has ${size} bytes, more than ${MOST_TABLE_BYTES}`)
  let text: string
  try {
    text = readFileSync(table, 'utf8')
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error))
  }
  const files = readMetadata(text)
  if (files === null) throw refuse('it is no table of texts with a column "file"')
  return new Map(files.map((file) => [file.file.toLowerCase(), file]))
}

function hashOf(path: string): string {
  const descriptor = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    const chunk = new Uint8Array(CHUNK)
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk))
      hash.update(chunk.subarray(0, read))
    return hash.digest('hex')
  } finally {
    closeSync(descriptor)
  }
}
