import { listOf, type SearchText } from '../search-params.ts'
import { type LineageSearch, lineageSearch } from './lineage-search.ts'

/** The text as it was read, as it is compared, or both side by side. */
export const TEXT_VIEWS = ['original', 'normalised', 'both'] as const

export type TextView = (typeof TEXT_VIEWS)[number]

/** What the address of an instrument's text says; the part stands behind `#`. */
export interface TextTabSearch extends LineageSearch {
  /** Id of the text, where the instrument has several. */
  text?: string | undefined
  view?: TextView | undefined
  find?: string | undefined
  /** Topics whose matches are not marked; `all` marks none. */
  unmarked?: readonly string[] | undefined
  /** Address within the text of the article whose passages are shown. */
  article?: string | undefined
  /** Letter of the passage in hand. */
  passage?: string | undefined
}

/** Reads the address; a value that means nothing is left out. */
export function textTabSearch(search: SearchText): TextTabSearch {
  const { text, view, find, unmarked, article, passage } = search
  const [shown] = listOf(view, TEXT_VIEWS)
  const topics = [...new Set(unmarked?.split(',').filter((topic) => /^[\w-]{1,60}$/.test(topic)))]
  return {
    ...(text ? { text: text.slice(0, 200) } : {}),
    ...(shown === undefined || shown === 'original' ? {} : { view: shown }),
    ...(find ? { find: find.slice(0, 200) } : {}),
    ...(topics.length === 0 ? {} : { unmarked: topics }),
    ...(article ? { article: article.slice(0, 200) } : {}),
    ...(article && passage !== undefined && /^[a-z]{1,3}$/.test(passage) ? { passage } : {}),
    ...lineageSearch(search, 'all'),
  }
}
