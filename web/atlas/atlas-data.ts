import type { ActorSummary } from '../../src/api/actors.ts'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import type { RegistrySummary } from '../../src/api/registry.ts'
import type { MembershipIndex } from '../../src/layers/membership-index.ts'
import { aliveIn } from '../../src/layers/year-span.ts'
import { isEndRecorded } from '../../src/model/instrument.ts'

/** Everything the atlas draws from: the registry's tables as the API gives them. */
export interface AtlasData {
  readonly registry: RegistrySummary
  readonly index: MembershipIndex
  readonly instruments: ReadonlyMap<string, InstrumentSummary>
  readonly actors: ReadonlyMap<string, ActorSummary>
  /** Actors that some instrument binds, themselves or through a bloc, by name: the others have nothing to show. */
  readonly bound: readonly ActorSummary[]
  isEndKnown(instrumentIndex: number): boolean
  instrumentAt(instrumentIndex: number): InstrumentSummary | undefined
  /** Place of an actor in the index's arrays, −1 where it has none. */
  position(actorId: string): number
  /** Members of a bloc in a year, by id. */
  membersOf(blocId: string, year: number): readonly string[]
  /** Whether the actor has a row of its own in the index. */
  hasRows(actorId: string): boolean
}

/** Puts the tables together. Time O(instruments + rows + actors log actors). */
export function atlasData(
  registry: RegistrySummary,
  index: MembershipIndex,
  instruments: readonly InstrumentSummary[],
  actors: readonly ActorSummary[],
): AtlasData {
  const byId = new Map(instruments.map((row) => [row.id, row]))
  const rows = index.instrumentIds.map((id) => byId.get(id))
  const endKnown = rows.map((row) => row !== undefined && isEndRecorded(row))
  const positions = new Map(index.actorIds.map((id, place) => [id, place]))
  const position = (id: string): number => positions.get(id) ?? -1
  const withRows = new Set(index.actorByRow)
  const reached = new Set([...withRows, ...index.actorByMember])
  const names = new Intl.Collator('en')
  return {
    registry,
    index,
    instruments: byId,
    actors: new Map(actors.map((row) => [row.id, row])),
    bound: actors
      .filter(({ id }) => reached.has(position(id)))
      .toSorted((a, b) => names.compare(a.name, b.name)),
    isEndKnown: (k) => endKnown[k] ?? false,
    instrumentAt: (k) => rows[k],
    position,
    membersOf: (id, year) => membersIn(index, position(id), year),
    hasRows: (id) => withRows.has(position(id)),
  }
}

function membersIn(index: MembershipIndex, bloc: number, year: number): string[] {
  if (bloc < 0) return []
  const members: string[] = []
  const end = index.memberStart[bloc + 1] as number
  for (let member = index.memberStart[bloc] as number; member < end; member++) {
    const first = index.firstYearByMember[member] as number
    if (!aliveIn(year, first, index.lastYearByMember[member] as number)) continue
    members.push(index.actorIds[index.actorByMember[member] as number] as string)
  }
  return members
}
