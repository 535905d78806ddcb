import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { FETCHED_FILE, type FetchedFile, fetchedText, readFetched } from '../../fetch/fetched-table.ts'
import {
  MATCH_FILE,
  type MatchRow,
  matchTableText,
  mergedMatches,
  readMatchTable,
} from '../../fetch/match-table.ts'
import { StrataError } from '../../model/error.ts'
import { writeError } from '../export/temporary-name.ts'
import { writeOutput } from '../export/write-output.ts'

const MOST_TABLE_BYTES = 64 * 1024 * 1024
const CHUNK = 256 * 1024

/** A folder of fetched texts with its tables: where each is from, `fetched.csv`, and whose text it is, `metadata.csv`. */
export interface FetchedFolder {
  readonly folder: string
  /** What is remembered of its files, by name in lower case. */
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
  /** Whether it is said of any file whose text it is. */
  readonly hasMatches: boolean
  /** Remembers files. */
  record(files: readonly FetchedFile[]): Promise<void>
  /** Notes whose text a file is; what was said before, and is not said otherwise now, stays. */
  match(row: MatchRow): Promise<void>
}

/**
 * Opens a folder, which need not be there.
 * @throws StrataError `registry/unreadable-file` where one of its tables cannot be read, so that it is not overwritten
 */
export function openFetchedFolder(folder: string): FetchedFolder {
  const fetched = readTableFile(join(folder, FETCHED_FILE), readFetched)
  const records = new Map(fetched.map((file) => [file.file.toLowerCase(), file]))
  let matches = readTableFile(join(folder, MATCH_FILE), readMatchTable)
  const write = (table: string, text: string): Promise<void> =>
    writeOutput([text], { output: join(folder, table), force: true })
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
    get hasMatches() {
      return matches.length > 0
    },
    async record(files) {
      for (const file of files) records.set(file.file.toLowerCase(), file)
      await write(FETCHED_FILE, fetchedText([...records.values()]))
    },
    async match(row) {
      const merged = mergedMatches(matches, [row])
      const [before, now] = [matchTableText(matches), matchTableText(merged)]
      matches = merged
      if (now !== before) await write(MATCH_FILE, now)
    },
  }
}

function readTableFile<Row>(table: string, read: (text: string) => Row[] | null): Row[] {
  const refuse = (why: string): StrataError =>
    new StrataError('registry/unreadable-file', { file: table, why })
  const size = statSync(table, { throwIfNoEntry: false })?.size
  if (size === undefined) return []
  if (size > MOST_TABLE_BYTES) throw refuse(`it has ${size} bytes, more than ${MOST_TABLE_BYTES}`)
  let text: string
  try {
    text = readFileSync(table, 'utf8')
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error))
  }
  const rows = read(text)
  if (rows === null) throw refuse('it is no table with a column "file"')
  return rows
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
