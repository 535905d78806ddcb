import { shuffle } from '../../numeric/seeded-random.ts'
import type { SetFamily } from './set-family.ts'

/**
 * Shuffles a family of sets by trades (Strona et al. 2014, Nature Communications 5, 4114): two sets keep what they share, put what only one
 * of them has into a pool, and draw from it as many as they gave, each choice as likely as any other. Every set keeps its size and every
 * element the number of sets that it is in.
 *
 * A round pairs all sets at random and lets each pair trade (global trades: Carstens et al. 2018, ESA, 11:1-11:15). A trade is as likely as
 * its reverse and any trade may leave things as they are, so that a round is symmetric and aperiodic; single trades link all families of
 * the margins (Carstens 2015, Phys. Rev. E 91, 042812), and each is one of the outcomes of a round. So rounds tend to the uniform
 * distribution over all families of the margins, whichever axis of a matrix the sets are.
 *
 * @param family its elements are changed in place
 * @param random numbers from 0 to below 1
 * @returns a round; time O(entries)
 */
export function curveball(family: SetFamily, random: () => number): () => void {
  const { starts, elements } = family
  const order = Uint32Array.from({ length: starts.length - 1 }, (_, s) => s)
  const marks = new Uint32Array(family.universe)
  let mark = 0

  const swap = (one: number, other: number): void => {
    const kept = elements[one] as number
    elements[one] = elements[other] as number
    elements[other] = kept
  }

  /** Moves what carries the mark to the front of a set and marks it anew; gives the place behind. */
  const sharedFirst = (from: number, to: number, carried: number, anew: number): number => {
    let behind = from
    for (let at = from; at < to; at++) {
      const element = elements[at] as number
      if (marks[element] !== carried) continue
      marks[element] = anew
      elements[at] = elements[behind] as number
      elements[behind++] = element
    }
    return behind
  }

  const trade = (one: number, other: number): void => {
    const oneFrom = starts[one] as number
    const oneEnd = starts[one + 1] as number
    const otherFrom = starts[other] as number
    const otherEnd = starts[other + 1] as number
    if (mark > 0xffff_fff0) {
      marks.fill(0)
      mark = 0
    }
    const ofOne = ++mark
    const ofBoth = ++mark
    for (let at = oneFrom; at < oneEnd; at++) marks[elements[at] as number] = ofOne
    const otherOwn = sharedFirst(otherFrom, otherEnd, ofOne, ofBoth)
    if (otherOwn === otherEnd) return
    const oneOwn = otherOwn === otherFrom ? oneFrom : sharedFirst(oneFrom, oneEnd, ofBoth, ofBoth)
    const oneCount = oneEnd - oneOwn
    const otherCount = otherEnd - otherOwn
    if (oneCount <= otherCount) draw(oneOwn, oneCount, otherOwn, otherCount)
    else draw(otherOwn, otherCount, oneOwn, oneCount)
  }

  /** The first steps of Fisher and Yates over both parts as one list: the smaller part becomes any choice of its size, as likely as any other. */
  const draw = (small: number, smallCount: number, large: number, largeCount: number): void => {
    const all = smallCount + largeCount
    for (let step = 0; step < smallCount; step++) {
      const chosen = step + Math.floor(random() * (all - step))
      swap(small + step, chosen < smallCount ? small + chosen : large + chosen - smallCount)
    }
  }

  return () => {
    shuffle(order, random)
    for (let pair = 0; pair + 1 < order.length; pair += 2)
      trade(order[pair] as number, order[pair + 1] as number)
  }
}
