import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { StrataError } from '../model/error.ts'
import { TEXT_ENDINGS } from './read/detect-format.ts'
import { TEXT_LIMITS } from './text-limits.ts'

/** A file that may hold a text. */
export interface FoundText {
  readonly path: string
  /** Its path within the folder that was listed, parted by `/`. */
  readonly name: string
  readonly bytes: number
}

/** What a folder holds. */
export interface FoundTexts {
  /** In the order of their names, numbers by value: `pta_9` before `pta_10`. */
  readonly files: readonly FoundText[]
  /** What could not be looked at, by its name. */
  readonly unread: readonly { readonly name: string; readonly error: StrataError }[]
  /** Names of files that are no texts by their ending. */
  readonly passedOver: readonly string[]
}

const MOST_FILES = 20_000
const MOST_FOLDERS = 5_000

/**
 * The files of a folder and of the folders in it that are texts by their ending, or one file alone, whatever its ending. Links are
 * followed, each folder is entered once; hidden files and those that a word processor leaves beside an open document are none. What
 * cannot be looked at is reported, and the rest is listed. Nothing is read. Time O(entries).
 * @throws StrataError `text/nothing-there`, `text/unreadable` where the folder itself cannot be listed, `text/too-many-files`
 */
export function findTexts(path: string, most: number = MOST_FILES): FoundTexts {
  const stats = statsOf(path)
  if (stats === null) throw new StrataError('text/nothing-there', { path })
  if (!stats.isDirectory())
    return { files: [{ path, name: basename(path), bytes: stats.size }], unread: [], passedOver: [] }
  return new FolderWalk(path, most).found()
}

/**
 * The bytes of a file. Its size is looked at first, and a file that grows meanwhile is read up to the bound.
 * @throws StrataError `text/too-large`, `text/unreadable`
 */
export function readTextFile(
  { path, name }: Pick<FoundText, 'path' | 'name'>,
  most: number = TEXT_LIMITS.fileBytes,
): Uint8Array {
  let descriptor: number | null = null
  try {
    // A pipe or device would keep the reader waiting, so that what is no file is not opened.
    if (!statSync(path).isFile()) throw unreadable(name, 'it is no regular file')
    descriptor = openSync(path, 'r')
    const { size } = fstatSync(descriptor)
    if (size > most)
      throw new StrataError('text/too-large', {
        file: name,
        why: `it has ${size} bytes, and up to ${most} are read`,
      })
    return readUpTo(descriptor, size)
  } catch (cause) {
    if (cause instanceof StrataError) throw cause
    throw unreadable(name, reasonOf(cause), cause)
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

function readUpTo(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let length = 0
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null)
    if (read === 0) break
    length += read
  }
  return bytes.subarray(0, length)
}

class FolderWalk {
  private readonly folder: string
  private readonly most: number
  private readonly files: FoundText[] = []
  private readonly unread: { name: string; error: StrataError }[] = []
  private readonly passedOver: string[] = []
  private readonly entered = new Set<string>()

  constructor(folder: string, most: number) {
    this.folder = folder
    this.most = most
  }

  found(): FoundTexts {
    const entries = this.entriesOf(this.folder)
    if (entries instanceof StrataError) throw entries
    const folders = [{ path: this.folder, name: '', entries }]
    for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
      for (const entry of at.entries) {
        if (entry.startsWith('.') || entry.startsWith('~$') || entry === '__MACOSX') continue
        const path = join(at.path, entry)
        const name = at.name === '' ? entry : `${at.name}/${entry}`
        const inner = this.look(path, name)
        if (inner !== null) folders.push({ path, name, entries: inner })
      }
    }
    const { unread, passedOver } = this
    const order = new Intl.Collator('en', { numeric: true })
    return { files: this.files.toSorted((a, b) => order.compare(a.name, b.name)), unread, passedOver }
  }

  /** Keeps a file; of a folder that was not entered yet, gives the entries. */
  private look(path: string, name: string): readonly string[] | null {
    let stats: Stats
    try {
      stats = statSync(path)
    } catch (cause) {
      this.unread.push({ name, error: unreadable(name, reasonOf(cause), cause) })
      return null
    }
    if (stats.isDirectory()) {
      const entries = this.entriesOf(path)
      if (!(entries instanceof StrataError)) return entries
      this.unread.push({ name, error: entries })
      return null
    }
    const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
    if (!stats.isFile() || !TEXT_ENDINGS.includes(ending)) this.passedOver.push(name)
    else if (this.files.push({ path, name, bytes: stats.size }) > this.most)
      throw this.tooMany('texts', this.most)
    return null
  }

  private entriesOf(path: string): readonly string[] | StrataError {
    try {
      // The same folder by another way: a link that leads back up would go on without end.
      const real = realpathSync(path)
      if (this.entered.has(real)) return []
      this.entered.add(real)
      if (this.entered.size > MOST_FOLDERS) throw this.tooMany('folders', MOST_FOLDERS)
      return readdirSync(path)
    } catch (cause) {
      if (cause instanceof StrataError) throw cause
      return unreadable(path === this.folder ? path : basename(path), reasonOf(cause), cause)
    }
  }

  private tooMany(what: string, most: number): StrataError {
    return new StrataError('text/too-many-files', { folder: this.folder, most, what })
  }
}

function statsOf(path: string): Stats | null {
  try {
    return statSync(path)
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code === 'ENOENT') return null
    throw unreadable(path, reasonOf(cause), cause)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there any more, or is a link that leads nowhere',
  EACCES: 'it may not be read by you',
  EPERM: 'it may not be read by you',
  ELOOP: 'it is a link that leads to itself',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a folder in its path is none',
}

function reasonOf(cause: unknown): string {
  const { code } = cause as { readonly code?: unknown }
  return REASONS[String(code)] ?? (cause instanceof Error ? cause.message : String(cause))
}

function unreadable(file: string, why: string, cause?: unknown): StrataError {
  return new StrataError('text/unreadable', { file, why }, { cause })
}
