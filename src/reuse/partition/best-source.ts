import { NO_GRAM } from '../no-gram.ts'
import type { SourceDays } from './source-days.ts'

/** The grams of all texts that some text has from a source, and who holds them. */
export interface HeldGrams {
  readonly n: number
  /** Where each text begins among `names`; one more at the end. */
  readonly textStarts: Float64Array
  /** For each word the gram that begins at it; `NO_GRAM` where no text has that gram from a source. */
  readonly names: Uint32Array
  /** The texts of gram g are `texts[starts[g]] … texts[starts[g + 1] - 1]`, ascending by day as a source. */
  readonly starts: Uint32Array
  readonly texts: Uint32Array
}

/** The source that covers most words of a target; of several the first in the order of texts. */
export interface BestSource {
  /** −1 where no source covers a word. */
  readonly source: number
  readonly covered: number
  /** Whether it is proven that no source covers more. Where it is not, `covered` is what this source covers, and some other may cover more. */
  readonly isProven: boolean
}

/** How much work a target may take. */
export interface BestSourceLimits {
  /** A gram with more sources than this is common: it is looked up for the sources that rare grams propose, not for all. */
  readonly rareSources: number
  /** Most look-ups of a source of a gram for one target. */
  readonly mostSteps: number
}

export const BEST_SOURCE_LIMITS: BestSourceLimits = { rareSources: 48, mostSteps: 5_000_000 }

/**
 * Finds best sources by rare grams and a bound.
 *
 * Rare grams give for each source the words that it covers by them: no more than it covers in all, and less by at most the words that stand in common
 * grams. So a source is counted in full only while that bound reaches the best count so far, and a source without a rare gram cannot win where
 * the best covers more words than stand in common grams. Where it might, all sources of all grams are counted, unless that takes more than `mostSteps`.
 *
 * One target takes O(its rare postings + sources counted in full · words · log postings); memory 12 bytes a text.
 */
export class BestSourceFinder {
  readonly #grams: HeldGrams
  readonly #days: SourceDays
  readonly #limits: BestSourceLimits
  readonly #covered: Uint32Array
  readonly #ends: Uint32Array
  #touched: number[] = []

  constructor(grams: HeldGrams, days: SourceDays, limits: BestSourceLimits = BEST_SOURCE_LIMITS) {
    this.#grams = grams
    this.#days = days
    this.#limits = limits
    this.#covered = new Uint32Array(days.source.length)
    this.#ends = new Uint32Array(days.source.length)
  }

  find(target: number): BestSource {
    const common = this.#sweep(target, this.#limits.rareSources)
    const candidates = this.#touched
    const bounds = candidates.map((source) => this.#covered[source] as number)
    const order = candidates
      .map((_, at) => at)
      .sort(
        (a, b) =>
          (bounds[b] as number) - (bounds[a] as number) ||
          (candidates[a] as number) - (candidates[b] as number),
      )
    let best: BestSource = { source: -1, covered: 0, isProven: false }
    let steps = common.steps
    if (common.words === 0) {
      const first = order[0]
      this.#forget()
      if (first === undefined) return { ...best, isProven: true }
      return { source: candidates[first] as number, covered: bounds[first] as number, isProven: true }
    }
    this.#forget()
    let isBounded = true
    for (const at of order) {
      const source = candidates[at] as number
      const bound = (bounds[at] as number) + common.words
      if (bound < best.covered) break
      if (bound === best.covered && source > best.source) continue
      if (steps > this.#limits.mostSteps) {
        isBounded = false
        break
      }
      const { covered, looked } = this.#coveredBy(target, source)
      steps += looked
      if (covered > best.covered || (covered === best.covered && source < best.source))
        best = { source, covered, isProven: false }
    }
    if (isBounded && best.covered > common.words) return { ...best, isProven: true }
    if (common.postings > this.#limits.mostSteps) return best
    this.#sweep(target, Infinity)
    for (const source of this.#touched) {
      const covered = this.#covered[source] as number
      if (covered > best.covered || (covered === best.covered && source < best.source))
        best = { source, covered, isProven: true }
    }
    this.#forget()
    return { ...best, isProven: true }
  }

  /** Counts, for each source, the words that it covers by grams of at most so many sources; and the words that stand in the others. */
  #sweep(target: number, rareSources: number): { words: number; postings: number; steps: number } {
    const { n, textStarts, names, starts, texts } = this.#grams
    const { source: sourceDay, target: targetDay } = this.#days
    const day = targetDay[target] as number
    const begin = textStarts[target] as number
    const length = (textStarts[target + 1] as number) - begin
    let words = 0
    let commonEnd = 0
    let postings = 0
    let steps = 0
    for (let at = 0; at < length; at++) {
      const gram = names[begin + at] as number
      if (gram === NO_GRAM) continue
      const first = starts[gram] as number
      const after = starts[gram + 1] as number
      const end = at + n
      if (after - first > rareSources && (sourceDay[texts[first + rareSources] as number] as number) < day) {
        words += end - Math.max(at, commonEnd)
        commonEnd = end
        postings += after - first
        continue
      }
      for (let posting = first; posting < after; posting++) {
        const source = texts[posting] as number
        if ((sourceDay[source] as number) >= day) break
        if (source === target) continue
        const until = this.#ends[source] as number
        if (until === 0) this.#touched.push(source)
        this.#covered[source] = (this.#covered[source] as number) + end - Math.max(until, at)
        this.#ends[source] = end
        steps++
      }
    }
    return { words, postings, steps }
  }

  #forget(): void {
    for (const source of this.#touched) {
      this.#covered[source] = 0
      this.#ends[source] = 0
    }
    this.#touched = []
  }

  /** The words of a target that stand in grams of one source. */
  #coveredBy(target: number, source: number): { covered: number; looked: number } {
    const { n, textStarts, names, starts, texts } = this.#grams
    const begin = textStarts[target] as number
    const length = (textStarts[target + 1] as number) - begin
    let covered = 0
    let until = 0
    let looked = 0
    for (let at = 0; at < length; at++) {
      const gram = names[begin + at] as number
      if (gram === NO_GRAM) continue
      let low = starts[gram] as number
      let high = starts[gram + 1] as number
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((texts[middle] as number) < source) low = middle + 1
        else high = middle
        looked++
      }
      if (low >= (starts[gram + 1] as number) || texts[low] !== source) continue
      covered += at + n - Math.max(until, at)
      until = at + n
    }
    return { covered, looked }
  }
}
