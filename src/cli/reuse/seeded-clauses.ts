import { CLAUSE_TOPICS } from '../../collection/clause-topics.ts'
import { isTextLanguage } from '../../model/language.ts'
import type { ReuseText } from '../../reuse/reuse-text.ts'
import { normalise } from '../../text/normalise.ts'
import { topicMatches } from '../../text/topic-matches.ts'
import { SeedIndexes, type TopicWithSeeds } from '../../text/topic-seeds.ts'
import { wordPlaces } from '../../text/word-places.ts'

/**
 * Which articles of texts without a workspace are migration clauses: those with a seed of one of the topics in their heading or words, as a
 * workspace proposes them. Nobody has decided on them. Time O(characters).
 * @param asked ids of topics; without them those that alone speak of migration
 * @returns for a text 1 for each article that is one
 */
export function seededClauses(
  topics: readonly TopicWithSeeds[],
  asked: readonly string[] = CLAUSE_TOPICS,
): (text: ReuseText) => Uint8Array {
  const seeds = new SeedIndexes(topics.filter(({ id }) => asked.includes(id)))
  return ({ language, articles }) => {
    const index = seeds.in(isTextLanguage(language) ? language : null)
    const isAbout = (text: string): boolean =>
      topicMatches(wordPlaces(normalise(text).text), index).length > 0
    return Uint8Array.from(articles, ({ heading, text }) => (isAbout(heading ?? '') || isAbout(text) ? 1 : 0))
  }
}
