import type { ActorSummary } from '../../src/api/actors.ts'

const LONGEST_CODE = 6

/** One word with two capitals or more: `IOM`, `AU-HoAI`; not a place such as `Geneva`. */
const ABBREVIATION = /^\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d-]*$/u

/** A name for a label: a state's own; of others the abbreviation or the id that ends the name in brackets, else a short id as a code. */
export function shortActorName(id: string, actor: Pick<ActorSummary, 'kind' | 'name'> | undefined): string {
  if (actor === undefined) return id
  if (actor.kind === 'state') return actor.name
  const inBrackets = /\(([^()]+)\)$/.exec(actor.name)?.[1] ?? ''
  if (ABBREVIATION.test(inBrackets) || inBrackets.toLowerCase() === id) return inBrackets
  return id.length <= LONGEST_CODE ? id.toUpperCase() : actor.name
}
