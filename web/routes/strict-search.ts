import type { SearchText } from '../search-params.ts'
import { type VersionSearch, versionSearch } from './version-search.ts'

/**
 * A page's reader of its address, made strict: what it leaves out is out of the page's search too, except the version.
 *
 * The router lays what a reader gives over the raw address, so a value that means nothing would reach the page as it was typed;
 * an undefined one covers it, and is not written back.
 */
export function strictSearch<Search extends object>(
  read: (search: SearchText) => Search,
): (search: SearchText) => Search & VersionSearch {
  return (search) => ({
    ...Object.fromEntries(Object.keys(search).map((name) => [name, undefined])),
    ...versionSearch(search),
    ...read(search),
  })
}
