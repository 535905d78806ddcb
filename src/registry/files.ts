import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { decodeText } from '../formats/decode-text.ts'
import { StrataError } from '../model/error.ts'
import { SIDE_TABLES } from '../model/side-tables.ts'
import { TABLES } from '../model/table-schema.ts'
import { type ReadRegistry, readRegistry } from './read-registry.ts'

/** No table of a registry is larger; a larger file is not one of ours. */
const MAX_FILE_BYTES = 64 * 1024 * 1024

/** More files than a registry has tables many times over. */
const MAX_USER_FILES = 200

export const STOCKS_FILE = 'flows/stocks.parquet'

const TEXT_FILES = [
  'datapackage.json',
  ...TABLES.map((table) => table.file),
  ...SIDE_TABLES.map((table) => table.file),
]

export interface RegistryFolder extends ReadRegistry {
  readonly folder: string
  /** The stocks as the bytes of their Parquet file, null where the folder has none. */
  readonly stocks: Uint8Array | null
  readonly texts: ReadonlyMap<string, string>
  /** SHA-256 over all files read: two folders with the same hash hold the same registry. */
  readonly contentHash: string
}

/**
 * Reads a registry's folder.
 * @throws StrataError `registry/no-folder`, `registry/unreadable-file`
 */
export function readRegistryFolder(folder: string): RegistryFolder {
  try {
    readdirSync(folder)
  } catch (cause) {
    throw new StrataError('registry/no-folder', { folder }, { cause })
  }
  const hash = createHash('sha256')
  const texts = new Map<string, string>()
  const notText = new Set<string>()
  for (const name of TEXT_FILES) {
    const bytes = readBytes(join(folder, name), name)
    if (bytes === null) continue
    hash.update(`${name}\0`).update(bytes)
    const text = decodeText(bytes)
    if (text !== null) texts.set(name, text)
    else if (isTable(name)) notText.add(name)
    else throw new StrataError('registry/unreadable-file', { file: name, why: 'it is not UTF-8 text' })
  }
  const stocks = readBytes(join(folder, STOCKS_FILE), STOCKS_FILE)
  if (stocks !== null) hash.update(`${STOCKS_FILE}\0`).update(stocks)
  if (!TABLES.some(({ file }) => texts.has(file) || notText.has(file)))
    throw new StrataError('registry/no-folder', { folder })
  return { folder, stocks, texts, contentHash: hash.digest('hex'), ...readRegistry(texts, notText) }
}

/** SHA-256 over the files of a registry's folder, as in `RegistryFolder`, without reading their rows. */
export function hashRegistryFolder(folder: string): string {
  const hash = createHash('sha256')
  for (const name of [...TEXT_FILES, STOCKS_FILE]) {
    const bytes = readBytes(join(folder, name), name)
    if (bytes !== null) hash.update(`${name}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/**
 * The files of a user's own tables as bytes, by name: the CSV files of a folder, or one file alone.
 * @throws StrataError `registry/unreadable-file`, `import/nothing-there`, `import/too-many-files`
 */
export function readUserFiles(path: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const add = (file: string, name: string): void => {
    if (files.size === MAX_USER_FILES) {
      throw new StrataError('import/too-many-files', { folder: path, most: MAX_USER_FILES })
    }
    const bytes = readBytes(file, name)
    if (bytes !== null) files.set(name, bytes)
  }
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) throw new StrataError('import/nothing-there', { path })
  if (!stats.isDirectory()) add(path, basename(path))
  else {
    for (const name of filesNamed(path, '.csv')) add(join(path, name), name)
  }
  return files
}

/**
 * The first bytes of the XML files of a folder, by name: metadata stand at the beginning, and the texts after them may be long.
 * @throws StrataError `registry/unreadable-file`, `import/nothing-there`, `import/too-many-files`
 */
export function readXmlHeads(folder: string, bytes: number, most = 5_000): Map<string, Uint8Array> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new StrataError('import/nothing-there', { path: folder })
  const heads = new Map<string, Uint8Array>()
  for (const name of filesNamed(folder, '.xml')) {
    if (heads.size === most) throw new StrataError('import/too-many-files', { folder, most })
    heads.set(name, readHead(join(folder, name), name, bytes))
  }
  return heads
}

function readHead(path: string, file: string, bytes: number): Uint8Array {
  let descriptor: number | null = null
  try {
    descriptor = openSync(path, 'r')
    const head = new Uint8Array(Math.min(bytes, fstatSync(descriptor).size))
    return head.subarray(0, readSync(descriptor, head, 0, head.length, 0))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StrataError('registry/unreadable-file', { file, why }, { cause })
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Files of a folder with an ending, in the order of their names. */
function filesNamed(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith(ending))
      .toSorted()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StrataError('registry/unreadable-file', { file: folder, why }, { cause })
  }
}

function readBytes(path: string, file: string): Uint8Array | null {
  let size: number
  try {
    size = statSync(path).size
  } catch {
    return null
  }
  if (size > MAX_FILE_BYTES) {
    throw new StrataError('registry/unreadable-file', {
      file,
      why: `it has ${size} bytes, more than ${MAX_FILE_BYTES}`,
    })
  }
  try {
    return readFileSync(path)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StrataError('registry/unreadable-file', { file, why }, { cause })
  }
}

function isTable(name: string): boolean {
  return TABLES.some(({ file }) => file === name)
}
