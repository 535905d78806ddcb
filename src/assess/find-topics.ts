import type { ClauseToAssess } from './clause-record.ts'
import { foldWords } from './fold-words.ts'
import { ENGLISH_TOPIC_RULES } from './rules/english-topics.ts'
import type { Rule } from './rules/rule.ts'
import { TOPICS_BESIDE } from './rules/topics-beside.ts'

export interface TopicFound {
  readonly topic: string
  readonly rule: string
  /** Where its words begin in the folded words of the clause; null where they stand elsewhere in the article. */
  readonly at: number | null
}

const POINTS_BACK = /\b(such|this|these|that|those) purposes?\b|\bto this end\b|\bthe treatment referred to\b/
const SUCH_WORKERS = /\b(workers in question|such workers|workers concerned|workers referred to)\b/

/** Topics of a clause in English, in the order of the rules (METHOD §4): from its own words, and from its article where it points back to it. */
export function findTopics(
  words: string,
  { articleText }: Pick<ClauseToAssess, 'articleText'>,
): TopicFound[] {
  const topics: TopicFound[] = []
  for (const rule of ENGLISH_TOPIC_RULES) add(topics, rule, words)
  const article = articleText === '' ? '' : foldWords(articleText).words
  const docs = topics.some(({ topic }) => topic === 'docs')
  if (
    docs &&
    POINTS_BACK.test(words) &&
    /\bre-?admi/.test(article) &&
    !topics.some(({ topic }) => topic === 'readmit-own')
  )
    topics.push({ topic: 'readmit-own', rule: 'en-readmit-purpose', at: null })
  if (SUCH_WORKERS.test(words) && topics.length === 0 && /\bsocial security\b/.test(article))
    topics.push({ topic: 'socsec', rule: 'en-socsec-workers-in-question', at: null })
  if (topics.length > 0) for (const rule of TOPICS_BESIDE) add(topics, rule, words)
  return topics
}

function add(topics: TopicFound[], rule: Rule<string>, words: string): void {
  if (topics.some(({ topic }) => topic === rule.value)) return
  const match = rule.pattern.exec(words)
  if (match === null || rule.not?.test(words) === true) return
  topics.push({ topic: rule.value, rule: rule.id, at: match.index })
}
