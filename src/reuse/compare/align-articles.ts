import type { LikeArticles } from './article-likeness.ts'
import { heaviestInOrder } from './heaviest-in-order.ts'

/** An article and its counterpart in another text. */
export interface AlignedPair extends LikeArticles {
  /** It stands elsewhere in the order of the articles than its neighbours that have a counterpart. */
  readonly moved: boolean
}

/** Articles that are less like one another are no counterparts. */
export const LEAST_LIKENESS = 0.2

/** Swaps stop here; a text whose articles are all the same settles in a few rounds. */
const MOST_ROUNDS = 50

/**
 * Aligns the articles of two texts by their words, whatever their numbers: each has at most one counterpart, the most like ones first, of
 * equally like ones those at nearly the same place. Two pairs that cross are swapped where the swapped ones are as like. Those that then stand
 * in order with the most shared words are in place, the others moved. In the order of a. Time O(pairs · log pairs + articles²).
 *
 * @param counts articles of a and of b
 */
export function alignArticles(
  like: readonly LikeArticles[],
  counts: { readonly a: number; readonly b: number },
): AlignedPair[] {
  const able = like.filter(({ likeness }) => likeness >= LEAST_LIKENESS)
  const chosen = uncrossed(bestPairs(able, counts), able)
  const inPlace = heaviestInOrder(
    chosen.map(({ b }) => b),
    chosen.map(({ shared }) => shared),
  )
  return chosen.map((pair, place) => ({ ...pair, moved: !inPlace.has(place) }))
}

/** Each article once, the most like pairs first. In the order of a. */
function bestPairs(
  able: readonly LikeArticles[],
  counts: { readonly a: number; readonly b: number },
): LikeArticles[] {
  const apart = ({ a, b }: LikeArticles): number =>
    Math.abs((a + 0.5) / Math.max(1, counts.a) - (b + 0.5) / Math.max(1, counts.b))
  const order = able.toSorted(
    (x, y) => y.likeness - x.likeness || y.shared - x.shared || apart(x) - apart(y) || x.a - y.a || x.b - y.b,
  )
  const takenA = new Set<number>()
  const takenB = new Set<number>()
  const chosen = order.filter(({ a, b }) => {
    if (takenA.has(a) || takenB.has(b)) return false
    takenA.add(a)
    takenB.add(b)
    return true
  })
  return chosen.sort((x, y) => x.a - y.a)
}

/** Swaps the counterparts of pairs that cross while that loses no likeness; each swap has less crossings or more likeness. */
function uncrossed(pairs: readonly LikeArticles[], able: readonly LikeArticles[]): LikeArticles[] {
  const byArticles = new Map(able.map((pair) => [keyOf(pair.a, pair.b), pair]))
  const now = [...pairs]
  for (let round = 0, isChanged = true; isChanged && round < MOST_ROUNDS; round++) {
    isChanged = false
    for (let first = 0; first < now.length; first++) {
      for (let second = first + 1; second < now.length; second++) {
        const x = now[first] as LikeArticles
        const y = now[second] as LikeArticles
        if (x.b < y.b) continue
        const straightX = byArticles.get(keyOf(x.a, y.b))
        const straightY = byArticles.get(keyOf(y.a, x.b))
        if (straightX === undefined || straightY === undefined) continue
        if (straightX.likeness + straightY.likeness < x.likeness + y.likeness) continue
        now[first] = straightX
        now[second] = straightY
        isChanged = true
      }
    }
  }
  return now
}

/** More articles than a text can have lie between two keys. */
function keyOf(a: number, b: number): number {
  return a * 2 ** 26 + b
}
