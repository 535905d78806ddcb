import { listOf, type SearchText } from '../search-params.ts'

/** The text as it was read, as it is compared, or both side by side. */
export const TEXT_VIEWS = ['original', 'normalised', 'both'] as const

export type TextView = (typeof TEXT_VIEWS)[number]

/** What the address of an instrument's text says; the part stands behind `#`. */
export interface TextTabSearch {
  /** Id of the text, where the instrument has several. */
  text?: string | undefined
  view?: TextView | undefined
  find?: string | undefined
  /** Topics whose matches are not marked; `all` marks none. */
  unmarked?: readonly string[] | undefined
}

/** Reads the address; a value that means nothing is left out. */
export function textTabSearch({ text, view, find, unmarked }: SearchText): TextTabSearch {
  const [shown] = listOf(view, TEXT_VIEWS)
  const topics = [...new Set(unmarked?.split(',').filter((topic) => /^[\w-]{1,60}$/.test(topic)))]
  return {
    ...(text ? { text: text.slice(0, 200) } : {}),
    ...(shown === undefined || shown === 'original' ? {} : { view: shown }),
    ...(find ? { find: find.slice(0, 200) } : {}),
    ...(topics.length === 0 ? {} : { unmarked: topics }),
  }
}
