import type { BlocRule, EntryReader } from '../entries.ts'
import type { NetworkRules } from '../layer-network.ts'
import type { MembershipIndex } from '../membership-index.ts'
import { countsInScope } from '../scope.ts'
import { aliveIn, NEVER_YEAR } from '../year-span.ts'
import type { Controls } from './controls.ts'
import { type CountrySet, existsIn, NO_COUNTRY } from './country-set.ts'
import { type PairYears, sharedIn } from './pair-years.ts'

/** Which countries can join a process: those of the M49 subregions, or regions, in which it has a member at any time, or all. */
export const AT_RISK = ['subregion', 'region', 'world'] as const

export type AtRisk = (typeof AT_RISK)[number]

/** What became of a process; countries that are not at risk are counted by reason. */
export interface ProcessAtRisk {
  readonly process: string
  readonly founded: number | null
  /** Countries that were members in the year of founding. */
  readonly founders: number
  /** Countries with a row that nothing dates, or that was inferred for a later year: they may have joined at any time. */
  readonly undated: number
  /** Countries that joined at a recorded date before or after the years. */
  readonly outside: number
  /** Countries that came in as members of a bloc. */
  readonly throughBloc: number
  /** Countries with a row at risk. */
  readonly countries: number
  readonly rows: number
  readonly events: number
  /** Rows left out for want of a dated member the year before, or of a control. */
  readonly noMembers: number
  readonly noControl: number
  /** Joinings in such rows. */
  readonly lostEvents: number
}

/** A row for each country, process and year at risk, column by column. */
export interface RiskTable {
  readonly countries: readonly string[]
  readonly processes: readonly ProcessAtRisk[]
  readonly country: Uint32Array
  readonly process: Uint32Array
  readonly year: Int16Array
  /** Years since the founding. */
  readonly t: Float64Array
  /** Members the year before, and of these partners of the country in the bilateral layer. */
  readonly members: Float64Array
  readonly partners: Float64Array
  readonly share: Float64Array
  readonly joined: Uint8Array
  readonly controlNames: readonly string[]
  readonly controls: readonly Float64Array[]
}

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

/**
 * Who could join which process in which year (METHOD §2, Joiners).
 *
 * A country is at risk from the year after the founding, or the first year asked for, until it joins, it or the process ends, or the years do.
 * Founders are not at risk, nor is a country whose joining nothing dates. Joining is the first recorded day; who leaves is not at risk again.
 * Time O(processes · years · countries · members).
 * @param instruments positions of the processes
 */
export function riskTable(
  source: RiskSource,
  instruments: readonly number[],
  settings: RiskSettings,
  controls: Controls | null,
): RiskTable {
  const names = controls?.names ?? []
  const rows = { country: [], process: [], year: [], t: [], members: [], partners: [], joined: [] } as Record<
    'country' | 'process' | 'year' | 't' | 'members' | 'partners' | 'joined',
    number[]
  >
  const controlValues: number[][] = names.map(() => [])
  const processes = instruments.map((k, p): ProcessAtRisk => {
    const standing = standingOf(source, k, settings)
    const counts = { countries: 0, rows: 0, events: 0, noMembers: 0, noControl: 0, lostEvents: 0 }
    const { founded, lastYear, candidates } = standing
    const seen = new Set<number>()
    for (let year = Math.max(settings.firstYear, founded + 1); year <= lastYear; year++) {
      const members = membersIn(source, k, year - 1, settings)
      for (const [country, untilYear] of candidates) {
        if (year > untilYear || !existsIn(source.countries, country, year)) continue
        const joined = standing.joinedIn.get(country) === year ? 1 : 0
        const others = members.filter((member) => member !== country)
        if (others.length === 0) {
          counts.noMembers++
          counts.lostEvents += joined
          continue
        }
        const values = controls?.row(source.countries.ids[country] as string, year)
        if (controls !== null && (values === undefined || values.some(Number.isNaN))) {
          counts.noControl++
          counts.lostEvents += joined
          continue
        }
        rows.country.push(country)
        rows.process.push(p)
        rows.year.push(year)
        rows.t.push(year - founded)
        rows.members.push(others.length)
        rows.partners.push(
          others.filter((member) => sharedIn(source.bilateral, country, member, year - 1) > 0).length,
        )
        rows.joined.push(joined)
        values?.forEach((value, c) => {
          controlValues[c]?.push(value)
        })
        seen.add(country)
        counts.rows++
        counts.events += joined
      }
    }
    counts.countries = seen.size
    const { founders, undated, throughBloc, outside } = standing
    return {
      process: source.index.instrumentIds[k] as string,
      founded: founded === NEVER_YEAR ? null : founded,
      founders,
      undated,
      throughBloc,
      outside,
      ...counts,
    }
  })
  const members = Float64Array.from(rows.members)
  const partners = Float64Array.from(rows.partners)
  return {
    countries: source.countries.ids,
    processes,
    country: Uint32Array.from(rows.country),
    process: Uint32Array.from(rows.process),
    year: Int16Array.from(rows.year),
    t: Float64Array.from(rows.t),
    members,
    partners,
    share: partners.map((count, row) => count / (members[row] as number)),
    joined: Uint8Array.from(rows.joined),
    controlNames: names,
    controls: controlValues.map((values) => Float64Array.from(values)),
  }
}

interface Standing {
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

function standingOf(source: RiskSource, k: number, settings: RiskSettings): Standing {
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
function membersIn(
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
