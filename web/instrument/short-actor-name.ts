import type { ActorSummary } from '../../src/api/actors.ts'

const LONGEST_CODE = 6

/** A name for a label: a state's own; of others the abbreviation that ends the name in brackets, else a short id as a code. */
export function shortActorName(id: string, actor: Pick<ActorSummary, 'kind' | 'name'> | undefined): string {
  if (actor === undefined) return id
  if (actor.kind === 'state') return actor.name
  const abbreviation = /\(([^()]+)\)$/.exec(actor.name)?.[1]
  if (abbreviation !== undefined) return abbreviation
  return id.length <= LONGEST_CODE ? id.toUpperCase() : actor.name
}
