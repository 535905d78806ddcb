import type { ForumActor, ForumActors, InForums } from '../../api/forum-actors.ts'
import {
  type ActorInForums,
  actorsInForums,
  coMembers,
  type ForumInYear,
} from '../../layers/forums/forum-actors.ts'
import type { Layer } from '../../model/layer.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type { DatedProcess } from '../process-overlaps.ts'
import { membersIn, recordedIn } from '../process-parts.ts'

/** Who is in many forums at once, in a year. */
export interface ForumActorsReader {
  list(year: number, layer?: Layer): ForumActors
  of(actor: string, year: number, layer?: Layer): ForumActor
}

/** Reads it from the processes of a registry. Time O(memberships) a question. */
export function forumActorsReader(
  lookup: RegistryLookup,
  processes: readonly DatedProcess[],
): ForumActorsReader {
  const named = ({ actor, forums, recorded, possible }: ActorInForums): InForums => ({
    actor,
    name: lookup.actor.get(actor)?.name ?? actor,
    kind: lookup.actor.get(actor)?.kind ?? 'state',
    region: lookup.region.get(actor)?.region_name ?? null,
    forums: [...forums],
    recorded: [...recorded],
    possible: [...possible],
  })
  const inYear = (year: number, layer?: Layer): ForumInYear[] =>
    processes
      .filter(({ process }) => layer === undefined || process.instrument.layer === layer)
      .map(({ process, firstYear }) => {
        const { sure, possible } = membersIn(process, year, firstYear)
        return { id: process.instrument.id, sure, possible, recorded: recordedIn(process, year) }
      })
      .filter(({ sure, possible }) => sure.size + possible.size > 0)
  const about = (forums: readonly ForumInYear[], year: number, layer?: Layer) => ({
    registry_version: lookup.registry.version,
    year,
    layer: layer ?? null,
    forums: forums.map(({ id }) => ({ id, title: lookup.instrument.get(id)?.title ?? id })),
  })
  return {
    list: (year, layer) => {
      const forums = inYear(year, layer)
      return { ...about(forums, year, layer), items: actorsInForums(forums).map(named) }
    },
    of: (actor, year, layer) => {
      const forums = inYear(year, layer)
      const own = actorsInForums(forums).find((row) => row.actor === actor)
      return {
        ...about(forums, year, layer),
        actor: named(own ?? { actor, forums: [], recorded: [], possible: [] }),
        co_members: coMembers(forums, actor).map(named),
      }
    },
  }
}
