import type { GramIndex } from '../../reuse/gram-index.ts'

/** Where the index of a workspace is saved: beside it. */
export function savedIndexBeside(file: string): string {
  return `${file}.reuse`
}

/** An index as it was saved, with the texts that it is of. */
export interface SavedIndex {
  readonly index: GramIndex
  readonly keys: ReadonlyMap<string, string>
}

export function readSavedIndex(_file: string | null): SavedIndex | null {
  return null
}

export function saveIndex(
  _file: string,
  _index: GramIndex,
  _keys: ReadonlyMap<string, string>,
): string | null {
  return 'not yet'
}
