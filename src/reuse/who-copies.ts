import {
  ATTRIBUTION_RULES,
  addByRule,
  type ByRule,
  type ByRuleSum,
  noneByRule,
  shareByRule,
} from './by-rule.ts'
import { LAYERS_AND_NONE, type Origins, OriginsSum } from './origins.ts'
import { type LayerOrNone, partiesAt, type TextFacts } from './text-facts.ts'
import type { LineageSource, TextLineage } from './text-lineage.ts'

/** From one text to a later one: words of the target credited to the source. */
export interface TextFlow {
  /** Places in the corpus. */
  readonly source: number
  readonly target: number
  readonly words: ByRule
}

/** Who copies from whom, text by text: in the order of targets, most words by the earliest rule first. */
export function textFlows(lineages: readonly TextLineage[]): TextFlow[] {
  return lineages.flatMap(({ target, sources }) =>
    sources.map(({ source, words }) => ({ source, target, words })),
  )
}

/** Where the words of all targets of one layer were first seen; the credits of `origins` are the flows from layer to layer. */
export interface LayerOrigins {
  readonly target: LayerOrNone
  readonly texts: number
  readonly origins: Origins
}

/** Layer by layer, widest first: words are summed before they are divided, so a long text counts more than a short one. */
export function layerOrigins(
  lineages: readonly TextLineage[],
  factsAt: (place: number) => TextFacts,
): LayerOrigins[] {
  return LAYERS_AND_NONE.flatMap((layer) => {
    const some = lineages.filter(({ target }) => factsAt(target).layer === layer)
    return some.length === 0 ? [] : [{ target: layer, texts: some.length, origins: originsOfAll(some) }]
  })
}

/** The origins of several texts together. */
export function originsOfAll(lineages: readonly TextLineage[]): Origins {
  const sum = new OriginsSum()
  for (const { origins } of lineages) sum.addOrigins(origins)
  return sum.origins
}

/** Where the words of texts of one year were first seen. */
export interface YearOrigins {
  /** Null: the texts whose date spans several years. */
  readonly year: number | null
  readonly texts: number
  readonly origins: Origins
}

/** Year by year, ascending, the texts without one last. */
export function yearOrigins(
  lineages: readonly TextLineage[],
  yearAt: (place: number) => number | null,
): YearOrigins[] {
  return [...byYearOf(lineages, yearAt)]
    .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([year, some]) => ({ year, texts: some.length, origins: originsOfAll(some) }))
}

function byYearOf(
  lineages: readonly TextLineage[],
  yearAt: (place: number) => number | null,
): Map<number | null, TextLineage[]> {
  const groups = new Map<number | null, TextLineage[]>()
  for (const lineage of lineages) {
    const year = yearAt(lineage.target)
    const group = groups.get(year)
    if (group === undefined) groups.set(year, [lineage])
    else group.push(lineage)
  }
  return groups
}

/** How many words of later texts were first seen in texts that bind one actor. */
export interface PartyCredit {
  readonly actor: string
  /** Words of all targets, and of those that do not bind the actor itself: what others took from it. */
  readonly words: ByRule
  readonly wordsOfOthers: ByRule
  /** Out of the words of all targets, and of those that do not bind it. */
  readonly share: ByRule | null
  readonly shareOfOthers: ByRule | null
}

/**
 * Whose words, by actor: a text is credited in full to each of its parties, so that shares of several actors do not add up. Most words by
 * the earliest rule first.
 */
export function partyCredits(
  lineages: readonly TextLineage[],
  textAt: (place: number) => LineageSource,
): PartyCredit[] {
  const sums = new Map<string, { words: ByRuleSum; ofOthers: ByRuleSum; own: number }>()
  let whole = 0
  for (const { target, origins, sources } of lineages) {
    const { facts, signed } = textAt(target)
    const own = new Set(partiesAt(facts, signed))
    whole += origins.words
    for (const actor of own) sumOf(sums, actor).own += origins.words
    for (const { source, words } of sources)
      for (const actor of partiesAt(textAt(source).facts, signed)) {
        const sum = sumOf(sums, actor)
        addByRule(sum.words, words)
        if (!own.has(actor)) addByRule(sum.ofOthers, words)
      }
  }
  return [...sums]
    .map(([actor, { words, ofOthers, own }]) => ({
      actor,
      words,
      wordsOfOthers: ofOthers,
      share: shareByRule(words, whole),
      shareOfOthers: shareByRule(ofOthers, whole - own),
    }))
    .sort((a, b) => b.words.earliest - a.words.earliest || (a.actor < b.actor ? -1 : 1))
}

function sumOf(
  sums: Map<string, { words: ByRuleSum; ofOthers: ByRuleSum; own: number }>,
  actor: string,
): { words: ByRuleSum; ofOthers: ByRuleSum; own: number } {
  const known = sums.get(actor)
  if (known !== undefined) return known
  const sum = { words: noneByRule(), ofOthers: noneByRule(), own: 0 }
  sums.set(actor, sum)
  return sum
}

/** From one actor to another: words of texts that bind the target, credited to texts that bind the source and not the target. */
export interface PartyFlow {
  readonly source: string
  readonly target: string
  readonly words: ByRule
  /** Texts of the target with such words. */
  readonly texts: number
}

/**
 * Who copies from whom, actor by actor: most words by the earliest rule first. Time O(Σ over relations of parties of both), memory 32 bytes
 * a pair of actors.
 */
export function partyFlows(
  lineages: readonly TextLineage[],
  textAt: (place: number) => LineageSource,
): PartyFlow[] {
  const actors: string[] = []
  const indexOf = new Map<string, number>()
  const indices = (names: readonly string[]): number[] =>
    names.map((actor) => {
      const known = indexOf.get(actor) ?? actors.length
      if (known === actors.length) {
        indexOf.set(actor, known)
        actors.push(actor)
      }
      return known
    })
  const relations = lineages.flatMap(({ target, sources }) => {
    const { facts, signed } = textAt(target)
    const bound = indices(partiesAt(facts, signed))
    return sources.map(({ source, words }) => {
      const giving = indices(partiesAt(textAt(source).facts, signed))
      return { target, words, giving, receiving: bound.filter((actor) => !giving.includes(actor)) }
    })
  })
  const pairs = actors.length * actors.length
  const sums = ATTRIBUTION_RULES.map(() => new Float64Array(pairs))
  const texts = new Uint32Array(pairs)
  const lastTarget = new Int32Array(pairs).fill(-1)
  for (const { target, words, giving, receiving } of relations)
    for (const to of receiving)
      for (const from of giving) {
        const pair = from * actors.length + to
        ATTRIBUTION_RULES.forEach((rule, r) => {
          const sum = sums[r] as Float64Array
          sum[pair] = (sum[pair] as number) + words[rule]
        })
        if (lastTarget[pair] === target) continue
        lastTarget[pair] = target
        texts[pair] = (texts[pair] as number) + 1
      }
  const [earliest, equal, nearest] = sums as [Float64Array, Float64Array, Float64Array]
  const flows: PartyFlow[] = []
  texts.forEach((count, pair) => {
    if (count === 0) return
    const source = actors[Math.floor(pair / actors.length)] as string
    const target = actors[pair % actors.length] as string
    const words = {
      earliest: earliest[pair] as number,
      equal: equal[pair] as number,
      nearest: nearest[pair] as number,
    }
    flows.push({ source, target, words, texts: count })
  })
  return flows.sort((a, b) => b.words.earliest - a.words.earliest)
}
