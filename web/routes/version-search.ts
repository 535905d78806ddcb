import type { SearchText } from '../search-params.ts'

/** What the address of every page may say: the version of the registry that it was cited on. */
export interface VersionSearch {
  v?: string
}

/** Reads the version of an address; one that is none is kept, so that the page can say so. */
export function versionSearch({ v }: SearchText): VersionSearch {
  return v ? { v: v.slice(0, MOST_CHARACTERS) } : {}
}

const MOST_CHARACTERS = 60
