import { balanceOfBenefits, balanceOfDuties } from '../../assess/measures/asymmetry.ts'
import type { Weighting } from '../../assess/measures/monotone-weightings.ts'
import { imbalance } from './balance-figures.ts'
import { type BootstrapOptions, bootstrapFigures } from './bootstrap-figures.ts'
import { borneBy, type WeighedClause, where } from './clause-amounts.ts'
import { exposedImbalance, exposureWeights } from './exposed-imbalance.ts'
import { type Exposure, LEAST_TOPIC_CLAUSES, type TopicFigures } from './partnership-report-types.ts'
import type { TextOfClauses } from './text-readings.ts'
import { READMISSION_TOPICS, type TopicGroups } from './topic-groups.ts'
import { loadCounts, spreadOfD } from './weighted-load.ts'

/**
 * Load and gain by topic, most clauses first: d with its interval by bootstrap over articles, its spread over other weightings, and for readmission d*. Without sides
 * there is no balance: the topics are then told with their clauses alone. Time O(clauses × topics + draws × articles × topics).
 */
export function topicFigures(
  { text, clauses, hasSides }: TextOfClauses,
  groups: TopicGroups,
  exposure: Exposure,
  weightings: readonly Weighting[],
  options: BootstrapOptions = {},
): TopicFigures[] {
  const byTopic = new Map<string, WeighedClause[]>()
  for (const clause of clauses)
    for (const topic of clause.record.topics) byTopic.set(topic, [...(byTopic.get(topic) ?? []), clause])
  const topics = [...byTopic.keys()]
  const weights = exposureWeights(exposure) ?? { a: 0, b: 0 }
  const isKnown = exposureWeights(exposure) !== null
  const about =
    (topic: string) =>
    ({ record }: WeighedClause): boolean =>
      record.topics.includes(topic)
  const found = bootstrapFigures(
    clauses,
    ({ part }) => part,
    topics.flatMap((topic) => [
      imbalance(where(about(topic), borneBy('a')), where(about(topic), borneBy('b'))),
      exposedImbalance(weights, about(topic)),
    ]),
    options,
  )
  return topics
    .map((topic, at): TopicFigures => {
      const own = byTopic.get(topic) ?? []
      const records = hasSides ? own.map(({ record }) => record) : []
      const duties = balanceOfDuties(records)
      const star = found[2 * at + 1]
      const value = hasSides ? (star?.value ?? null) : null
      return {
        topic,
        group: groups.get(topic) ?? 'other',
        clauses: own.length,
        tooFew: own.length < LEAST_TOPIC_CLAUSES,
        duties,
        interval: hasSides ? (found[2 * at]?.interval ?? null) : null,
        benefits: balanceOfBenefits(records),
        spread: spreadOfD(loadCounts(hasSides ? own : []), weightings, duties.d),
        dStar: READMISSION_TOPICS.has(topic)
          ? {
              value,
              gap: value !== null ? null : !hasSides ? 'no-sides' : isKnown ? 'nothing-borne' : 'no-stock',
              interval: value === null ? null : (star?.interval ?? null),
            }
          : null,
        evidence: own.map(({ record }) => ({ kind: 'clause', text, address: record.id })),
      }
    })
    .toSorted((one, other) => other.clauses - one.clauses || (one.topic < other.topic ? -1 : 1))
}
