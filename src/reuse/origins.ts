import { LAYERS } from '../model/layer.ts'
import type { AttributedPart } from './attribution.ts'
import { addByRule, type ByRule, type ByRuleSum, noneByRule, shareByRule } from './by-rule.ts'
import type { LayerOrNone, TextFacts } from './text-facts.ts'

/** The layers under which sources are counted, widest first, and last the sources of which none is known. */
export const LAYERS_AND_NONE: readonly LayerOrNone[] = [...LAYERS, null]

/** Words first seen in sources of one layer. Under the rules words are fractions, where several sources share one. */
export interface LayerCredit {
  readonly layer: LayerOrNone
  readonly words: ByRule
  /** Of all words that count; null where none does. */
  readonly share: ByRule | null
  /** Of `words` those credited to the sub-layer, bilateral texts of member states; null in other layers. */
  readonly ofMemberStates: ByRule | null
}

/**
 * Where words come from: by each rule the credits, the common stock and the novelty add up to `words`. A layer of which no earlier text was
 * held has no row: its share is unknown and not zero.
 */
export interface Origins {
  readonly words: number
  readonly credits: readonly LayerCredit[]
  readonly commonStock: number
  readonly novelty: number
}

/** Sums what parts of texts are credited with, by the layer of the source (Share_A of METHOD §2). */
export class OriginsSum {
  #words = 0
  #commonStock = 0
  #novelty = 0
  readonly #byLayer = new Map<LayerOrNone, { words: ByRuleSum; ofMemberStates: ByRuleSum }>()

  /** A layer of which an earlier text was held: it gets a row, be it of zero words. */
  hold(layer: LayerOrNone): void {
    if (!this.#byLayer.has(layer))
      this.#byLayer.set(layer, { words: noneByRule(), ofMemberStates: noneByRule() })
  }

  /** @param factsOf the facts of a source of the part */
  add(part: AttributedPart, factsOf: (source: number) => Pick<TextFacts, 'layer' | 'ofMemberStates'>): void {
    this.#words += part.words
    this.#commonStock += part.commonStock
    this.#novelty += part.novelty
    for (const { source, words } of part.credits) {
      const { layer, ofMemberStates } = factsOf(source)
      this.hold(layer)
      const sums = this.#byLayer.get(layer)
      if (sums === undefined) continue
      addByRule(sums.words, words)
      if (ofMemberStates) addByRule(sums.ofMemberStates, words)
    }
  }

  /** Adds what was summed before. */
  addOrigins({ words, commonStock, novelty, credits }: Origins): void {
    this.#words += words
    this.#commonStock += commonStock
    this.#novelty += novelty
    for (const credit of credits) {
      this.hold(credit.layer)
      const sums = this.#byLayer.get(credit.layer)
      if (sums === undefined) continue
      addByRule(sums.words, credit.words)
      if (credit.ofMemberStates !== null) addByRule(sums.ofMemberStates, credit.ofMemberStates)
    }
  }

  get origins(): Origins {
    const credits = LAYERS_AND_NONE.flatMap((layer): LayerCredit[] => {
      const sums = this.#byLayer.get(layer)
      if (sums === undefined) return []
      const share = shareByRule(sums.words, this.#words)
      const ofMemberStates = layer === 'bilateral' ? sums.ofMemberStates : null
      return [{ layer, words: sums.words, share, ofMemberStates }]
    })
    return { words: this.#words, credits, commonStock: this.#commonStock, novelty: this.#novelty }
  }
}

/** Where most words of a part were first seen, by the earliest rule. */
export type DominantOrigin = Exclude<LayerOrNone, null> | 'no-layer' | 'common-stock' | 'novelty'

/** The layer, or common stock or novelty, with most words by the earliest rule; of equal ones the wider layer. Null without words. */
export function dominantOrigin({ words, credits, commonStock, novelty }: Origins): DominantOrigin | null {
  if (words === 0) return null
  const all: [DominantOrigin, number][] = [
    ...credits.map((credit): [DominantOrigin, number] => [credit.layer ?? 'no-layer', credit.words.earliest]),
    ['common-stock', commonStock],
    ['novelty', novelty],
  ]
  return all.reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}
