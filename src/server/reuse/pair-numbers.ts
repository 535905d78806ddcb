import type { PairNumbers } from '../../api/reuse-compare.ts'
import type { ReuseFacts } from '../../collection/reuse/reuse-facts.ts'
import type { ReuseNow } from '../../collection/reuse/reuse-of-workspace.ts'
import { gramPostings } from '../../reuse/gram-postings.ts'
import { nameGrams } from '../../reuse/name-grams.ts'
import { NO_GRAM } from '../../reuse/no-gram.ts'
import { sourceRuns } from '../../reuse/source-runs.ts'

const GRAM = 5

/** Two texts in numbers: Jaccard of word and character 5-grams, and the words of each that stand in runs of the other. Time O(characters). */
export function pairNumbers({ corpus, facts }: ReuseNow, a: number, b: number, min: number): PairNumbers {
  const wordsOf = (place: number): Uint32Array =>
    corpus.tokens.subarray(corpus.starts[place], corpus.starts[place + 1])
  const words = [wordsOf(a), wordsOf(b)] as const
  const characters = words.map((tokens) =>
    Uint32Array.from(
      Array.from(
        [...tokens].map((token) => corpus.words.wordOf(token)).join(' '),
        (point) => point.codePointAt(0) ?? 0,
      ),
    ),
  ) as [Uint32Array, Uint32Array]
  const [inB, inA] = covered(words, min)
  return {
    a: (facts[a] as ReuseFacts).id,
    b: (facts[b] as ReuseFacts).id,
    words: sharedGrams(words),
    characters: sharedGrams(characters),
    a_in_b: inB,
    b_in_a: inA,
  }
}

type Pair = readonly [Uint32Array, Uint32Array]

function joined([a, b]: Pair): { readonly tokens: Uint32Array; readonly starts: Uint32Array } {
  const tokens = new Uint32Array(a.length + b.length)
  tokens.set(a)
  tokens.set(b, a.length)
  return { tokens, starts: Uint32Array.of(0, a.length, tokens.length) }
}

function sharedGrams(pair: Pair): PairNumbers['words'] {
  if (pair.some(({ length }) => length < GRAM)) return null
  const { tokens, starts } = joined(pair)
  const { names, count } = nameGrams(tokens, starts, GRAM)
  const holders = new Uint8Array(count)
  names.forEach((name, at) => {
    if (name !== NO_GRAM) holders[name] = (holders[name] as number) | (at < (starts[1] as number) ? 1 : 2)
  })
  const of = (bit: number): number => holders.reduce((sum, held) => sum + ((held & bit) === bit ? 1 : 0), 0)
  const [shared, a, b] = [of(3), of(1), of(2)]
  return { shared, a, b, jaccard: shared / (a + b - shared) }
}

/** Words of each of two texts in runs of the other. */
function covered(pair: Pair, min: number): [number, number] {
  const { tokens, starts } = joined(pair)
  const grams = nameGrams(tokens, starts, min)
  const postings = gramPostings(grams, starts, min)
  const wordsIn = (target: 0 | 1): number => {
    const isSource = Uint8Array.of(target === 0 ? 0 : 1, target === 0 ? 1 : 0)
    const own = grams.names.subarray(starts[target], starts[target + 1])
    return sourceRuns(own, postings, isSource).reduce((sum, { bounds }) => sum + wordsOfBounds(bounds), 0)
  }
  return [wordsIn(0), wordsIn(1)]
}

/** Words of stretches that do not overlap. */
export function wordsOfBounds(bounds: Uint32Array): number {
  let words = 0
  for (let at = 0; at < bounds.length; at += 2) words += (bounds[at + 1] as number) - (bounds[at] as number)
  return words
}
