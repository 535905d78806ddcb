import type { ActorSummary } from '../../src/api/actors.ts'
import type { AtlasData } from './atlas-data.ts'

/** Actors whose shapes stand for one on the map: itself, or the members that a bloc has in the year; none for null. */
export function actorsInPlace(data: AtlasData, actor: ActorSummary | null, year: number): readonly string[] {
  if (actor === null) return []
  return actor.kind === 'bloc' ? data.membersOf(actor.id, year) : [actor.id]
}
