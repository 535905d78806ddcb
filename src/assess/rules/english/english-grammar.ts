import type { Grammar } from '../../grammar.ts'
import { ENGLISH_ACTIONS, ENGLISH_STATEMENTS } from './english-actions.ts'
import { ENGLISH_ARTICLE_TOPICS } from './english-article-topics.ts'
import { ENGLISH_BEARERS, ENGLISH_BENEFITS } from './english-bearers.ts'
import { ENGLISH_CONDITIONS } from './english-conditions.ts'
import { ENGLISH_MODALS } from './english-modals.ts'
import { englishPartyWords } from './english-party-words.ts'
import { ENGLISH_TOPIC_RULES } from './english-topics.ts'
import { ENGLISH_TOPICS_BESIDE } from './english-topics-beside.ts'
import { ENGLISH_SENTENCES, ENGLISH_VERBS } from './english-verbs.ts'

/** How clauses in English are read. */
export const ENGLISH: Grammar = {
  language: 'en',
  topics: ENGLISH_TOPIC_RULES,
  topicsBeside: ENGLISH_TOPICS_BESIDE,
  topicsOfArticle: ENGLISH_ARTICLE_TOPICS,
  modals: ENGLISH_MODALS,
  actions: ENGLISH_ACTIONS,
  statements: ENGLISH_STATEMENTS,
  conditions: ENGLISH_CONDITIONS,
  verbs: ENGLISH_VERBS,
  sentences: ENGLISH_SENTENCES,
  bearers: ENGLISH_BEARERS,
  benefits: ENGLISH_BENEFITS,
  partyWords: englishPartyWords,
}
