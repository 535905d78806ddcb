import type { BlocRule, EntryReader } from '../entries.ts'
import type { NetworkRules } from '../layer-network.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { countsInScope } from '../scope.ts'
import { aliveIn, NEVER_YEAR } from '../year-span.ts'
import { type CountrySet, NO_COUNTRY } from './country-set.ts'
import type { PairYears } from './pair-years.ts'

/** Which countries can join a process: those of the M49 subregions, or regions, in which it has a member at any time, or all. */
export const AT_RISK = ['subregion', 'region', 'world'] as const

export type AtRisk = (typeof AT_RISK)[number]

export interface RiskSettings extends NetworkRules {
  /** Years at risk, both included. */
  readonly firstYear: number
  readonly lastYear: number
  readonly atRisk: AtRisk
}

/** What the table is read from. */
export interface RiskSource {
  readonly index: MembershipIndex
  readonly reader: EntryReader
  readonly countries: CountrySet
  readonly bilateral: PairYears
  /** Countries, by instrument position, that hold a row there which nothing dates. */
  readonly undated: ReadonlyMap<number, ReadonlySet<number>>
}

/** How the countries stand towards one process. */
export interface Standing {
  /** NEVER_YEAR where nothing dates the process: nobody is at risk. */
  readonly founded: number
  readonly lastYear: number
  /** Last year at risk of each country that is. */
  readonly candidates: readonly (readonly [country: number, untilYear: number])[]
  /** Year of joining of the candidates that do. */
  readonly joinedIn: ReadonlyMap<number, number>
  readonly founders: number
  readonly undated: number
  readonly throughBloc: number
  readonly outside: number
}

/** Who is a founder of a process, who can join it until when, and who does. Time O(years · entries + countries). */
export function standingOf(source: RiskSource, k: number, settings: RiskSettings): Standing {
  const { index, countries } = source
  const founded = index.firstYearByInstrument[k] as number
  const lastYear = Math.min(settings.lastYear, index.lastYearByInstrument[k] as number)
  const none = { founders: 0, undated: 0, throughBloc: 0, outside: 0 }
  const undatedHere = source.undated.get(k) ?? new Set<number>()
  if (founded === NEVER_YEAR || !countsInScope(index, k, settings.scope))
    return {
      founded: NEVER_YEAR,
      lastYear: NEVER_YEAR,
      candidates: [],
      joinedIn: new Map(),
      ...none,
      undated: undatedHere.size,
    }
  const first = firstRows(source, k)
  const isFounder = new Set(membersIn(source, k, founded, { ...settings, inferred: 'with' }))
  for (const [country, { year }] of first) if (year <= founded) isFounder.add(country)
  const blocYears = yearsThroughBloc(source, k, { founded, lastYear, blocRule: settings.blocRule }, first)
  const everMembers = [...isFounder, ...first.keys(), ...blocYears.keys(), ...undatedHere]
  const eligible = eligibility(countries, everMembers, settings.atRisk)
  const counts = { ...none, founders: isFounder.size }
  const candidates: [number, number][] = []
  const joinedIn = new Map<number, number>()
  for (let country = 0; country < countries.ids.length; country++) {
    if (isFounder.has(country)) continue
    const own = first.get(country)
    if (own === undefined ? undatedHere.has(country) : own.isInferred) {
      counts.undated++
      continue
    }
    const bloc = blocYears.get(country)
    if (own !== undefined && (bloc === undefined || own.year <= bloc)) {
      if (own.year > lastYear || own.year < settings.firstYear) counts.outside++
      else joinedIn.set(country, own.year)
    } else if (bloc !== undefined) counts.throughBloc++
    const until = Math.min(lastYear, own?.year ?? lastYear, bloc === undefined ? lastYear : bloc - 1)
    if (eligible(country)) candidates.push([country, until])
  }
  return { founded, lastYear, candidates, joinedIn, ...counts }
}

/** First year of each country by its own rows, and whether it was inferred. */
function firstRows(
  { index, countries }: RiskSource,
  k: number,
): Map<number, { year: number; isInferred: boolean }> {
  const first = new Map<number, { year: number; isInferred: boolean }>()
  const to = index.rowStart[k + 1] as number
  for (let row = index.rowStart[k] as number; row < to; row++) {
    const country = countries.countryOfActor[index.actorByRow[row] as number] as number
    if (country === NO_COUNTRY) continue
    const year = index.firstYearByRow[row] as number
    const isInferred = index.inferredByRow[row] === 1
    const known = first.get(country)
    if (known === undefined || year < known.year || (year === known.year && !isInferred))
      first.set(country, { year, isInferred })
  }
  return first
}

/** The first year after the founding in which each country has an entry that it owes to blocs alone. */
function yearsThroughBloc(
  { index, reader, countries }: RiskSource,
  k: number,
  { founded, lastYear, blocRule }: { founded: number; lastYear: number; blocRule: BlocRule },
  own: ReadonlyMap<number, { readonly year: number }>,
): Map<number, number> {
  const years = new Map<number, number>()
  if (blocRule === 'node' || !hasBloc(index, k)) return years
  for (let year = founded + 1; year <= lastYear; year++) {
    const { length, actors } = reader.read(k, year, blocRule)
    for (let e = 0; e < length; e++) {
      const country = countries.countryOfActor[actors[e] as number] as number
      if (country === NO_COUNTRY || years.has(country)) continue
      if ((own.get(country)?.year ?? year + 1) > year) years.set(country, year)
    }
  }
  return years
}

function hasBloc(index: MembershipIndex, k: number): boolean {
  return index.actorByRow
    .subarray(index.rowStart[k] as number, index.rowStart[k + 1] as number)
    .some((actorIndex) => index.isBloc[actorIndex] === 1)
}

/** Countries with an entry in a year, each once. */
export function membersIn(
  { index, reader, countries }: RiskSource,
  k: number,
  year: number,
  rules: NetworkRules,
): number[] {
  const first = index.firstYearByInstrument[k] as number
  if (!aliveIn(year, first, index.lastYearByInstrument[k] as number)) return []
  const { length, actors } = reader.read(k, year, rules.blocRule, rules.inferred)
  const found = new Set<number>()
  for (let e = 0; e < length; e++) {
    const country = countries.countryOfActor[actors[e] as number] as number
    if (country !== NO_COUNTRY) found.add(country)
  }
  return [...found].sort((a, b) => a - b)
}

function eligibility(
  { region, subregion }: CountrySet,
  members: readonly number[],
  atRisk: AtRisk,
): (country: number) => boolean {
  if (atRisk === 'world') return () => true
  const places = atRisk === 'region' ? region : subregion
  const of = new Set(members.map((country) => places[country]))
  return (country) => of.has(places[country])
}
