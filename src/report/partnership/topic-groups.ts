/** The groups of the codebook's topics (`group` of topics.csv), by topic. */
export type TopicGroups = ReadonlyMap<string, string>

/** Topics whose clauses say that people are taken back: where mirrored words bite one way (Cassarino 2010). */
export const READMISSION_TOPICS: ReadonlySet<string> = new Set(['readmit-own', 'readmit-tcn'])

export const FUNDING_TOPICS: ReadonlySet<string> = new Set(['aid'])
export const CAPACITY_TOPICS: ReadonlySet<string> = new Set(['capacity'])

export function topicsOfGroup(groups: TopicGroups, ...wanted: readonly string[]): Set<string> {
  return new Set([...groups].filter(([, group]) => wanted.includes(group)).map(([topic]) => topic))
}

/**
 * Topics of control and of cost, over which responsibility is to be shared (METHOD §3): the groups control and benefit, whose clauses promise money or programmes, and
 * capacity, which costs whoever trains.
 */
export function controlAndCostTopics(groups: TopicGroups): Set<string> {
  return new Set([...topicsOfGroup(groups, 'control', 'benefit'), ...CAPACITY_TOPICS])
}
