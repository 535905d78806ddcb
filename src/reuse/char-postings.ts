import { CharRuns } from './char-runs.ts'
import type { GramPostings } from './gram-postings.ts'
import { NO_GRAM } from './no-gram.ts'
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
  const gathered = new RunsOfTexts()
  const [lastText, lastFollowed] = [new Uint32Array(words.size), new Uint32Array(words.size)]
  let lastContext: Uint32Array = new Uint32Array(1 << 10)
  for (let text = 0; text + 1 < starts.length; text++) {
    const from = starts[text] as number
    const stamp = text + 1
    let context = NOTHING_FOLLOWS
    for (let at = (starts[text + 1] as number) - 1, next = -1; at >= from; at--) {
      const word = tokens[at] as number
      if (next >= 0) {
        context = runs.contexts.before(next, context)
        const pair = runs.visitEnd(word, context, text)
        if (pair >= 0) gathered.addList(runs.ofPair, pair, stamp)
        if (context >= lastContext.length) lastContext = longer(lastContext, context)
        if (lastContext[context] !== stamp) {
          lastContext[context] = stamp
          gathered.add(runs.runFromSpaceBefore(context), stamp)
        }
        if (lastFollowed[word] !== stamp) {
          lastFollowed[word] = stamp
          gathered.add(runs.runToSpaceAfter(word), stamp)
        }
      }
      next = word
      if (lastText[word] === stamp) continue
      lastText[word] = stamp
      gathered.addList(runs.ofWord, word, stamp)
    }
    gathered.ofTexts.end()
  }
  return inverted(gathered.ofTexts, runs.count, n)
}

/** The runs of each text, each once. */
class RunsOfTexts {
  readonly ofTexts = new NumberLists()
  /** By run 1 + the text that it was added to last. */
  private lastText: Uint32Array = new Uint32Array(1 << 12)

  add(run: number, stamp: number): void {
    if (run === NO_GRAM) return
    if (run >= this.lastText.length) this.lastText = longer(this.lastText, run)
    if (this.lastText[run] === stamp) return
    this.lastText[run] = stamp
    this.ofTexts.push(run)
  }

  addList({ starts, values }: NumberLists, list: number, stamp: number): void {
    const end = starts[list + 1] as number
    for (let at = starts[list] as number; at < end; at++) this.add(values[at] as number, stamp)
  }
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
