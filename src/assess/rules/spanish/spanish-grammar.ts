import type { Grammar } from '../../grammar.ts'
import { SPANISH_ACTIONS, SPANISH_STATEMENTS } from './spanish-actions.ts'
import { SPANISH_BEARERS, SPANISH_BENEFITS } from './spanish-bearers.ts'
import { SPANISH_CONDITIONS } from './spanish-conditions.ts'
import { SPANISH_MODALS } from './spanish-modals.ts'
import { spanishPartyWords } from './spanish-party-words.ts'
import { SPANISH_TOPIC_RULES } from './spanish-topics.ts'
import { SPANISH_ARTICLE_TOPICS, SPANISH_TOPICS_BESIDE } from './spanish-topics-beside.ts'
import { SPANISH_SENTENCES, SPANISH_VERBS } from './spanish-verbs.ts'

/** How clauses in Spanish are read. */
export const SPANISH: Grammar = {
  language: 'es',
  topics: SPANISH_TOPIC_RULES,
  topicsBeside: SPANISH_TOPICS_BESIDE,
  topicsOfArticle: SPANISH_ARTICLE_TOPICS,
  modals: SPANISH_MODALS,
  actions: SPANISH_ACTIONS,
  statements: SPANISH_STATEMENTS,
  conditions: SPANISH_CONDITIONS,
  verbs: SPANISH_VERBS,
  sentences: SPANISH_SENTENCES,
  bearers: SPANISH_BEARERS,
  benefits: SPANISH_BENEFITS,
  partyWords: spanishPartyWords,
}
