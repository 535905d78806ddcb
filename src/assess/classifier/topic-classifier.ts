import { seededRandom, shuffle } from '../../numeric/seeded-random.ts'
import { probability } from './logistic-regression.ts'
import { type SparseRow, type SparseRows, sparseRows } from './sparse-rows.ts'
import { type TopicClassifier, trainTopic } from './train-topic.ts'
import { type FeatureSpace, featureSpace, featuresOf, gramsOf } from './word-features.ts'

/** A clause that coders have given topics, to learn from. */
export interface LabelledClause {
  /** Chapeau and own words. */
  readonly words: string
  readonly language: string | null
  readonly topics: readonly string[]
  /** What the rules propose for it. */
  readonly proposed: readonly string[]
  /** The text that it stands in; a text is never learned from and judged by at once. */
  readonly text: string
}

/** Classifiers of the topics of which there were clauses enough to learn. */
export interface TrainedTopics {
  readonly space: FeatureSpace
  readonly topics: ReadonlyMap<string, TopicClassifier>
}

/** Fewest clauses about a topic, and fewest texts that they stand in, before it is learned. */
export const LEAST_OF_TOPIC = 10
export const LEAST_TEXTS = 3

/** Clauses as a matrix, their texts as numbers in shuffled order. */
export interface TrainingSet {
  readonly clauses: readonly LabelledClause[]
  readonly grams: readonly (readonly string[])[]
  readonly groups: Uint32Array
}

/** Time O(words). */
export function trainingSet(clauses: readonly LabelledClause[], seed: number): TrainingSet {
  const texts = [...new Set(clauses.map(({ text }) => text))].toSorted()
  const order = Uint32Array.from(texts, (_, i) => i)
  shuffle(order, seededRandom(seed))
  const numbers = new Map(texts.map((text, i) => [text, order[i] as number]))
  return {
    clauses,
    grams: clauses.map(({ words, language }) => gramsOf(words, language)),
    groups: Uint32Array.from(clauses, ({ text }) => numbers.get(text) as number),
  }
}

/** Topics with clauses enough to learn them, in alphabetical order. */
export function learnable(clauses: readonly LabelledClause[]): string[] {
  return [...new Set(clauses.flatMap(({ topics }) => topics))]
    .filter((topic) => {
      const own = clauses.filter(({ topics }) => topics.includes(topic))
      return own.length >= LEAST_OF_TOPIC && new Set(own.map(({ text }) => text)).size >= LEAST_TEXTS
    })
    .toSorted()
}

/** Learns some topics from some rows of a set (logistic regression on stems and pairs of stems). Time O(topics × fit). */
export function trainTopics(
  set: TrainingSet,
  rows: readonly number[],
  topics: readonly string[],
): TrainedTopics {
  const space = featureSpace(rows.map((r) => set.grams[r] as readonly string[]))
  const matrix = matrixOf(
    space,
    rows.map((r) => set.grams[r] as readonly string[]),
  )
  const groups = Uint32Array.from(rows, (r) => set.groups[r] as number)
  return {
    space,
    topics: new Map(
      topics.map((topic) => [
        topic,
        trainTopic(
          matrix,
          Uint8Array.from(rows, (r) => (set.clauses[r]?.topics.includes(topic) === true ? 1 : 0)),
          groups,
        ),
      ]),
    ),
  }
}

function matrixOf(space: FeatureSpace, clauses: readonly (readonly string[])[]): SparseRows {
  return sparseRows(
    clauses.map((grams) => featuresOf(space, grams)),
    space.columns.size,
  )
}

/** How likely a clause is about a topic that was learned, and whether that is enough to propose it. */
export interface LearnedTopic {
  readonly topic: string
  readonly probability: number
  readonly isProposed: boolean
  /** How far from undecided, in log odds; 0 is undecided. */
  readonly margin: number
}

/** What was learned says of a clause. Time O(topics × grams). */
export function learnedTopics({ space, topics }: TrainedTopics, grams: readonly string[]): LearnedTopic[] {
  const row = featuresOf(space, grams)
  return Array.from(topics, ([topic, classifier]) => learnedTopic(topic, classifier, row))
}

function learnedTopic(topic: string, { fit, threshold }: TopicClassifier, row: SparseRow): LearnedTopic {
  const p = probability(fit, row)
  return { topic, probability: p, isProposed: p >= threshold, margin: logOdds(p) - logOdds(threshold) }
}

function logOdds(p: number): number {
  const kept = Math.min(1 - 1e-12, Math.max(1e-12, p))
  return Math.log(kept / (1 - kept))
}
