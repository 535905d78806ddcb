import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import type { GramIndex } from '../../reuse/gram-index.ts'
import { loadedIndex } from '../../reuse/load-index.ts'
import { savedIndex } from '../../reuse/save-index.ts'

/** Where the index of a workspace is saved: beside it. */
export function savedIndexBeside(file: string): string {
  return `${file}.reuse`
}

/** An index as it was saved, with the texts that it is of. */
export interface SavedIndex {
  readonly index: GramIndex
  /** `textKey` of each text, by id. */
  readonly keys: ReadonlyMap<string, string>
}

/** What is written beside the index: by which methods its words were found, and of which texts. */
interface Note {
  readonly method: string
  readonly unicode: string
  readonly texts: readonly (readonly [id: string, key: string])[]
}

/** Another version of Unicode may have other letters, so that other words would be found now. */
const UNICODE = process.versions.unicode ?? ''

/**
 * The index that was saved at a place; null where there is none, or one that cannot be used: cut short, damaged, of another format, method
 * or version of Unicode, or no index at all. Whoever asks builds it anew then. Time O(length of the file).
 */
export function readSavedIndex(file: string | null): SavedIndex | null {
  if (file === null) return null
  try {
    const { index, note } = loadedIndex(readFileSync(file))
    const { method, unicode, texts } = JSON.parse(note) as Note
    return method === REUSE_METHOD && unicode === UNICODE ? { index, keys: new Map(texts) } : null
  } catch {
    return null
  }
}

/**
 * Saves an index, whole or not at all: it is written under another name first, and one that stood there before stays until then.
 * @returns why it could not be saved, null where it was
 */
export function saveIndex(file: string, index: GramIndex, keys: ReadonlyMap<string, string>): string | null {
  const note: Note = { method: REUSE_METHOD, unicode: UNICODE, texts: [...keys] }
  const unfinished = `${file}.${process.pid}.unfinished`
  try {
    writeWhole(unfinished, savedIndex(index, JSON.stringify(note)))
    renameSync(unfinished, file)
    return null
  } catch (error) {
    rmSync(unfinished, { force: true })
    return (error as Error).message
  }
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const open = openSync(file, 'w')
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at)
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
