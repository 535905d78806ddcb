import type { EdtfDate } from '../model/edtf-date.ts'
import { type AttributedPart, attribution } from './attribution.ts'
import { addByRule, type ByRule, type ByRuleSum, noneByRule } from './by-rule.ts'
import { type DominantOrigin, dominantOrigin, type Origins, OriginsSum } from './origins.ts'
import { type LayerOrNone, shareParty, type TextFacts } from './text-facts.ts'

/** Words of the target credited to one earlier text. */
export interface SourceCredit {
  /** Place of the source in the corpus. */
  readonly source: number
  readonly words: ByRule
}

/** Where the words of one article of the target were first seen. */
export interface ArticleOrigins {
  /** Place of the article within the target. */
  readonly article: number
  readonly origins: Origins
  /** Null where no word of it counts. */
  readonly dominant: DominantOrigin | null
  /** Most words by the earliest rule first, then the text that stands first in the corpus. */
  readonly sources: readonly SourceCredit[]
}

/** Whose words a text is made of. */
export interface TextLineage {
  readonly status: 'computed'
  /** Place of the target in the corpus. */
  readonly target: number
  /** Earlier texts of its language that could be sources: the whole that common stock is measured against. */
  readonly earlierTexts: number
  readonly earlierByLayer: readonly { readonly layer: LayerOrNone; readonly texts: number }[]
  readonly origins: Origins
  readonly articles: readonly ArticleOrigins[]
  readonly sources: readonly SourceCredit[]
}

/** The words of a target, and the earlier texts that could be its sources. */
export interface LineageTarget {
  readonly target: number
  readonly signed: EdtfDate
  readonly facts: TextFacts
  /** One a word: 1 where it counts. */
  readonly counted: Uint8Array
  /** First word of each article. */
  readonly articles: Uint32Array
  /** Places of the earlier texts of its language that could be sources, with runs or without. */
  readonly earlier: readonly number[]
}

/** A text of the corpus as a source. */
export interface LineageSource {
  readonly signed: EdtfDate
  readonly facts: TextFacts
}

/**
 * Whose words one text is made of (METHOD §2, textual precedent), as a whole and by article: `attribution` by the layer of the sources.
 * @param runs of sources of `earlier`, as `sourceRuns` gives them
 * @param sourceAt the text at a place of the corpus
 */
export function textLineage(
  { target, signed, facts, counted, articles, earlier }: LineageTarget,
  runs: readonly { readonly source: number; readonly bounds: Uint32Array }[],
  sourceAt: (place: number) => LineageSource,
): TextLineage {
  const sources = runs.map(({ source, bounds }) => {
    const held = sourceAt(source)
    const { earliestDay, latestDay } = held.signed
    return { bounds, earliestDay, latestDay, sharesParty: shareParty(held.facts, facts, signed) }
  })
  const parts = attribution({ counted, parts: articles, earlierTexts: earlier.length }, sources)
  const places = runs.map(({ source }) => source)
  const factsOf = (source: number): TextFacts => sourceAt(places[source] as number).facts
  const layers = new Map<LayerOrNone, number>()
  for (const place of earlier) {
    const { layer } = sourceAt(place).facts
    layers.set(layer, (layers.get(layer) ?? 0) + 1)
  }
  const originsOf = (some: readonly AttributedPart[]): Origins => {
    const sum = new OriginsSum()
    for (const layer of layers.keys()) sum.hold(layer)
    for (const part of some) sum.add(part, factsOf)
    return sum.origins
  }
  return {
    status: 'computed',
    target,
    earlierTexts: earlier.length,
    earlierByLayer: [...layers].map(([layer, texts]) => ({ layer, texts })),
    origins: originsOf(parts),
    articles: parts.map((part, article) => {
      const origins = originsOf([part])
      return { article, origins, dominant: dominantOrigin(origins), sources: creditsOf([part], places) }
    }),
    sources: creditsOf(parts, places),
  }
}

function creditsOf(parts: readonly AttributedPart[], places: readonly number[]): SourceCredit[] {
  const sums = new Map<number, ByRuleSum>()
  for (const { credits } of parts)
    for (const { source, words } of credits) {
      const place = places[source] as number
      const sum = sums.get(place) ?? noneByRule()
      sums.set(place, sum)
      addByRule(sum, words)
    }
  return [...sums]
    .map(([source, words]) => ({ source, words }))
    .sort((a, b) => b.words.earliest - a.words.earliest || a.source - b.source)
}
