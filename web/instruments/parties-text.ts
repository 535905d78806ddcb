import type { ActorKind } from '../../src/model/actor.ts'

/** Those bound, as a cell shows them: ids where they are few, else the first bloc and how many more, or how many states. */
export type PartiesText =
  | { readonly kind: 'ids'; readonly ids: readonly string[]; readonly more: number }
  | { readonly kind: 'states' | 'actors'; readonly count: number }
  | { readonly kind: 'none' }

const FEW = 3

/** `actors` as the API gives them: blocs first. Ids are shown in capitals, as codes are. */
export function partiesText(
  actors: readonly string[],
  kindOf: (actorId: string) => ActorKind | undefined,
): PartiesText {
  if (actors.length === 0) return { kind: 'none' }
  if (actors.length <= FEW) return { kind: 'ids', ids: actors.map((id) => id.toUpperCase()), more: 0 }
  const blocs = actors.filter((id) => kindOf(id) === 'bloc')
  if (blocs.length === 1) {
    return { kind: 'ids', ids: blocs.map((id) => id.toUpperCase()), more: actors.length - 1 }
  }
  const areStates = actors.every((id) => kindOf(id) === 'state')
  return { kind: areStates ? 'states' : 'actors', count: actors.length }
}
