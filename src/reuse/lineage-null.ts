import { benjaminiHochberg } from '../numeric/benjamini-hochberg.ts'
import { seededRandom, shuffle } from '../numeric/seeded-random.ts'
import { ATTRIBUTION_RULES, type AttributionRule } from './by-rule.ts'
import { LAYERS_AND_NONE } from './origins.ts'
import type { LayerOrNone } from './text-facts.ts'
import type { TextLineage } from './text-lineage.ts'

/** A text of the corpus as a source whose layer can be permuted. */
export interface PermutedText {
  /** False for a text that is no source, being on the exclusion list or left out by an option: it keeps its layer. */
  readonly isSource?: boolean
  readonly layer: LayerOrNone
  readonly language: string | null
  /** Year in which it was surely signed. Null: it keeps its layer in every draw. */
  readonly year: number | null
}

/** The share of one layer in the words of the targets of another, beside what chance gives. */
export interface NullCell {
  readonly target: LayerOrNone
  readonly source: LayerOrNone
  readonly rule: AttributionRule
  readonly observed: number
  /** Mean over the draws; 2.5 % of them lie below `low`, 2.5 % above `high`. */
  readonly mean: number
  readonly low: number
  readonly high: number
  /** (1 + draws with at least the observed share) / (1 + draws). */
  readonly p: number
  /** p adjusted over all cells of the rule (Benjamini & Hochberg 1995). */
  readonly q: number
}

export type LineageNull =
  | {
      readonly status: 'computed'
      readonly draws: number
      readonly seed: number
      /** Different ways to lay the layers on the texts; Infinity where they are too many for a number. */
      readonly permutations: number
      readonly cells: readonly NullCell[]
    }
  | { readonly status: 'unavailable'; readonly reason: 'too-few-permutations'; readonly permutations: number }

/** With fewer different permutations than these a p-value says nothing (METHOD §2). */
export const FEWEST_PERMUTATIONS = 20

/** METHOD §2: at least so many draws. */
export const FEWEST_DRAWS = 999

/** Of a draw and the observed share so much may differ by rounding alone. */
const ROUNDING = 1e-9

/**
 * What the shares of layers would be if layers meant nothing: in each draw the layers of the sources are permuted among the texts of one
 * language signed in one year, so that the number of texts of each layer and year stays, and the words credited to each text stay too.
 * Targets keep their layer; a text without a layer or a year is not permuted, nor one that is no source.
 *
 * Time O(draws × texts × target layers).
 * @param texts of the corpus by place
 */
export function lineageNull(
  lineages: readonly TextLineage[],
  texts: readonly PermutedText[],
  { draws = FEWEST_DRAWS, seed = 1 }: { readonly draws?: number; readonly seed?: number } = {},
): LineageNull {
  const strata = strataOf(texts)
  const permutations = strata.reduce((product, places) => product * arrangements(places, texts), 1)
  if (permutations < FEWEST_PERMUTATIONS)
    return { status: 'unavailable', reason: 'too-few-permutations', permutations }
  const credits = creditsByTargetLayer(lineages, texts)
  const own = Uint8Array.from(texts, ({ layer }) => LAYERS_AND_NONE.indexOf(layer))
  const cells = cellsOf(credits, own)
  const drawn = cells.map(() => new Float64Array(draws))
  const random = seededRandom(seed)
  for (let draw = 0; draw < draws; draw++) {
    const sums = sumsOf(credits, permuted(own, strata, random))
    cells.forEach(({ place }, c) => {
      ;(drawn[c] as Float64Array)[draw] = sums[place] as number
    })
  }
  return {
    status: 'computed',
    draws,
    seed,
    permutations,
    cells: withAdjusted(cells.map((cell, c) => summary(cell, drawn[c] as Float64Array))),
  }
}

/** The layers laid anew on the texts of each stratum. */
function permuted(own: Uint8Array, strata: readonly Uint32Array[], random: () => number): Uint8Array {
  const layers = own.slice()
  for (const places of strata) {
    const order = places.slice()
    shuffle(order, random)
    places.forEach((place, i) => {
      layers[place] = own[order[i] as number] as number
    })
  }
  return layers
}

