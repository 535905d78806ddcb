import { CarrierFinder } from '../../src/reuse/carriers.ts'
import type { GramIndex } from '../../src/reuse/gram-index.ts'
import { passagesOfDraft, passagesOfText } from '../../src/reuse/passages.ts'
import type { ReuseText } from '../../src/reuse/reuse-text.ts'

/** Everything that an index answers of its texts and of drafts, in words that do not depend on how it came about. */
export function answersOf(index: GramIndex, drafts: readonly ReuseText[]): unknown {
  const ids = index.texts.map(({ id }) => id)
  const found = [
    ...ids.map((id) => passagesOfText(index, id)),
    ...drafts.map((draft) => passagesOfDraft(index, draft)),
  ]
  const corpus = index.corpus()
  return {
    ids,
    words: [...corpus.tokens].map((token) => corpus.words.wordOf(token)),
    starts: [...corpus.starts],
    found: found.map((each) => {
      if (each.status !== 'found') return each
      const finder = new CarrierFinder(index, each.tokens, each.sources.isSource)
      return [...each.starts].map((start, row) => ({
        start,
        end: each.ends[row],
        frequency: each.frequency[row],
        earliest: each.earliest[row],
        maximal: [
          [...each.carriers.subarray(each.bounds[row], each.bounds[row + 1])],
          [...each.places.subarray(each.bounds[row], each.bounds[row + 1])],
        ],
        all: finder.of(start, each.ends[row] ?? 0),
      }))
    }),
  }
}
