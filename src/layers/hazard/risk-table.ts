import { NEVER_YEAR } from '../year-span.ts'
import type { Controls } from './controls.ts'
import { existsIn } from './country-set.ts'
import { sharedIn } from './pair-years.ts'
import { membersIn, type RiskSettings, type RiskSource, standingOf } from './standing.ts'

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
