import { useMemo } from 'react'
import type { AtlasData } from '../atlas/atlas-data.ts'
import { shortActorName } from '../instrument/short-actor-name.ts'

export interface ActorWords {
  /** A code beside a dot: a state's own, of others the abbreviation they are known by. */
  readonly code: (actor: number) => string
  readonly name: (actor: number) => string
  readonly id: (actor: number) => string
}

/** What actors are called, by position in the membership index. */
export function useActorWords({ index, actors }: AtlasData): ActorWords {
  return useMemo(() => {
    const id = (actor: number): string => index.actorIds[actor] ?? ''
    return {
      id,
      name: (actor) => actors.get(id(actor))?.name ?? id(actor),
      code: (actor) => {
        const row = actors.get(id(actor))
        return row?.kind === 'state' ? id(actor) : shortActorName(id(actor), row)
      },
    }
  }, [index, actors])
}
