import { rowProduct, type SparseRow } from './sparse-rows.ts'
import { type LearnedTopic, learnedTopics, type TrainedTopics } from './topic-classifier.ts'
import { featuresOf, gramsOf } from './word-features.ts'

/** A clause that nobody has coded. */
export interface UncodedClause {
  readonly id: string
  readonly words: string
  readonly language: string | null
  /** What the rules propose for it. */
  readonly proposed: readonly string[]
}

/** A clause whose coding teaches most, and why. */
export interface SuggestedClause {
  readonly id: string
  /** The topic of which it tells most. */
  readonly topic: string
  readonly probability: number
  /** Rules and what was learned say different things of that topic. */
  readonly isContested: boolean
}

/** Clauses as alike as this teach the same. */
const ALIKE = 0.8

/**
 * Which clauses to code next so that the classifier learns most (uncertainty sampling, Lewis & Gale 1994): first those of which the rules and what was learned
 * disagree, then the most undecided ones; of clauses that are nearly alike only one.
 *
 * Time O(clauses × topics + clauses × chosen).
 */
export function suggestClauses(
  trained: TrainedTopics,
  clauses: readonly UncodedClause[],
  most: number,
): SuggestedClause[] {
  const scored = clauses.flatMap((clause) => {
    const grams = gramsOf(clause.words, clause.language)
    const telling = mostTelling(learnedTopics(trained, grams), clause.proposed)
    return telling === null ? [] : [{ id: clause.id, row: featuresOf(trained.space, grams), ...telling }]
  })
  scored.sort(
    (a, b) => Number(b.isContested) - Number(a.isContested) || a.margin - b.margin || (a.id < b.id ? -1 : 1),
  )
  const chosen: { readonly row: SparseRow; readonly suggestion: SuggestedClause }[] = []
  for (const { id, row, topic, probability, isContested } of scored) {
    if (chosen.length >= most) break
    if (chosen.some((before) => rowProduct(before.row, row) > ALIKE)) continue
    chosen.push({ row, suggestion: { id, topic, probability, isContested } })
  }
  return chosen.map(({ suggestion }) => suggestion)
}

/** The topic of which a clause tells most: one that is contested, else the least decided. */
function mostTelling(learned: readonly LearnedTopic[], proposed: readonly string[]) {
  let best: { topic: string; probability: number; isContested: boolean; margin: number } | null = null
  for (const { topic, probability, isProposed, margin } of learned) {
    const isContested = isProposed !== proposed.includes(topic)
    const found = { topic, probability, isContested, margin: Math.abs(margin) }
    const isBetter =
      best === null ||
      (isContested && !best.isContested) ||
      (isContested === best.isContested && found.margin < best.margin)
    if (isBetter) best = found
  }
  return best
}
