import { type FilteredInstrument, NOTHING_RECORDED, type TextFilter } from '../../model/text-filter.ts'
import type { MatchCount } from './text-index.ts'

/** What is known of the instrument whose text a document is. */
export interface FacetedText {
  readonly id: string
  readonly instrument: string | null
  /** Null where the text waits for its instrument, or the registry holds it no more. */
  readonly facts: FilteredInstrument | null
}

/**
 * What each choice would give under the rest of the filter, in articles: the count of a value is what the search finds with that
 * value alone in its facet and all else as it is. Texts without an instrument count in the languages alone.
 */
export interface TextFacets {
  readonly languages: ReadonlyMap<string, number>
  readonly layers: ReadonlyMap<string, number>
  readonly families: ReadonlyMap<string, number>
  /** By actor bound, with that actor added to those asked for. */
  readonly parties: ReadonlyMap<string, number>
  /** Years in which instruments begin, in order, those without matches left out. */
  readonly years: readonly { readonly year: number; readonly articles: number }[]
  /** Articles of instruments without any date, under the rest of the filter. */
  readonly undated: number
}

export interface FacetedMatches {
  readonly facets: TextFacets
  /** Articles that match query and filter. */
  readonly total: number
  /** Documents that hold them. */
  readonly documents: ReadonlySet<number>
  /** Articles of texts that wait for their instrument, which match query and the filter of languages. */
  readonly ofWaiting: number
}

const PARTS = ['language', 'layer', 'family', 'year', 'rest'] as const

type Part = (typeof PARTS)[number]

const bit = (part: Part): number => 1 << PARTS.indexOf(part)

/** Counts of all matches of a query under a filter, in one pass. Time O(documents × languages). */
export function textFacets(
  matches: readonly MatchCount[],
  texts: ReadonlyMap<number, FacetedText>,
  filter: TextFilter,
): FacetedMatches {
  const counts = {
    language: counter(),
    layer: counter(),
    family: counter(),
    year: counter(),
    party: counter(),
  }
  const documents = new Set<number>()
  let total = 0
  let ofWaiting = 0
  for (const { document, language, units } of matches) {
    const text = texts.get(document)
    if (text === undefined) continue
    const { facts } = text
    const failed = failedParts(filter, text, language ?? NOTHING_RECORDED)
    const passesBut = (part: Part): boolean => (failed & ~bit(part)) === 0
    if (failed === 0) {
      total += units
      documents.add(document)
    }
    if (text.instrument === null && (failed & bit('language')) === 0) ofWaiting += units
    if (passesBut('language')) counts.language.add(language ?? NOTHING_RECORDED, units)
    if (facts === null) continue
    if (failed === 0) for (const actor of new Set(facts.actors)) counts.party.add(actor, units)
    if (passesBut('layer')) counts.layer.add(facts.layer ?? NOTHING_RECORDED, units)
    if (passesBut('family')) counts.family.add(facts.family, units)
    if (passesBut('year')) counts.year.add(facts.year === null ? NOTHING_RECORDED : String(facts.year), units)
  }
  const years = [...counts.year.counts]
    .filter(([year]) => year !== NOTHING_RECORDED)
    .map(([year, articles]) => ({ year: Number(year), articles }))
  const facets = {
    languages: counts.language.counts,
    layers: counts.layer.counts,
    families: counts.family.counts,
    parties: counts.party.counts,
    years: years.toSorted((a, b) => a.year - b.year),
    undated: counts.year.counts.get(NOTHING_RECORDED) ?? 0,
  }
  return { facets, total, documents, ofWaiting }
}

function counter() {
  const counts = new Map<string, number>()
  return {
    counts,
    add: (value: string, units: number): void => {
      counts.set(value, (counts.get(value) ?? 0) + units)
    },
  }
}

/** The parts of the filter that a text fails in a language, as bits; 0 where it passes. */
function failedParts(filter: TextFilter, { id, instrument, facts }: FacetedText, language: string): number {
  const { languages, layers, families, parties = [], yearFrom, yearTo, instruments, texts } = filter
  const isIn = (values: readonly string[] | undefined, value: string | null): boolean =>
    values === undefined || values.length === 0 || (value !== null && values.includes(value))
  const isYearAsked = yearFrom !== undefined || yearTo !== undefined
  const year = facts?.year ?? null
  const isInYears =
    year !== null &&
    year >= (yearFrom ?? Number.NEGATIVE_INFINITY) &&
    year <= (yearTo ?? Number.POSITIVE_INFINITY)
  let failed = 0
  const fail = (part: Part, fails: boolean): void => {
    if (fails) failed |= bit(part)
  }
  fail('language', !isIn(languages, language))
  fail('layer', !isIn(layers, facts === null ? null : (facts.layer ?? NOTHING_RECORDED)))
  fail('family', !isIn(families, facts === null ? null : facts.family))
  fail('year', isYearAsked && !isInYears)
  fail('rest', !isIn(instruments, instrument) || !isIn(texts, id))
  fail('rest', !parties.every((party) => facts?.actors.includes(party) === true))
  return failed
}
