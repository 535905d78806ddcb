import { z } from 'zod'
import { ACTOR_KINDS } from '../model/actor.ts'
import type { ActorSummary } from './actors.ts'
import { foldText } from './fold-text.ts'

/** What a list of actors is filtered by, on the page and in the API alike. */
export const actorFilterSchema = z.object({
  q: z
    .string()
    .max(100)
    .optional()
    .describe('Words in the id, name or another name; case and accents aside.'),
  kind: z.enum(ACTOR_KINDS).optional().describe('Kind of actor.'),
})
export type ActorFilter = z.infer<typeof actorFilterSchema>

/** Actors of a kind whose name, id or other name holds the words, case and accents aside. Time O(actors). */
export function actorsFound(actors: readonly ActorSummary[], { q, kind }: ActorFilter): ActorSummary[] {
  const words = foldText(q ?? '').trim()
  return actors.filter(
    (actor) =>
      (kind === undefined || actor.kind === kind) &&
      (words === '' ||
        [actor.id, actor.name, ...actor.aliases].some((name) => foldText(name).includes(words))),
  )
}
