import { articlesOfGrams } from './articles-of-grams.ts'
import { articleCount, type NumberedText } from './numbered-text.ts'
import { type PairGrams, turned } from './pair-grams.ts'

/** An article of one text beside an article of another. */
export interface LikeArticles {
  readonly a: number
  readonly b: number
  /** Words of both that stand in runs of at least n words common to the two articles. */
  readonly shared: number
  /** `shared` as a part of the words of both, above 0, at most 1. */
  readonly likeness: number
}

/**
 * A gram that more articles hold than these is counted for as many of them as stand nearest, each text taken as equally long: words that are
 * repeated in every article tell nothing of which one belongs to which.
 */
const MOST_ARTICLES = 64

/**
 * Pairs of articles that share a run of at least n words within them. Articles that are shorter than n words are like those with the very same
 * words. Time O(words · min(64, articles with the same gram)).
 */
export function likeArticles(a: NumberedText, b: NumberedText, grams: PairGrams): LikeArticles[] {
  const inB = sharedWords(a, b, grams)
  const inA = sharedWords(b, a, turned(grams))
  const pairs: LikeArticles[] = []
  const lengthOf = (text: NumberedText, article: number): number =>
    (text.bounds[article + 1] as number) - (text.bounds[article] as number)
  for (const [article, sharing] of inB.entries()) {
    for (const [other, words] of sharing) {
      // The nearest may be counted on one side alone, where a gram is in very many articles.
      const back = inA[other]?.get(article)
      if (back === undefined) continue
      const shared = words + back
      const likeness = shared / (lengthOf(a, article) + lengthOf(b, other))
      pairs.push({ a: article, b: other, shared, likeness })
    }
  }
  return [...pairs, ...equalShortArticles(a, b, grams.n)]
}

/** Per article of a: words in grams that stand whole in an article of b, by that article. */
function sharedWords(a: NumberedText, b: NumberedText, grams: PairGrams): Map<number, number>[] {
  const { n, count } = grams
  const { starts, articles } = articlesOfGrams(b, grams.b, n, count)
  const coveredTo = new Uint32Array(articleCount(b))
  return Array.from({ length: articleCount(a) }, (_, article) => {
    const shared = new Map<number, number>()
    const end = (a.bounds[article + 1] as number) - n
    for (let word = a.bounds[article] as number; word <= end; word++) {
      const name = grams.a[word] as number
      const from = starts[name] as number
      const to = starts[name + 1] as number
      if (from === to) continue
      const asked = nearest(articles.subarray(from, to), (article / articleCount(a)) * articleCount(b))
      for (const other of asked) {
        const known = shared.get(other)
        const covered = known === undefined ? word : Math.max(word, coveredTo[other] as number)
        shared.set(other, (known ?? 0) + word + n - covered)
        coveredTo[other] = word + n
      }
    }
    return shared
  })
}

/** Of ascending places the most that may be asked, around the one given. */
function nearest(places: Uint32Array, place: number): Uint32Array {
  if (places.length <= MOST_ARTICLES) return places
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] as number) < place) low = middle + 1
    else high = middle
  }
  const from = Math.min(Math.max(0, low - MOST_ARTICLES / 2), places.length - MOST_ARTICLES)
  return places.subarray(from, from + MOST_ARTICLES)
}

function equalShortArticles(a: NumberedText, b: NumberedText, n: number): LikeArticles[] {
  const inB = new Map<string, number[]>()
  for (const { article, words } of shortArticles(b, n)) {
    const known = inB.get(words)
    if (known === undefined) inB.set(words, [article])
    else known.push(article)
  }
  return shortArticles(a, n).flatMap(({ article, words, length }) => {
    const same = Uint32Array.from(inB.get(words) ?? [])
    const asked = nearest(same, (article / articleCount(a)) * articleCount(b))
    return Array.from(asked, (other) => ({ a: article, b: other, shared: 2 * length, likeness: 1 }))
  })
}

function shortArticles(text: NumberedText, n: number): { article: number; words: string; length: number }[] {
  return Array.from({ length: articleCount(text) }, (_, article) => {
    const words = text.tokens.subarray(text.bounds[article], text.bounds[article + 1])
    return { article, words: words.join(' '), length: words.length }
  }).filter(({ length }) => length > 0 && length < n)
}
