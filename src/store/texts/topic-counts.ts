import type { TopicUnit } from './topic-units.ts'

/** How often a topic occurs; what a person rejected counts in `rejected` alone. */
export interface TopicCount {
  readonly topic: string
  /** Articles and other parts that are about the topic, by a seed or a person. */
  readonly articles: number
  /** Of these accepted by a person; the rest are proposals. */
  readonly accepted: number
  readonly rejected: number
  readonly instruments: number
  readonly texts: number
  /** In how many of these articles each seed was found, the most frequent first. */
  readonly seeds: readonly { readonly seed: string; readonly articles: number }[]
}

/** Counts of each topic, in the order of the topics given; topics that do not occur count 0. Time O(units). */
export function topicCounts(units: readonly TopicUnit[], topics: readonly string[]): TopicCount[] {
  const byTopic = new Map<string, TopicUnit[]>(topics.map((topic) => [topic, []]))
  for (const unit of units) {
    const some = byTopic.get(unit.topic)
    if (some === undefined) byTopic.set(unit.topic, [unit])
    else some.push(unit)
  }
  return [...byTopic].map(([topic, all]) => {
    const counted = all.filter(({ decision }) => decision?.value !== 'rejected')
    return {
      topic,
      articles: counted.length,
      accepted: counted.filter(({ decision }) => decision?.value === 'accepted').length,
      rejected: all.length - counted.length,
      instruments: new Set(counted.flatMap(({ instrument }) => instrument ?? [])).size,
      texts: new Set(counted.map(({ text }) => text)).size,
      seeds: seedCounts(counted),
    }
  })
}

function seedCounts(units: readonly TopicUnit[]): { seed: string; articles: number }[] {
  const counts = new Map<string, number>()
  for (const seed of units.flatMap(({ seeds }) => seeds)) counts.set(seed, (counts.get(seed) ?? 0) + 1)
  return [...counts]
    .map(([seed, articles]) => ({ seed, articles }))
    .toSorted((a, b) => b.articles - a.articles || (a.seed < b.seed ? -1 : 1))
}
