import type { ClauseToAssess } from './clause-record.ts'
import { foldWords } from './fold-words.ts'
import type { Grammar } from './grammar.ts'
import type { Rule } from './rules/rule.ts'

export interface TopicFound {
  readonly topic: string
  readonly rule: string
  /** Where its words begin in the folded words of the clause; null where they stand elsewhere in the article. */
  readonly at: number | null
}

/** Topics of a clause, in the order of the rules (METHOD §4): from its own words, and from its article where it points back to it. */
export function findTopics(
  words: string,
  { articleText }: Pick<ClauseToAssess, 'articleText'>,
  grammar: Pick<Grammar, 'topics' | 'topicsBeside' | 'topicsOfArticle'>,
): TopicFound[] {
  const topics: TopicFound[] = []
  const has = (topic: string): boolean => topics.some((found) => found.topic === topic)
  for (const rule of grammar.topics) add(topics, rule, words)
  let article: string | null = null
  for (const { id, value, pattern, article: needed, beside } of grammar.topicsOfArticle) {
    if (has(value) || !(beside === null ? topics.length === 0 : has(beside)) || !pattern.test(words)) continue
    article ??= foldWords(articleText).words
    if (needed.test(article)) topics.push({ topic: value, rule: id, at: null })
  }
  if (topics.length > 0) for (const rule of grammar.topicsBeside) add(topics, rule, words)
  return topics
}

function add(topics: TopicFound[], rule: Rule<string>, words: string): void {
  if (topics.some(({ topic }) => topic === rule.value)) return
  const match = rule.pattern.exec(words)
  if (match === null || rule.not?.test(words) === true) return
  topics.push({ topic: rule.value, rule: rule.id, at: match.index })
}
