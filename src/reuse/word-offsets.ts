import { eachWord } from '../text/word-units.ts'
import type { ReuseText } from './reuse-text.ts'
import { type WordRule, wordCharacters } from './word-rule.ts'

/** Where each word of a text stands: its article, and the UTF-16 units within the article's text as it is, not lower-cased. */
export interface WordOffsets {
  readonly article: Uint32Array
  readonly start: Uint32Array
  /** The unit after the last. */
  readonly end: Uint32Array
}

/**
 * Where the words of a text stand, in the order of its tokens. Lower-casing may lengthen a text (`İ` becomes two characters, the second
 * of which separates), so that places are counted back. Time O(characters), 12 bytes a word.
 */
export function wordOffsets(text: ReuseText, rule: WordRule = {}): WordOffsets {
  const [article, start, end]: [number[], number[], number[]] = [[], [], []]
  text.articles.forEach(({ text: characters }, at) => {
    const lower = characters.toLowerCase()
    const original = originalUnits(characters, lower)
    eachWord(lower, (first, after) => {
      if (wordCharacters(lower.slice(first, after), rule) === '') return
      article.push(at)
      start.push(original === null ? first : (original[first] ?? 0))
      end.push(original === null ? after : (original[after] ?? 0))
    })
  })
  return { article: Uint32Array.from(article), start: Uint32Array.from(start), end: Uint32Array.from(end) }
}

/**
 * For each unit of the lower-cased text the unit of the original that it comes from; a word that ends within what became longer ends
 * behind it. Null where both are equally long, since no character gets shorter.
 */
function originalUnits(whole: string, lower: string): Uint32Array | null {
  if (whole.length === lower.length) return null
  const original = new Uint32Array(lower.length + 1)
  let to = 0
  let from = 0
  for (const character of whole) {
    const { length } = character.toLowerCase()
    for (let unit = 0; unit < length; unit++)
      original[to + unit] = unit === 0 || length === character.length ? from + unit : from + character.length
    to += length
    from += character.length
  }
  original[to] = from
  return original
}
