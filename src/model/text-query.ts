/** Fields of a text in which words are searched. */
export const TEXT_FIELDS = ['title', 'heading', 'text'] as const

export type TextField = (typeof TEXT_FIELDS)[number]

/**
 * What is searched in texts, apart from the syntax in which it was typed and from the engine that searches. A word without quotes is
 * searched by its stem in each language, a phrase as written, a prefix as the beginning of a word.
 */
export type TextQuery =
  | { readonly kind: 'word'; readonly word: string; readonly stems: readonly string[] }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  | { readonly kind: 'near'; readonly parts: readonly TextQuery[]; readonly distance: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly TextQuery[] }
  | { readonly kind: 'not'; readonly wanted: TextQuery; readonly unwanted: TextQuery }
  | { readonly kind: 'field'; readonly field: TextField; readonly query: TextQuery }
