import { statSync } from 'node:fs'
import { NO_GRAM } from '../reuse/no-gram.ts'
import type { HeldGrams } from '../reuse/partition/best-source.ts'
import { RECORD_HEAD, recordFirstGram, recordGrams } from '../reuse/partition/gram-records.ts'
import type { ScratchFolder } from './scratch-folder.ts'
import { readWords } from './word-file.ts'

/**
 * Joins what the partitions noted of who holds which gram, in memory that threads share: 4 bytes a word, and 4 for each gram that some text has from
 * a source and for each text that holds it.
 * @param textStarts where texts begin, in words; one more at the end
 */
export function heldGrams(folder: ScratchFolder, textStarts: Float64Array, n: number): HeldGrams {
  const parts = Array.from({ length: folder.partitions }, (_, part) => ({
    names: folder.partitionFile('names', part),
    texts: folder.partitionFile('holders', part),
  }))
  const all = parts.reduce((sum, { texts }) => sum + statSync(texts).size / 4, 0)
  const names = shared(textStarts[textStarts.length - 1] as number).fill(NO_GRAM)
  // Both share one buffer, filled from its two ends, since only their sum is known beforehand.
  const room = shared(all + 1)
  let grams = 0
  let postings = 0
  const texts = room.subarray(0)
  const starts: Uint32Array[] = []
  for (const part of parts) {
    const held = readWords(part.texts)
    const count = held[0] as number
    const base = grams
    starts.push(held.slice(1, count + 1).map((start) => start + postings))
    texts.set(held.subarray(count + 2), postings)
    postings += held.length - count - 2
    grams += count
    nameWords(readWords(part.names), base, textStarts, names)
  }
  const joined = shared(grams + 1)
  let at = 0
  for (const each of starts) {
    joined.set(each, at)
    at += each.length
  }
  joined[grams] = postings
  return {
    n,
    textStarts: sharedFloats(textStarts),
    names,
    starts: joined,
    texts: texts.subarray(0, postings),
  }
}

function nameWords(records: Uint32Array, base: number, textStarts: Float64Array, names: Uint32Array): void {
  for (let at = 0; at < records.length; ) {
    const place = records[at + 1] as number
    const start = (textStarts[records[at] as number] as number) + recordFirstGram(place)
    const grams = recordGrams(place)
    for (let gram = 0; gram < grams; gram++) {
      const name = records[at + RECORD_HEAD + gram] as number
      if (name !== NO_GRAM) names[start + gram] = base + name
    }
    at += RECORD_HEAD + grams
  }
}

/** Numbers in memory that threads share. */
function shared(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(4 * length))
}

function sharedFloats(values: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(8 * values.length))
  copy.set(values)
  return copy
}
