import type { ActorSummary } from '../../src/api/actors.ts'
import type { ActorsSearch } from '../routes/actor-search.ts'

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Actors of a kind whose name, id or other name holds the words, case and accents aside. Time O(actors). */
export function actorsFound(actors: readonly ActorSummary[], { q, kind }: ActorsSearch): ActorSummary[] {
  const words = fold(q ?? '').trim()
  return actors.filter(
    (actor) =>
      (kind === undefined || actor.kind === kind) &&
      (words === '' || [actor.id, actor.name, ...actor.aliases].some((name) => fold(name).includes(words))),
  )
}
