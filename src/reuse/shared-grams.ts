import type { GramPostings } from './gram-postings.ts'

/** How many different grams texts have, and how many each two have in common. */
export interface SharedGrams {
  /** By text. */
  readonly sizes: Uint32Array
  /** Of texts a < b at `a · texts + b`; else 0. */
  readonly shared: Uint32Array
}

/** Grams of which more than this share of all texts hold each are counted with rows of bits: a pair costs them 1/32 word, not a step each. */
const COMMON_SHARE = 0.2

/**
 * Counts the different grams of texts and those of each pair: rare ones by going through the pairs of texts that hold a gram, common ones as rows of
 * bits, one for each text, whose common bits are counted. Plain arithmetic on words of 32 bits.
 *
 * Time O(Σ rare (texts of a gram)² + texts² · common grams / 32), memory 4 bytes a pair of texts and a bit for each text and common gram.
 * @param from, to count only grams of this range of names, so that several workers share the work
 */
export function sharedGrams(
  { starts, texts }: GramPostings,
  textCount: number,
  from = 0,
  to: number = starts.length - 1,
): SharedGrams {
  const sizes = new Uint32Array(textCount)
  const shared = new Uint32Array(textCount * textCount)
  const most = Math.max(8, COMMON_SHARE * textCount)
  const common: number[] = []
  for (let gram = from; gram < to; gram++) {
    const [first, end] = [starts[gram] as number, starts[gram + 1] as number]
    if (end - first > most) {
      common.push(gram)
      continue
    }
    for (let i = first; i < end; i++) {
      const text = texts[i] as number
      sizes[text] = (sizes[text] as number) + 1
      const row = text * textCount
      for (let j = i + 1; j < end; j++) {
        const pair = row + (texts[j] as number)
        shared[pair] = (shared[pair] as number) + 1
      }
    }
  }
  const rows = bitRows({ starts, texts }, common, textCount)
  addCommonBits(rows, textCount, sizes, shared)
  return { sizes, shared }
}

/** For each text a row of bits, one for each of some grams: set where the text holds it. */
function bitRows(
  { starts, texts }: Pick<GramPostings, 'starts' | 'texts'>,
  grams: readonly number[],
  textCount: number,
): Uint32Array {
  const width = (grams.length + 31) >>> 5
  const rows = new Uint32Array(textCount * width)
  grams.forEach((gram, place) => {
    const bit = 1 << (place & 31)
    for (let i = starts[gram] as number; i < (starts[gram + 1] as number); i++) {
      const word = (texts[i] as number) * width + (place >>> 5)
      rows[word] = (rows[word] as number) | bit
    }
  })
  return rows
}

function addCommonBits(rows: Uint32Array, textCount: number, sizes: Uint32Array, shared: Uint32Array): void {
  const width = textCount === 0 ? 0 : rows.length / textCount
  if (width === 0) return
  for (let a = 0; a < textCount; a++) {
    sizes[a] = (sizes[a] as number) + commonBits(rows, a * width, a * width, width)
    for (let b = a + 1; b < textCount; b++) {
      const pair = a * textCount + b
      shared[pair] = (shared[pair] as number) + commonBits(rows, a * width, b * width, width)
    }
  }
}

/**
 * How many bits are set in both of two rows. Bits are added up in parallel within a word (Warren, Hacker's Delight, 2nd ed., section 5-1);
 * those of three words are brought together before, which halves the steps.
 */
function commonBits(rows: Uint32Array, a: number, b: number, width: number): number {
  let bits = 0
  let at = 0
  for (; at + 3 <= width; at += 3) {
    const x = (rows[a + at] as number) & (rows[b + at] as number)
    const y = (rows[a + at + 1] as number) & (rows[b + at + 1] as number)
    const z = (rows[a + at + 2] as number) & (rows[b + at + 2] as number)
    const either = x ^ y
    const ones = either ^ z
    const twos = (x & y) | (either & z)
    // Fields of two bits: ones and twice the twos, at most 3 each; then of four bits, and so on.
    let low = (ones - ((ones >>> 1) & 0x55555555)) | 0
    low = (low & 0x33333333) + ((low >>> 2) & 0x33333333)
    let high = (twos - ((twos >>> 1) & 0x55555555)) | 0
    high = (high & 0x33333333) + ((high >>> 2) & 0x33333333)
    const sum = (low + high + high) | 0
    bits += Math.imul((sum & 0x0f0f0f0f) + ((sum >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24
  }
  for (; at < width; at++) {
    let x = (rows[a + at] as number) & (rows[b + at] as number)
    x = (x - ((x >>> 1) & 0x55555555)) | 0
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
    bits += Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return bits
}
