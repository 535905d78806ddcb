import { NO_GRAM } from './name-grams.ts'

/** Which texts hold each gram: those of gram g are `texts[starts[g]] … texts[starts[g + 1] - 1]`, ascending, each once. */
export interface GramPostings {
  /** Length of the grams, in tokens. */
  readonly n: number
  readonly starts: Uint32Array
  readonly texts: Uint32Array
}

/**
 * The texts of each gram in the order of the corpus, which is that of dates: the first of a gram is the earliest text that holds it.
 * Time O(tokens), 4 bytes for each gram and for each text of a gram.
 * @param names of grams by token, and how many there are (`nameGrams`)
 * @param textStarts where texts begin, and the end of the last
 */
export function gramPostings(
  { names, count }: { readonly names: Uint32Array; readonly count: number },
  textStarts: Uint32Array,
  n: number,
): GramPostings {
  const starts = new Uint32Array(count + 1)
  const lastText = new Uint32Array(count)
  eachFirst(names, textStarts, lastText, (name) => {
    starts[name + 1] = (starts[name + 1] as number) + 1
  })
  for (let name = 0; name < count; name++)
    starts[name + 1] = (starts[name + 1] as number) + (starts[name] as number)
  const texts = new Uint32Array(starts[count] as number)
  const next = starts.slice(0, count)
  eachFirst(names, textStarts, lastText.fill(0), (name, text) => {
    const at = next[name] as number
    texts[at] = text
    next[name] = at + 1
  })
  return { n, starts, texts }
}

/** Calls for the first occurrence of each gram in each text. */
function eachFirst(
  names: Uint32Array,
  textStarts: Uint32Array,
  lastText: Uint32Array,
  call: (name: number, text: number) => void,
): void {
  for (let text = 0; text + 1 < textStarts.length; text++) {
    const end = textStarts[text + 1] as number
    for (let at = textStarts[text] as number; at < end; at++) {
      const name = names[at] as number
      if (name === NO_GRAM || lastText[name] === text + 1) continue
      lastText[name] = text + 1
      call(name, text)
    }
  }
}
