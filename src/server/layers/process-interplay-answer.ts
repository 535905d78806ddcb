import type { InterplayQuery, ProcessInterplay } from '../../api/layer-interplay.ts'
import { bilateralDyads } from '../../layers/interplay/bilateral-dyads.ts'
import { laterOf } from '../../layers/interplay/day-interval.ts'
import { precedence } from '../../layers/interplay/dyad-precedent.ts'
import { type JoinedMember, joinedMembers } from '../../layers/interplay/joined-members.ts'
import { dyadRuleOf, isCounted } from '../../layers/interplay/relational-precedent.ts'
import type { Registry } from '../../model/registry.ts'
import { interplayFindings } from './interplay-findings.ts'
import { processPrecedentItem } from './process-precedent-item.ts'

/** The relational precedent of one process, dyad by dyad; null where the id is of none. */
export function processInterplayAnswer(
  registry: Registry,
  lastYear: number,
  id: string,
  query: InterplayQuery,
): ProcessInterplay | null {
  const { precedents, index } = interplayFindings(registry, { ...query, lastYear })
  const row = precedents.processes.find(({ instrument }) => instrument === id)
  const instrument = registry.instruments.find((each) => each.id === id)
  if (row === undefined || instrument === undefined) return null
  const { precedent } = row
  const bilateral = bilateralDyads(registry, index, query.scope)
  const rule = dyadRuleOf(instrument)
  const members: readonly JoinedMember[] =
    joinedMembers(registry, { tieStart: query.start, inferred: query.inferred }).get(id) ?? []
  return {
    registry_version: registry.version,
    ...query,
    process: processPrecedentItem(instrument, query.start, row),
    undated_members: [...precedent.undatedMembers],
    founders: [...precedent.founders],
    joiners: [...precedent.joiners],
    dyads: members.flatMap((other, j) =>
      members.slice(0, j).flatMap((one): ProcessInterplay['dyads'] => {
        const instruments = bilateral.between(one.actor, other.actor)
        if (instruments.length === 0) return []
        return [
          {
            one: one.actor,
            other: other.actor,
            counted: isCounted(rule, one, other),
            precedence:
              one.joined === null || other.joined === null
                ? 'undated'
                : precedence(instruments, laterOf(one.joined, other.joined)),
            instruments: instruments.map((each) => each.instrument),
          },
        ]
      }),
    ),
  }
}
