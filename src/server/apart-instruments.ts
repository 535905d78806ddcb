import { type DaySpan, participationSpan } from '../layers/day-span.ts'
import type { MembershipIndex } from '../layers/membership-index.ts'
import { aliveIn, firstYearOf, lastYearOf, NEVER_YEAR } from '../layers/year-span.ts'
import type { Actor } from '../model/actor.ts'
import type { Instrument } from '../model/instrument.ts'
import { isTyingRole, type Participation, type Role, type Start } from '../model/participation.ts'
import type { RegistryLookup } from '../registry/registry-lookup.ts'

/** An instrument in which an actor holds only roles that do not tie: observer, chair, secretariat, funder, agency. */
export interface ApartInstrument {
  readonly instrument: Instrument
  readonly roles: readonly Role[]
  /** The best known of the roles' starts. */
  readonly start: Start
}

/**
 * Instruments beside which an actor stands in a year without being tied by them (METHOD §1: these roles are kept apart).
 *
 * A role that nothing dates is taken to last as long as its instrument, and its start is `unknown`. An instrument in which
 * the actor holds a tying role in the year is not listed: there it is bound.
 */
export function standingApart(
  lookup: RegistryLookup,
  index: MembershipIndex,
  actor: Actor,
  year: number,
): ApartInstrument[] {
  const tied = new Set<string>()
  const found = new Map<string, { instrument: Instrument; roles: Set<Role>; starts: Start[] }>()
  for (const { row, instrument, span } of rowsOf(lookup, index, actor)) {
    if (!isAliveIn(year, span, lifetimeOf(index, instrument.id))) continue
    if (isTyingRole(row.role)) {
      if (span !== 'undated') tied.add(instrument.id)
      continue
    }
    const held = found.get(instrument.id) ?? { instrument, roles: new Set<Role>(), starts: [] }
    held.roles.add(row.role)
    held.starts.push(startOf(row, span))
    found.set(instrument.id, held)
  }
  return [...found.values()]
    .filter(({ instrument }) => !tied.has(instrument.id))
    .map(({ instrument, roles, starts }) => ({ instrument, roles: [...roles], start: bestOf(starts) }))
}

/** Instruments in which an actor holds tying roles of which nothing dates a single one: they count in no year. */
export function undatedInstruments(lookup: RegistryLookup, index: MembershipIndex, actor: Actor): string[] {
  const undated = new Set<string>()
  const dated = new Set<string>()
  for (const { row, span } of rowsOf(lookup, index, actor)) {
    if (isTyingRole(row.role)) (span === 'undated' ? undated : dated).add(row.instrument)
  }
  return [...undated].filter((id) => !dated.has(id)).toSorted()
}

interface SpannedRow {
  readonly row: Participation
  readonly instrument: Instrument
  readonly span: DaySpan | 'undated' | 'empty'
}

function rowsOf(lookup: RegistryLookup, index: MembershipIndex, actor: Actor): SpannedRow[] {
  const limits = { lastDay: Number.POSITIVE_INFINITY, partyDay: null }
  return (lookup.participationsBy.get(actor.id) ?? []).flatMap((row) => {
    const instrument = lookup.instrument.get(row.instrument)
    if (instrument === undefined) return []
    return { row, instrument, span: participationSpan(row, instrument, actor, index.tieStart, limits) }
  })
}

interface YearSpan {
  readonly firstYear: number
  readonly lastYear: number
}

/** Years in which an instrument is alive; null where nothing dates it. */
function lifetimeOf(index: MembershipIndex, id: string): YearSpan | null {
  const k = index.instrumentIds.indexOf(id)
  const firstYear = index.firstYearByInstrument[k]
  if (firstYear === undefined || firstYear === NEVER_YEAR) return null
  return { firstYear, lastYear: index.lastYearByInstrument[k] as number }
}

function isAliveIn(year: number, span: SpannedRow['span'], lifetime: YearSpan | null): boolean {
  if (span === 'empty') return false
  if (lifetime !== null && !aliveIn(year, lifetime.firstYear, lifetime.lastYear)) return false
  return span === 'undated' || aliveIn(year, firstYearOf(span), lastYearOf(span))
}

function startOf(row: Participation, span: SpannedRow['span']): Start {
  if (span === 'undated') return 'unknown'
  return row.from === null ? 'inferred' : 'known'
}

function bestOf(starts: readonly Start[]): Start {
  return (['known', 'inferred'] as const).find((start) => starts.includes(start)) ?? 'unknown'
}
