import { CharRuns } from './char-runs.ts'
import type { GramPostings } from './gram-postings.ts'
import { longer, NumberLists } from './number-lists.ts'
import type { TokenCorpus } from './token-corpus.ts'
import { NOTHING_FOLLOWS } from './word-contexts.ts'

/**
 * Which texts hold each run of n code points of their words joined by spaces. Most of a text says nothing new: runs are made once for each
 * different word, and once for each different end of a word with what follows it, and a text is the set of those that it has.
 *
 * Time O(tokens + Σ different runs of each text), memory 8 bytes for each text of a run.
 */
export function charPostings(
  { tokens, starts, words }: Pick<TokenCorpus, 'tokens' | 'starts' | 'words'>,
  n: number,
): GramPostings {
  const runs = new CharRuns(words, n)
  const ofTexts = new NumberLists()
  const lastText = new Uint32Array(words.size)
  let lastTextOfRun: Uint32Array = new Uint32Array(runs.count + 1)
  let text = 0
  const add = ({ starts: listStarts, values }: NumberLists, list: number): void => {
    const end = listStarts[list + 1] as number
    for (let at = listStarts[list] as number; at < end; at++) {
      const run = values[at] as number
      if (lastTextOfRun[run] === text + 1) continue
      lastTextOfRun[run] = text + 1
      ofTexts.push(run)
    }
  }
  for (; text + 1 < starts.length; text++) {
    const from = starts[text] as number
    let context = NOTHING_FOLLOWS
    for (let at = (starts[text + 1] as number) - 1, next = -1; at >= from; at--) {
      const word = tokens[at] as number
      if (next >= 0) {
        context = runs.contexts.before(next, context)
        const pair = runs.visitEnd(word, context, text)
        if (runs.count > lastTextOfRun.length) lastTextOfRun = longer(lastTextOfRun, runs.count)
        if (pair >= 0) add(runs.ofPair, pair)
      }
      next = word
      if (lastText[word] === text + 1) continue
      lastText[word] = text + 1
      add(runs.ofWord, word)
    }
    ofTexts.end()
  }
  return inverted(ofTexts, runs.count, n)
}

/** From the runs of each text to the texts of each run. */
function inverted(
  { values, starts: ends, count: textCount }: NumberLists,
  count: number,
  n: number,
): GramPostings {
  const total = ends[textCount] as number
  const starts = new Uint32Array(count + 1)
  for (let at = 0; at < total; at++) {
    const after = (values[at] as number) + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let run = 0; run < count; run++)
    starts[run + 1] = (starts[run + 1] as number) + (starts[run] as number)
  const next = starts.slice(0, count)
  const texts = new Uint32Array(total)
  for (let text = 0; text < textCount; text++) {
    for (let at = ends[text] as number; at < (ends[text + 1] as number); at++) {
      const run = values[at] as number
      const to = next[run] as number
      texts[to] = text
      next[run] = to + 1
    }
  }
  return { n, starts, texts }
}
