import { listOf, type SearchText } from '../search-params.ts'

export const CODE_VIEWS = ['clauses', 'disagreements', 'agreement'] as const
export type CodeView = (typeof CODE_VIEWS)[number]

/** Which clauses the desk shows: those of articles on a topic, which stand for themselves, or all. */
export const CODE_ONLY = ['topic', 'all'] as const
export type CodeOnly = (typeof CODE_ONLY)[number]

/** What the address of the desk says. Who codes is no part of it: whoever opens a link codes under their own name. */
export interface CodeSearch {
  view?: CodeView | undefined
  text?: string | undefined
  /** Address of the clause within the text. */
  at?: string | undefined
  only?: CodeOnly | undefined
}

/** Reads the address; a value that means nothing is left out. */
export function codeSearch(search: SearchText): CodeSearch {
  const [view] = listOf(search['view'], CODE_VIEWS)
  const [only] = listOf(search['only'], CODE_ONLY)
  const text = shortOf(search['text'], 200)
  const at = shortOf(search['at'], 300)
  return {
    ...(view === undefined || view === 'clauses' ? {} : { view }),
    ...(text === undefined ? {} : { text }),
    ...(text === undefined || at === undefined ? {} : { at }),
    ...(only === undefined || only === 'topic' ? {} : { only }),
  }
}

function shortOf(value: string | undefined, longest: number): string | undefined {
  const words = value?.trim() ?? ''
  return words === '' || words.length > longest ? undefined : words
}
