import type { GramIndex } from './gram-index.ts'
import { type GramPart, textAt } from './gram-part.ts'
import { gramsOfTarget } from './grams-of-target.ts'
import { NO_GRAM } from './no-gram.ts'

/** Texts that hold an interval of a target, each with its first occurrence. */
export interface Carriers {
  /** Places in the `texts` of the index, ascending, which is the order of dates. */
  readonly texts: Uint32Array
  /** The word of each text at which the interval first stands there. */
  readonly places: Uint32Array
}

/**
 * Finds all carriers of passages of one target: those in which a passage is maximal, which `Passages` lists, and those that hold more
 * around it. They are looked for only when asked for, since a passage of boilerplate has hundreds.
 */
export class CarrierFinder {
  readonly #tokens: Uint32Array
  readonly #isSource: Uint8Array
  readonly #parts: readonly { readonly part: GramPart; readonly grams: Uint32Array }[]
  readonly #places: Uint32Array

  /** @param isSource 1 for each text of the index that counts, as `Passages.sources` has it */
  constructor(index: GramIndex, tokens: Uint32Array, isSource: Uint8Array) {
    this.#tokens = tokens
    this.#isSource = isSource
    this.#parts = index.state().parts.map((part) => ({ part, grams: gramsOfTarget(part, tokens) }))
    this.#places = index.placesBySlot()
  }

  /**
   * The carriers of the words from `start` to before `end`, at least n of them. Time O(words + occurrences of its rarest gram, each
   * compared).
   */
  of(start: number, end: number): Carriers {
    const found: { text: number; place: number }[] = []
    for (const { part, grams } of this.#parts) this.#inPart(part, grams, start, end, found)
    found.sort((a, b) => a.text - b.text)
    return {
      texts: Uint32Array.from(found, ({ text }) => text),
      places: Uint32Array.from(found, ({ place }) => place),
    }
  }

  #inPart(
    part: GramPart,
    grams: Uint32Array,
    start: number,
    end: number,
    found: { text: number; place: number }[],
  ): void {
    const { n, bounds, postings, slots, starts } = part
    const rarest = rarestGram(grams, bounds, start, end - n)
    if (rarest < 0) return
    const gram = grams[rarest] as number
    let last = -1
    for (let k = bounds[gram] as number; k < (bounds[gram + 1] as number); k++) {
      const at = postings[k] as number
      const text = textAt(part, at)
      const place = at - (rarest - start)
      const counts = this.#isSource[this.#places[slots[text] as number] as number] === 1
      if (text === last || !counts || !this.#stands(part, text, place, start, end)) continue
      last = text
      found.push({
        text: this.#places[slots[text] as number] as number,
        place: place - (starts[text] as number),
      })
    }
  }

  #stands({ tokens, starts }: GramPart, text: number, place: number, start: number, end: number): boolean {
    const shift = place - start
    if (place < (starts[text] as number) || end + shift > (starts[text + 1] as number)) return false
    for (let word = start; word < end; word++) if (tokens[word + shift] !== this.#tokens[word]) return false
    return true
  }
}

/** Which of the grams from one word to another occurs least; -1 where one occurs nowhere. */
function rarestGram(grams: Uint32Array, bounds: Uint32Array, from: number, to: number): number {
  let rarest = -1
  let least = Number.POSITIVE_INFINITY
  for (let at = from; at <= to; at++) {
    const gram = grams[at] as number
    if (gram === NO_GRAM) return -1
    const occurrences = (bounds[gram + 1] as number) - (bounds[gram] as number)
    if (occurrences >= least) continue
    least = occurrences
    rarest = at
  }
  return rarest
}
