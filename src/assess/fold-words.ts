import { foldAccents } from '../text/fold-accents.ts'

/** Words as the rules read them, with the place in the original of each of their UTF-16 units. */
export interface FoldedWords {
  /** Lower case, without accents, plain quotes and hyphens, one space where white space was. */
  readonly words: string
  /** As long as `words`, plus one: the place behind the last. */
  readonly places: Uint32Array
}

const PLAIN: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '\u00ad': '',
}

/** Folds a text for the rules (METHOD, Units). Time and memory O(characters). */
export function foldWords(text: string): FoldedWords {
  const places: number[] = []
  let words = ''
  let isSpace = true
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number
    const character = code < 128 ? text.charAt(at) : String.fromCodePoint(code)
    const folded: string =
      code > 32 && code < 127
        ? character.toLowerCase()
        : /\s/u.test(character)
          ? isSpace
            ? ''
            : ' '
          : (PLAIN[character] ?? foldAccents(character.toLowerCase()))
    for (let unit = 0; unit < folded.length; unit++) places.push(at)
    if (folded !== '') isSpace = folded.endsWith(' ')
    words += folded
    at += character.length
  }
  if (words.endsWith(' ')) {
    words = words.slice(0, -1)
    places.pop()
  }
  places.push(places.length === 0 ? 0 : text.trimEnd().length)
  return { words, places: Uint32Array.from(places) }
}
