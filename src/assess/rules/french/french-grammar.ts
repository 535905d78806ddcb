import type { Grammar } from '../../grammar.ts'
import { FRENCH_ACTIONS, FRENCH_STATEMENTS } from './french-actions.ts'
import { FRENCH_BEARERS, FRENCH_BENEFITS } from './french-bearers.ts'
import { FRENCH_CONDITIONS } from './french-conditions.ts'
import { FRENCH_MODALS } from './french-modals.ts'
import { frenchPartyWords } from './french-party-words.ts'
import { FRENCH_TOPIC_RULES } from './french-topics.ts'
import { FRENCH_ARTICLE_TOPICS, FRENCH_TOPICS_BESIDE } from './french-topics-beside.ts'
import { FRENCH_SENTENCES, FRENCH_VERBS } from './french-verbs.ts'

/** How clauses in French are read. */
export const FRENCH: Grammar = {
  language: 'fr',
  topics: FRENCH_TOPIC_RULES,
  topicsBeside: FRENCH_TOPICS_BESIDE,
  topicsOfArticle: FRENCH_ARTICLE_TOPICS,
  modals: FRENCH_MODALS,
  actions: FRENCH_ACTIONS,
  statements: FRENCH_STATEMENTS,
  conditions: FRENCH_CONDITIONS,
  verbs: FRENCH_VERBS,
  sentences: FRENCH_SENTENCES,
  bearers: FRENCH_BEARERS,
  benefits: FRENCH_BENEFITS,
  partyWords: frenchPartyWords,
}
