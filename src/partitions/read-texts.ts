import { StrataError } from '../model/error.ts'
import { eachRecord, MOST_TEXT_WORDS } from '../reuse/partition/gram-records.ts'
import { compareTexts } from '../reuse/text-order.ts'
import { tokenisedText } from '../reuse/token-corpus.ts'
import type { WordRule } from '../reuse/word-rule.ts'
import type { ComingTexts, HeldText, HeldTexts, UnreadText } from './held-texts.ts'
import { LanguageWords } from './language-words.ts'
import { WordWriter } from './word-file.ts'

/** Texts as numbers on disk. */
export interface ReadTexts extends HeldTexts {
  /** How many grams have each word as the key of their record. */
  readonly gramsOfKey: Uint32Array
}

/**
 * Writes the words of all texts as numbers into one file, text after text as they come; only one text is in memory at a time, and the
 * vocabulary. Texts of different languages have no number in common, so that no gram of one is one of the other.
 * Time O(characters), 4 bytes a word on disk.
 * @throws StrataError `partitions/text-too-long`, `partitions/disk-full`, the signal's reason
 */
export async function readTexts(
  texts: ComingTexts,
  file: string,
  {
    n,
    rule,
    signal,
    onText,
  }: {
    n: number
    rule: WordRule
    signal?: AbortSignal | undefined
    onText?: ((words: number) => void) | undefined
  },
): Promise<ReadTexts> {
  const writer = new WordWriter(file, 1 << 18)
  const numbers = new LanguageWords()
  const held: HeldText[] = []
  const unread: UnreadText[] = []
  let gramsOfKey = new Uint32Array(1 << 16)
  try {
    for await (const each of texts) {
      signal?.throwIfAborted()
      if ('unread' in each) {
        unread.push(each)
        continue
      }
      const { id, language, signed } = each
      const { tokens: words } = tokenisedText(each, numbers.vocabularyOf(language), rule)
      if (words.length >= MOST_TEXT_WORDS)
        throw new StrataError('partitions/text-too-long', { id, words: words.length, most: MOST_TEXT_WORDS })
      numbers.number(language, words)
      held.push({ id, language, signed, words: words.length, start: writer.length })
      writer.pushAll(words)
      onText?.(words.length)
      if (language === null) continue
      gramsOfKey = longEnough(gramsOfKey, numbers.size)
      eachRecord(words, n, (_first, grams, key) => {
        gramsOfKey[key] = (gramsOfKey[key] as number) + grams
      })
    }
  } catch (error) {
    writer.abandon()
    throw error
  }
  writer.close()
  return { texts: held.toSorted(compareTexts), unread, gramsOfKey: gramsOfKey.slice(0, numbers.size) }
}

function longEnough(counts: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (counts.length >= length) return counts
  const longer = new Uint32Array(2 * length)
  longer.set(counts)
  return longer
}
