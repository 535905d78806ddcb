import type { AssessedClause } from './assess-text.ts'
import { type Balance, balanceOfBenefits, balanceOfDuties } from './measures/asymmetry.ts'
import { type BenefitShares, benefitShares } from './measures/benefit-shares.ts'
import { type Conditionality, conditionality } from './measures/conditionality.ts'
import { type Legalization, legalization } from './measures/legalization.ts'
import { type LexiconDensity, lexiconDensity } from './measures/lexicon.ts'
import { monotoneWeightings, type Spread, spreadOver, strengthUnder } from './measures/monotone-weightings.ts'

/** The load and gain of one topic. */
export interface TopicBalance {
  readonly topic: string
  /** Clauses about it. */
  readonly clauses: number
  readonly duties: Balance
  readonly benefits: Balance
  /** Of d of the duties under 1,000 other weightings; null where d is not known. */
  readonly spread: Spread | null
}

/** What a text says of who owes what to whom, in figures (METHOD §3). Only clauses about a topic of the codebook count. */
export interface DocumentAssessment {
  readonly clauses: number
  readonly onTopic: number
  readonly topics: readonly TopicBalance[]
  readonly duties: Balance
  readonly conditionality: Conditionality
  readonly shares: BenefitShares
  readonly legalization: Legalization
  readonly lexicon: LexiconDensity
  /** Names that could not be told, most frequent first. */
  readonly unresolved: readonly string[]
}

const WEIGHTINGS = 1000

/**
 * The figures of a text from its clause records.
 * @param bodies the words of the text without headings, for the lexicon
 * @param seed of the 1,000 random monotone weightings
 *
 * Time O(topics × weightings × clauses).
 */
export function assessDocument(
  clauses: readonly AssessedClause[],
  bodies: readonly string[],
  seed = 1,
): DocumentAssessment {
  const onTopic = clauses.filter(({ record }) => record.topics.length > 0)
  const records = onTopic.map(({ record }) => record)
  const weightings = monotoneWeightings(WEIGHTINGS, seed)
  const topics = [...new Set(records.flatMap((record) => record.topics))].map((topic): TopicBalance => {
    const own = records.filter((record) => record.topics.includes(topic))
    const duties = balanceOfDuties(own)
    return {
      topic,
      clauses: own.length,
      duties,
      benefits: balanceOfBenefits(own),
      spread: spreadOver(
        weightings,
        (weighting) => balanceOfDuties(own, (record) => strengthUnder(weighting, record)).d,
        duties.d,
      ),
    }
  })
  const named = new Map<string, number>()
  for (const name of onTopic.flatMap(({ record }) => record.unresolved))
    named.set(name, (named.get(name) ?? 0) + 1)
  return {
    clauses: clauses.length,
    onTopic: onTopic.length,
    topics: topics.toSorted((a, b) => b.clauses - a.clauses || (a.topic < b.topic ? -1 : 1)),
    duties: balanceOfDuties(records),
    conditionality: conditionality(records),
    shares: benefitShares(records),
    legalization: legalization(
      onTopic.map(({ record, chapeau, text }) => ({ record, text: `${chapeau} ${text}` })),
    ),
    lexicon: lexiconDensity(bodies),
    unresolved: [...named].toSorted(([, a], [, b]) => b - a).map(([name]) => name),
  }
}
