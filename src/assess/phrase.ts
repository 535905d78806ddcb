/** A stretch of the folded words of a clause, and where it begins in them. */
export interface Phrase {
  readonly text: string
  readonly at: number
}

/** Where something stands in the folded words of a clause. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Where a pattern is first found in a phrase, in places of the whole clause. */
export function placeIn({ text, at }: Phrase, pattern: RegExp): Place | null {
  const match = pattern.exec(text)
  return match === null ? null : { start: at + match.index, end: at + match.index + match[0].length }
}

/** Where a pattern is first found in the words of a whole clause. */
export function firstPlace(words: string, pattern: RegExp): Place | null {
  return placeIn({ text: words, at: 0 }, pattern)
}
