/** What of a text counts as its words. */
export interface WordRule {
  /** `dropped`: decimal digits (category Nd) are taken out of words, and a word of nothing else falls away. */
  readonly digits?: 'kept' | 'dropped'
}

/** The characters whose words are counted: lower-cased as a whole, without digits where they are dropped. */
export function wordCharacters(text: string, { digits = 'kept' }: WordRule = {}): string {
  const lower = text.toLowerCase()
  return digits === 'kept' ? lower : lower.replace(/\p{Nd}/gu, '')
}
