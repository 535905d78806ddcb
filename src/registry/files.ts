import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StrataError } from '../model/error.ts'
import { TABLES } from '../model/table-schema.ts'
import { type ReadRegistry, readRegistry } from './read-registry.ts'

/** No table of a registry is larger; a larger file is not one of ours. */
const MAX_FILE_BYTES = 64 * 1024 * 1024

export const STOCKS_FILE = 'flows/stocks.parquet'

const TEXT_FILES = [
  'datapackage.json',
  ...TABLES.map((table) => table.file),
  'flows/coverage.csv',
  'flows/coverage-pairs.csv',
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
  for (const name of TEXT_FILES) {
    const bytes = readBytes(join(folder, name), name)
    if (bytes === null) continue
    hash.update(`${name}\0`).update(bytes)
    texts.set(name, decode(bytes, name))
  }
  const stocks = readBytes(join(folder, STOCKS_FILE), STOCKS_FILE)
  if (stocks !== null) hash.update(`${STOCKS_FILE}\0`).update(stocks)
  if (!TABLES.some((table) => texts.has(table.file))) throw new StrataError('registry/no-folder', { folder })
  return { folder, stocks, texts, contentHash: hash.digest('hex'), ...readRegistry(texts) }
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

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new StrataError('registry/unreadable-file', { file, why: 'it is not UTF-8 text' }, { cause })
  }
}