/** Places of texts with a layer by language and year, strata of one text left out. */
function strataOf(texts: readonly PermutedText[]): Uint32Array[] {
  const strata = new Map<string, number[]>()
  texts.forEach(({ isSource = true, layer, language, year }, place) => {
    if (!isSource || layer === null || language === null || year === null) return
    const key = `${language} ${year}`
    strata.set(key, [...(strata.get(key) ?? []), place])
  })
  return [...strata.values()].filter(({ length }) => length > 1).map((places) => Uint32Array.from(places))
}

/** n! / Π n_layer!, as a product of whole numbers. */
function arrangements(places: Uint32Array, texts: readonly PermutedText[]): number {
  const counts = new Map<LayerOrNone, number>()
  let product = 1
  places.forEach((place, i) => {
    const { layer } = texts[place] as PermutedText
    const count = (counts.get(layer) ?? 0) + 1
    counts.set(layer, count)
    product = (product * (i + 1)) / count
  })
  return product
}

/** Words credited to each text in targets of one layer, by one rule. */
interface CreditsOfLayer {
  readonly target: LayerOrNone
  readonly rule: AttributionRule
  /** Words of the targets. */
  readonly words: number
  readonly bySource: Float64Array
}

function creditsByTargetLayer(
  lineages: readonly TextLineage[],
  texts: readonly PermutedText[],
): CreditsOfLayer[] {
  return LAYERS_AND_NONE.flatMap((target) => {
    const some = lineages.filter((lineage) => (texts[lineage.target]?.layer ?? null) === target)
    const words = some.reduce((sum, { origins }) => sum + origins.words, 0)
    if (words === 0) return []
    return ATTRIBUTION_RULES.map((rule) => {
      const bySource = new Float64Array(texts.length)
      for (const { sources } of some)
        for (const { source, words: credited } of sources)
          bySource[source] = (bySource[source] as number) + credited[rule]
      return { target, rule, words, bySource }
    })
  })
}

/** Shares: of each row of credits one for each layer. */
function sumsOf(credits: readonly CreditsOfLayer[], layers: Uint8Array): Float64Array {
  const width = LAYERS_AND_NONE.length
  const sums = new Float64Array(credits.length * width)
  credits.forEach(({ bySource, words }, row) => {
    for (let source = 0; source < bySource.length; source++) {
      const credited = bySource[source] as number
      if (credited === 0) continue
      const at = row * width + (layers[source] as number)
      sums[at] = (sums[at] as number) + credited
    }
    for (let at = row * width; at < (row + 1) * width; at++) sums[at] = (sums[at] as number) / words
  })
  return sums
}

type ObservedCell = Pick<NullCell, 'target' | 'source' | 'rule' | 'observed'> & { readonly place: number }

/** The cells with a layer of which the corpus holds a text; what has no layer cannot be permuted. */
function cellsOf(credits: readonly CreditsOfLayer[], own: Uint8Array): ObservedCell[] {
  const held = new Set(own)
  const sums = sumsOf(credits, own)
  return credits.flatMap(({ target, rule }, row) =>
    LAYERS_AND_NONE.flatMap((source, layer): ObservedCell[] => {
      const place = row * LAYERS_AND_NONE.length + layer
      if (source === null || !held.has(layer)) return []
      return [{ target, source, rule, observed: sums[place] as number, place }]
    }),
  )
}

function summary({ place: _, ...cell }: ObservedCell, drawn: Float64Array): Omit<NullCell, 'q'> {
  const ordered = drawn.slice().sort()
  const tail = Math.max(1, Math.floor(0.025 * (ordered.length + 1)))
  const atLeast = drawn.filter((share) => share >= cell.observed - ROUNDING).length
  return {
    ...cell,
    mean: drawn.reduce((sum, share) => sum + share, 0) / drawn.length,
    low: ordered[tail - 1] as number,
    high: ordered[ordered.length - tail] as number,
    p: (1 + atLeast) / (1 + drawn.length),
  }
}

function withAdjusted(cells: readonly Omit<NullCell, 'q'>[]): NullCell[] {
  const adjusted = new Map(
    ATTRIBUTION_RULES.flatMap((rule) => {
      const family = cells.filter((cell) => cell.rule === rule)
      const q = benjaminiHochberg(family.map(({ p }) => p))
      return family.map((cell, i) => [cell, q[i] as number] as const)
    }),
  )
  return cells.map((cell) => ({ ...cell, q: adjusted.get(cell) ?? cell.p }))
}
