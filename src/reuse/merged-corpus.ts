import { Vocabulary } from '../text/vocabulary.ts'
import type { ReadPart } from './reuse-task.ts'
import { compareTexts } from './text-order.ts'
import type { TokenCorpus } from './token-corpus.ts'

/**
 * One corpus of texts that were read apart, each part with numbers of its own for words; the numbers of the corpus lie in memory that threads
 * share. Time O(tokens), memory 4 bytes a token besides the parts.
 */
export function mergedCorpus(parts: readonly Pick<ReadPart, 'texts' | 'words'>[]): TokenCorpus {
  const words = new Vocabulary()
  const read = parts.flatMap((part) => {
    const numbers = words.addAll(part.words)
    return part.texts.map(({ text, tokens }) => ({ text, tokens, numbers }))
  })
  const ordered = read.toSorted((a, b) => compareTexts(a.text, b.text))
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (ordered.length + 1)))
  ordered.forEach(({ tokens }, at) => {
    starts[at + 1] = (starts[at] as number) + tokens.length
  })
  const all = new Uint32Array(new SharedArrayBuffer(4 * (starts[ordered.length] as number)))
  ordered.forEach(({ tokens, numbers }, text) => {
    const from = starts[text] as number
    for (let at = 0; at < tokens.length; at++) all[from + at] = numbers[tokens[at] as number] as number
  })
  return { texts: ordered.map(({ text }) => text), tokens: all, starts, words }
}
