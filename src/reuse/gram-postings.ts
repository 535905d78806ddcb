import type { NamedGrams } from './name-grams.ts'
import { NO_GRAM } from './no-gram.ts'

/** Which texts hold each gram: those of gram g are `texts[starts[g]] … texts[starts[g + 1] - 1]`, ascending, each once. */
export interface GramPostings {
  /** Length of the grams, in tokens. */
  readonly n: number
  readonly starts: Uint32Array
  readonly texts: Uint32Array
}

/**
 * The texts of each gram in the order of the corpus, which is that of dates: the first of a gram is the earliest text that holds it.
 * Time O(tokens), memory 4 bytes for each gram and for each text of a gram, and twice as many while it works.
 * @param textStarts where texts begin, and the end of the last
 */
export function gramPostings({ names, count }: NamedGrams, textStarts: Uint32Array, n: number): GramPostings {
  const starts = textsByGram(names, count, textStarts)
  const texts = new Uint32Array(starts[count] as number)
  // Where the next text of a gram comes; what lies before it says whether the text has come already.
  const next = starts.slice(0, count)
  for (let text = 0; text + 1 < textStarts.length; text++) {
    const end = textStarts[text + 1] as number
    for (let at = textStarts[text] as number; at < end; at++) {
      const name = names[at] as number
      if (name === NO_GRAM) continue
      const to = next[name] as number
      if (to > (starts[name] as number) && texts[to - 1] === text) continue
      texts[to] = text
      next[name] = to + 1
    }
  }
  return { n, starts, texts }
}

/** Where the texts of each gram begin, and the end of the last. */
function textsByGram(names: Uint32Array, count: number, textStarts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(count + 1)
  const lastText = new Uint32Array(count)
  for (let text = 0; text + 1 < textStarts.length; text++) {
    const end = textStarts[text + 1] as number
    for (let at = textStarts[text] as number; at < end; at++) {
      const name = names[at] as number
      if (name === NO_GRAM || lastText[name] === text + 1) continue
      lastText[name] = text + 1
      starts[name + 1] = (starts[name + 1] as number) + 1
    }
  }
  for (let name = 0; name < count; name++)
    starts[name + 1] = (starts[name + 1] as number) + (starts[name] as number)
  return starts
}
