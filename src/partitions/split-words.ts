import { gramHash } from '../reuse/gram-hash.ts'
import { eachRecord, recordPlace } from '../reuse/partition/gram-records.ts'
import type { SplitPlan } from '../reuse/partition/split-plan.ts'
import type { HeldText } from './held-texts.ts'
import { WordReader, WordWriter } from './word-file.ts'

/** Texts between two looks at whether the run was stopped. */
const TEXTS_A_TURN = 256

/**
 * Writes the records of all texts into the file of their partition, in the order of the texts: number of the text, place of the first gram
 * and how many, words. Time O(words), about 12 bytes a word on disk.
 * @throws StrataError `partitions/disk-full`, the signal's reason
 */
export async function splitWords(
  texts: readonly HeldText[],
  wordFile: string,
  fileOf: (partition: number) => string,
  {
    plan,
    n,
    signal,
    onTexts,
  }: {
    plan: SplitPlan
    n: number
    signal?: AbortSignal | undefined
    onTexts?: ((done: number) => void) | undefined
  },
): Promise<void> {
  const reader = new WordReader(wordFile)
  const writers: WordWriter[] = []
  let closed = 0
  try {
    for (let part = 0; part < plan.partitions; part++) writers.push(new WordWriter(fileOf(part), 1 << 14))
    for (const [text, { words: length, start, language }] of texts.entries()) {
      if (text % TEXTS_A_TURN === 0) {
        await new Promise(setImmediate)
        signal?.throwIfAborted()
        onTexts?.(text)
      }
      if (language === null || length < n) continue
      const words = new Uint32Array(length)
      reader.read(words, start)
      eachRecord(words, n, (first, grams, key) => {
        const part = plan.first[key] as number
        const spread = plan.spread[key] as number
        if (spread === 1) write(writers[part] as WordWriter, text, first, grams, words, n)
        else
          for (let gram = first; gram < first + grams; gram++)
            write(writers[part + (gramHash(words, gram, n) % spread)] as WordWriter, text, gram, 1, words, n)
      })
    }
    while (closed < writers.length) writers[closed++]?.close()
  } catch (error) {
    for (const writer of writers.slice(closed)) writer.abandon()
    throw error
  } finally {
    reader.close()
  }
}

function write(
  writer: WordWriter,
  text: number,
  first: number,
  grams: number,
  words: Uint32Array,
  n: number,
): void {
  writer.push(text)
  writer.push(recordPlace(first, grams))
  writer.pushAll(words, first, first + grams + n - 1)
}
