/** Classes of UTF-16 units: 0 separates, 1 belongs to a word, 2 is half of a pair that has to be looked up. */
const CLASSES = classes()

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const word = /[\p{L}\p{Nd}]/u
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) table[code] = 2
    else if (word.test(String.fromCharCode(code))) table[code] = 1
  }
  return table
}

const PAIR = /[\p{L}\p{Nd}]/u

/** Length of the word character at a place: 1 or 2 UTF-16 units, 0 where there is none. A word character is of Unicode category L* or Nd. */
export function wordUnitsAt(text: string, at: number): number {
  const kind = CLASSES[text.charCodeAt(at)]
  if (kind !== 2) return kind ?? 0
  const point = text.codePointAt(at) ?? 0
  return point > 0xffff && PAIR.test(String.fromCodePoint(point)) ? 2 : 0
}

/** Calls back with the bounds of each word, a maximal run of word characters, in order. Time O(n). */
export function eachWord(text: string, call: (start: number, end: number) => void): void {
  const { length } = text
  for (let at = 0; at < length; ) {
    const units = wordUnitsAt(text, at)
    if (units === 0) {
      at++
      continue
    }
    const start = at
    at += units
    for (let more = wordUnitsAt(text, at); at < length && more > 0; more = wordUnitsAt(text, at)) at += more
    call(start, at)
  }
}

/** The words of a text as written, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  eachWord(text, (start, end) => words.push(text.slice(start, end)))
  return words
}

/** How many words a text has. */
export function countWords(text: string): number {
  let count = 0
  eachWord(text, () => count++)
  return count
}
