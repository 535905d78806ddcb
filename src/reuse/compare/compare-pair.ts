import { type AlignedPair, alignArticles } from './align-articles.ts'
import { likeArticles } from './article-likeness.ts'
import { articleCount, articleOfWords, type NumberedText } from './numbered-text.ts'
import { type PairGrams, pairGrams, turned } from './pair-grams.ts'
import { passagesOfTiles, type WordStretch } from './passages-of-tiles.ts'
import { NOWHERE, sharedPlaces } from './shared-places.ts'
import { tileWords } from './tile-words.ts'

/** Words of one text in runs of another that are not laid over the article beside theirs. */
export interface Elsewhere {
  /** The text whose words these are. */
  readonly side: 'a' | 'b'
  readonly start: number
  readonly end: number
  /** The word of the other text at which they stand there. */
  readonly place: number
}

/** An article of a beside its counterpart in b, word by word. */
export interface ComparedPair extends AlignedPair {
  readonly stretches: readonly WordStretch[]
}

/** Two texts side by side. */
export interface PairComparison {
  /** Articles with a counterpart, in the order of a. */
  readonly pairs: readonly ComparedPair[]
  readonly elsewhere: readonly Elsewhere[]
}

/**
 * Two texts side by side: articles aligned by their words, passages common to an article and its counterpart, and words that stand in a run of
 * the other text elsewhere. A word is in a run of a passage or elsewhere if, and only if, the other text covers it. Texts share a vocabulary.
 * Time O(words · places of the same gram, bounded), see `likeArticles` and `tileWords`.
 *
 * @param n fewest words of a run
 */
export function comparePair(a: NumberedText, b: NumberedText, n: number): PairComparison {
  const grams = pairGrams(a, b, n)
  const aligned = alignArticles(likeArticles(a, b, grams), { a: articleCount(a), b: articleCount(b) })
  const pairs = aligned.map((pair) => ({ ...pair, stretches: stretchesOf(pair, a, b, grams) }))
  const runs = pairs.flatMap(({ stretches }) => stretches.filter(({ isRun }) => isRun))
  const counterpart = new Map(aligned.map((pair) => [pair.a, pair.b]))
  const counterpartBack = new Map(aligned.map((pair) => [pair.b, pair.a]))
  const elsewhere = [
    ...elsewhereIn('a', a, b, grams, counterpart, runs),
    ...elsewhereIn('b', b, a, turned(grams), counterpartBack, runs),
  ]
  return { pairs, elsewhere }
}

function stretchesOf(pair: AlignedPair, a: NumberedText, b: NumberedText, grams: PairGrams): WordStretch[] {
  const span = ({ tokens, bounds }: NumberedText, article: number) => ({
    tokens,
    start: bounds[article] as number,
    end: bounds[article + 1] as number,
  })
  const [inA, inB] = [span(a, pair.a), span(b, pair.b)]
  return passagesOfTiles(tileWords(inA, inB, grams.n, grams), a.tokens, b.tokens)
}

/** Words of one text that the other covers and no run of a passage holds, cut where an article or the run in the other text ends. */
function elsewhereIn(
  side: 'a' | 'b',
  text: NumberedText,
  other: NumberedText,
  grams: PairGrams,
  counterpart: ReadonlyMap<number, number>,
  runs: readonly WordStretch[],
): Elsewhere[] {
  const articles = articleOfWords(text)
  const others = articleOfWords(other)
  const places = sharedPlaces(
    grams,
    (word, place) => counterpart.get(articles[word] as number) === others[place],
  )
  for (const run of runs) places.fill(NOWHERE, ...run[side])
  const found: { side: 'a' | 'b'; start: number; end: number; place: number }[] = []
  for (let word = 0; word < places.length; word++) {
    const place = places[word] as number
    if (place === NOWHERE) continue
    const last = found.at(-1)
    const goesOn =
      last !== undefined &&
      last.end === word &&
      last.place + (word - last.start) === place &&
      articles[last.start] === articles[word] &&
      others[last.place] === others[place]
    if (goesOn) last.end = word + 1
    else found.push({ side, start: word, end: word + 1, place })
  }
  return found
}
