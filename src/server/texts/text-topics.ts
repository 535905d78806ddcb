import type { TextTopic, TopicInPart } from '../../api/texts.ts'
import type { Topic } from '../../model/registry.ts'
import type { TopicUnit } from '../../store/texts/topic-units.ts'

/** How topics stand in the units of some texts, in the order of the codebook; a topic that does not occur counts 0. */
export function topicsInUnits(
  topics: readonly Topic[],
  units: readonly TopicUnit[],
  matchesOf: (unit: TopicUnit) => number,
): TextTopic[] {
  const byTopic = new Map<string, TopicUnit[]>()
  for (const unit of units) byTopic.set(unit.topic, [...(byTopic.get(unit.topic) ?? []), unit])
  return topics.map(({ id, group, definition }) => {
    const all = byTopic.get(id) ?? []
    const decided = (value: string): number => all.filter(({ decision }) => decision?.value === value).length
    return {
      topic: id,
      group,
      definition,
      parts: all.length,
      matches: all.reduce((sum, unit) => sum + matchesOf(unit), 0),
      accepted: decided('accepted'),
      rejected: decided('rejected'),
    }
  })
}

/** What a person said of a topic in a part; null where it is a proposal. */
export function topicDecision({ decision }: TopicUnit): TopicInPart['decision'] {
  if (decision === null || decision.value === null || decision.value === 'open') return null
  const { author, value } = decision
  return { by: author.who, when: author.when, reason: author.why, value }
}
