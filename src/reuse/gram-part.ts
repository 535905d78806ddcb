import { firstPlace, gramHash } from './gram-hash.ts'
import { nameGrams } from './name-grams.ts'
import { NO_GRAM } from './no-gram.ts'

/**
 * Texts that were indexed together, and where each of their grams (runs of n words) occurs. It is never altered. Grams have numbers in
 * the order in which they come for the first time, so that neighbours in a text that is the first to have them are neighbours here too.
 */
export interface GramPart {
  readonly n: number
  /** Place of each text in the list of the index. */
  readonly slots: Uint32Array
  /** First word of each text, and the end of the last: one more than texts. */
  readonly starts: Uint32Array
  /** Words of all the texts. */
  readonly tokens: Uint32Array
  /** Gram g occurs at `postings[bounds[g]] … postings[bounds[g + 1] - 1]`, ascending. */
  readonly bounds: Uint32Array
  readonly postings: Uint32Array
  /** Open addressing by `gramHash`: number of a gram + 1, and above it as many low bits of the hash as there is room; 0 where free. */
  readonly table: Uint32Array
  /** The text that holds the first word of every block of `2 ** BLOCK_BITS` words. */
  readonly blocks: Uint32Array
}

const BLOCK_BITS = 8

/** Places of the table to a gram: a longer table is found faster and takes longer to load. */
const PLACES_A_GRAM = 1.5

/**
 * Indexes some texts. Exact, as `nameGrams` is. Time O(n · words), memory 8 bytes a word and 10 a gram.
 */
export function gramPart(tokens: Uint32Array, starts: Uint32Array, slots: Uint32Array, n: number): GramPart {
  const { names, count } = nameGrams(tokens, starts, n)
  const bounds = new Uint32Array(count + 1)
  for (const gram of names) if (gram !== NO_GRAM) bounds[gram + 1] = (bounds[gram + 1] as number) + 1
  for (let gram = 0; gram < count; gram++)
    bounds[gram + 1] = (bounds[gram + 1] as number) + (bounds[gram] as number)
  const next = bounds.slice(0, count)
  const postings = new Uint32Array(bounds[count] as number)
  for (let at = 0; at < names.length; at++) {
    const gram = names[at] as number
    if (gram === NO_GRAM) continue
    const to = next[gram] as number
    postings[to] = at
    next[gram] = to + 1
  }
  const table = new Uint32Array(Math.ceil(count * PLACES_A_GRAM) + 1)
  const bits = gramBits(count)
  for (let gram = 0; gram < count; gram++) {
    const hash = gramHash(tokens, postings[bounds[gram] as number] as number, n)
    let place = firstPlace(hash, table.length)
    while (table[place] !== 0) place = place + 1 === table.length ? 0 : place + 1
    table[place] = ((hash << bits) | (gram + 1)) >>> 0
  }
  return { n, slots, starts, tokens, bounds, postings, table, blocks: textBlocks(starts) }
}

/** Bits of an entry of the table that hold the number of a gram + 1, at most 31. */
export function gramBits(grams: number): number {
  return Math.min(31, 32 - Math.clz32(grams))
}

/** The block table of a part, from the bounds of its texts. Time O(words / 256 + texts). */
export function textBlocks(starts: Uint32Array): Uint32Array {
  const words = starts[starts.length - 1] ?? 0
  const blocks = new Uint32Array((words >>> BLOCK_BITS) + 1)
  for (let block = 0, text = 0; block < blocks.length; block++) {
    while (text + 2 < starts.length && (starts[text + 1] as number) <= block << BLOCK_BITS) text++
    blocks[block] = text
  }
  return blocks
}

/** Which text of the part holds a word. Time O(1) for texts longer than a block. */
export function textAt({ blocks, starts }: GramPart, word: number): number {
  let text = blocks[word >>> BLOCK_BITS] as number
  while ((starts[text + 1] as number) <= word) text++
  return text
}

/** Indexes texts that stand apart. Time and memory as of `gramPart`. */
export function partOf(
  texts: readonly { readonly slot: number; readonly tokens: Uint32Array }[],
  n: number,
): GramPart {
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach(({ tokens }, at) => {
    starts[at + 1] = (starts[at] as number) + tokens.length
  })
  const tokens = new Uint32Array(starts[texts.length] as number)
  texts.forEach((text, at) => {
    tokens.set(text.tokens, starts[at])
  })
  const slots = Uint32Array.from(texts, ({ slot }) => slot)
  return gramPart(tokens, starts, slots, n)
}
