import { areTied, type BlocRule, type Entries, entryReader, NOT_KNOWN } from './entries.ts'
import type { MembershipIndex } from './membership-index.ts'
import { countsInScope, type Scope } from './scope.ts'
import { aliveIn, NEVER_YEAR, OPEN_YEAR } from './year-span.ts'

/** Years, both included, through which an instrument holds an actor, or ties two. `lastYear` is OPEN_YEAR where nothing ends it. */
export interface TieSpan {
  readonly instrumentIndex: number
  readonly firstYear: number
  readonly lastYear: number
  /** The start of the span is the instrument's own date, for want of a recorded one. */
  readonly inferred: boolean
}

export interface SpanSettings {
  readonly blocRule: BlocRule
  readonly scope: Scope
  /** Years looked at, both included; what goes on after `lastYear` is open. */
  readonly firstYear: number
  readonly lastYear: number
}

/** The years in which an actor stands in each instrument (METHOD §1). Time O(its instruments × years × entries). */
export function actorSpans(index: MembershipIndex, actorIndex: number, settings: SpanSettings): TieSpan[] {
  return spans(index, [actorIndex], settings, (entries) => {
    const own = slotOf(entries, actorIndex)
    return own === -1 ? 'none' : entries.knownVia[own] === NOT_KNOWN ? 'inferred' : 'known'
  })
}

/** The years in which each instrument ties two actors (METHOD §1). Time O(their instruments × years × entries). */
export function pairSpans(
  index: MembershipIndex,
  actorIndex: number,
  otherIndex: number,
  settings: SpanSettings,
): TieSpan[] {
  return spans(index, [actorIndex, otherIndex], settings, (entries) => {
    const one = slotOf(entries, actorIndex)
    const other = slotOf(entries, otherIndex)
    if (one === -1 || other === -1) return 'none'
    if (!areTied(entries.via[one] as number, entries.via[other] as number)) return 'none'
    const known = [entries.knownVia[one] as number, entries.knownVia[other] as number] as const
    return known[0] !== NOT_KNOWN && known[1] !== NOT_KNOWN && areTied(known[0], known[1])
      ? 'known'
      : 'inferred'
  })
}

type Standing = 'none' | 'inferred' | 'known'

function spans(
  index: MembershipIndex,
  actors: readonly number[],
  settings: SpanSettings,
  standing: (entries: Entries) => Standing,
): TieSpan[] {
  const reader = entryReader(index)
  const found: TieSpan[] = []
  for (let k = 0; k < index.instrumentIds.length; k++) {
    if (!countsInScope(index, k, settings.scope)) continue
    if (!actors.every((actorIndex) => mayEnter(index, k, actorIndex))) continue
    let open: { firstYear: number; inferred: boolean } | null = null
    const firstOf = index.firstYearByInstrument[k] as number
    const lastOf = index.lastYearByInstrument[k] as number
    if (firstOf === NEVER_YEAR) continue
    for (let year = settings.firstYear; year <= settings.lastYear; year++) {
      const now = aliveIn(year, firstOf, lastOf) ? standing(reader.read(k, year, settings.blocRule)) : 'none'
      if (now !== 'none' && open === null) open = { firstYear: year, inferred: now === 'inferred' }
      if (now === 'none' && open !== null) {
        found.push({ instrumentIndex: k, ...open, lastYear: year - 1 })
        open = null
      }
    }
    if (open !== null) found.push({ instrumentIndex: k, ...open, lastYear: OPEN_YEAR })
  }
  return found
}

function slotOf(entries: Entries, actorIndex: number): number {
  return entries.actors.subarray(0, entries.length).indexOf(actorIndex)
}

/** Whether the actor has a row in the instrument, or once belonged to a bloc that has one. */
function mayEnter(index: MembershipIndex, instrumentIndex: number, actorIndex: number): boolean {
  const to = index.rowStart[instrumentIndex + 1] as number
  for (let row = index.rowStart[instrumentIndex] as number; row < to; row++) {
    const rowActor = index.actorByRow[row] as number
    if (rowActor === actorIndex) return true
    if (index.isBloc[rowActor] !== 1) continue
    const start = index.memberStart[rowActor] as number
    const end = index.memberStart[rowActor + 1] as number
    if (index.actorByMember.subarray(start, end).includes(actorIndex)) return true
  }
  return false
}
