/** A stretch of words that stands in both texts, by their first words. */
export interface Tile {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Words from a place to a place, of a text. */
export interface WordSpan {
  readonly tokens: Uint32Array
  readonly start: number
  readonly end: number
}

/** Of a gram that is repeated within an article, as many places are tried to each side of the one expected. */
const MOST_TRIED = 16

/**
 * Lays two stretches of words over one another: verbatim runs of at least n words, each word in at most one on either side, found from left to
 * right in a; of several places in b the longest run, of equally long ones the nearest behind the run before. In the order of a.
 * Time O(words · places of the same gram, at most 32).
 */
export function tileWords(a: WordSpan, b: WordSpan, n: number, names: Names): Tile[] {
  const places = placesOf(b, n, names.b)
  const used = new Uint8Array(Math.max(0, b.end - b.start))
  const tiles: Tile[] = []
  let expected = b.start
  const lengthAt = (from: number, at: number): number => {
    let length = 0
    while (
      from + length < a.end &&
      at + length < b.end &&
      used[at + length - b.start] === 0 &&
      a.tokens[from + length] === b.tokens[at + length]
    )
      length++
    return length
  }
  for (let word = a.start; word + n <= a.end; ) {
    const best = longest(places.get(names.a[word] as number) ?? [], expected, (at) => lengthAt(word, at))
    if (best === null || best.length < n) {
      word++
      continue
    }
    tiles.push({ a: word, b: best.at, length: best.length })
    used.fill(1, best.at - b.start, best.at - b.start + best.length)
    expected = best.at + best.length
    word += best.length
  }
  return tiles
}

/** Names of the grams that begin at each word of the two texts. */
export interface Names {
  readonly a: Uint32Array
  readonly b: Uint32Array
}

function placesOf({ start, end }: WordSpan, n: number, names: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let word = start; word + n <= end; word++) {
    const name = names[word] as number
    const known = places.get(name)
    if (known === undefined) places.set(name, [word])
    else known.push(word)
  }
  return places
}

function longest(
  places: readonly number[],
  expected: number,
  lengthAt: (place: number) => number,
): { at: number; length: number } | null {
  const found = places.findIndex((place) => place >= expected)
  const middle = found === -1 ? places.length : found
  const tried = [
    ...places.slice(middle, middle + MOST_TRIED),
    ...places.slice(Math.max(0, middle - MOST_TRIED), middle).reverse(),
  ]
  let best: { at: number; length: number } | null = null
  for (const at of tried) {
    const length = lengthAt(at)
    if (best === null || length > best.length) best = { at, length }
  }
  return best
}
