/** Words of a record before its tokens: the number of its text; the place of its first gram in the text, and how many grams it holds. */
export const RECORD_HEAD = 2

/** Most grams of one record: so many fit in the low bits of its second word, and in the mask of those that are covered. */
export const MOST_GRAMS = 16

/** The longest text, in words: what is left of the second word of a record. */
export const MOST_TEXT_WORDS = 2 ** 28

/** The second word of a record. */
export function recordPlace(firstGram: number, grams: number): number {
  return ((firstGram << 4) | (grams - 1)) >>> 0
}

/** How many grams a record holds, by its second word. */
export function recordGrams(place: number): number {
  return (place & 15) + 1
}

/** Where in its text the first gram of a record stands, by its second word. */
export function recordFirstGram(place: number): number {
  return place >>> 4
}

/**
 * Cuts a text into stretches of neighbouring grams that have the same largest word, so that equal grams of all texts fall under the same
 * key and neighbours share their words (the minimizers of Roberts et al. 2004, Bioinformatics 20:3363, with the largest number of a word as the order: numbers
 * are given as words first come, so that the largest is mostly the rarest, and keys are even).
 *
 * @param call gets the place of the first gram, how many grams (1 … `MOST_GRAMS`) and their largest word
 *
 * Time O(words) for words in any usual order, O(words · n) at worst. No gram where the text has fewer than n words.
 */
export function eachRecord(
  words: Uint32Array,
  n: number,
  call: (firstGram: number, grams: number, key: number) => void,
): void {
  const last = words.length - n
  let key = 0
  let keyAt = -1
  let first = 0
  for (let gram = 0; gram <= last; gram++) {
    const before = key
    if (keyAt < gram) {
      keyAt = gram
      for (let at = gram + 1; at < gram + n; at++)
        if ((words[at] as number) >= (words[keyAt] as number)) keyAt = at
    } else if ((words[gram + n - 1] as number) >= key) keyAt = gram + n - 1
    key = words[keyAt] as number
    if (gram === first || (key === before && gram - first < MOST_GRAMS)) continue
    call(first, gram - first, before)
    first = gram
  }
  if (last >= 0) call(first, last + 1 - first, key)
}
