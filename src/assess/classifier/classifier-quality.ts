import { seededRandom } from '../../numeric/seeded-random.ts'
import {
  type LabelledClause,
  LEAST_OF_TOPIC,
  LEAST_TEXTS,
  learnable,
  learnedTopics,
  trainingSet,
  trainTopics,
} from './topic-classifier.ts'

/** Clauses that a proposer found, found wrongly, and missed. */
export interface Found {
  readonly right: number
  readonly extra: number
  readonly missed: number
  /** Null where nothing was proposed, or nothing was there. */
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/** How well a topic is proposed: by what was learned, on texts that it was not learned from, and by the rules on the same clauses. */
export interface TopicQuality {
  readonly topic: string
  /** Clauses about it by the coders. */
  readonly clauses: number
  readonly texts: number
  readonly rules: Found
  /** Null where there are too few clauses to learn from. */
  readonly learned: Found | null
  /** Share of resamples of the texts in which what was learned has the higher F1; null where it is not known. */
  readonly betterIn: number | null
  /** Who proposes: what was learned only where it is the better one in 90 % of the resamples. */
  readonly proposer: 'learned' | 'rules'
}

export interface ClassifierQuality {
  readonly clauses: number
  readonly texts: number
  readonly folds: number
  readonly leastClauses: number
  readonly leastTexts: number
  readonly topics: readonly TopicQuality[]
}

const FOLDS = 5
const DRAWS = 500
const SURELY_BETTER = 0.9

/**
 * Precision and recall per topic, cross-validated in five folds of texts: no text is both learned from and judged by, thresholds are chosen within the training folds.
 * @param seed of the folds and of the resamples
 *
 * Time O(folds × topics × fit).
 */
export function classifierQuality(clauses: readonly LabelledClause[], seed = 1): ClassifierQuality {
  const set = trainingSet(clauses, seed)
  const learned = learnable(clauses)
  const proposals: ReadonlySet<string>[] = clauses.map(() => new Set())
  const folds = Math.min(FOLDS, new Set(set.groups).size)
  for (let fold = 0; fold < folds && learned.length > 0 && folds > 1; fold++) {
    const rows = clauses.map((_, r) => r)
    const train = rows.filter((r) => (set.groups[r] as number) % folds !== fold)
    const trained = trainTopics(set, train, learned)
    for (const r of rows.filter((row) => (set.groups[row] as number) % folds === fold))
      proposals[r] = new Set(
        learnedTopics(trained, set.grams[r] as readonly string[]).flatMap(({ topic, isProposed }) =>
          isProposed ? [topic] : [],
        ),
      )
  }
  const topics = [...new Set(clauses.flatMap((clause) => [...clause.topics, ...clause.proposed]))].toSorted()
  return {
    clauses: clauses.length,
    texts: new Set(clauses.map(({ text }) => text)).size,
    folds,
    leastClauses: LEAST_OF_TOPIC,
    leastTexts: LEAST_TEXTS,
    topics: topics.map((topic): TopicQuality => {
      const own = clauses.filter((clause) => clause.topics.includes(topic))
      const byRules = (r: number): boolean => clauses[r]?.proposed.includes(topic) === true
      const byLearned = (r: number): boolean => proposals[r]?.has(topic) === true
      const isLearned = folds > 1 && learned.includes(topic)
      const betterIn = isLearned ? shareBetter(clauses, set.groups, topic, byLearned, byRules, seed) : null
      return {
        topic,
        clauses: own.length,
        texts: new Set(own.map(({ text }) => text)).size,
        rules: found(clauses, topic, byRules),
        learned: isLearned ? found(clauses, topic, byLearned) : null,
        betterIn,
        proposer: betterIn !== null && betterIn >= SURELY_BETTER ? 'learned' : 'rules',
      }
    }),
  }
}

function found(clauses: readonly LabelledClause[], topic: string, isProposed: (r: number) => boolean): Found {
  let right = 0
  let extra = 0
  let missed = 0
  clauses.forEach(({ topics }, r) => {
    const is = topics.includes(topic)
    const proposed = isProposed(r)
    if (is && proposed) right++
    else if (is) missed++
    else if (proposed) extra++
  })
  return {
    right,
    extra,
    missed,
    precision: right + extra === 0 ? null : right / (right + extra),
    recall: right + missed === 0 ? null : right / (right + missed),
    f1: f1(right, extra, missed),
  }
}

function f1(right: number, extra: number, missed: number): number | null {
  const all = 2 * right + extra + missed
  return all === 0 ? null : (2 * right) / all
}

/** In how many of the resamples of texts the first proposer has the higher F1; ties count half. */
function shareBetter(
  clauses: readonly LabelledClause[],
  groups: Uint32Array,
  topic: string,
  one: (r: number) => boolean,
  other: (r: number) => boolean,
  seed: number,
): number {
  const many = 1 + groups.reduce((most, group) => Math.max(most, group), 0)
  // Per text: what each has right, extra and missed.
  const counts = new Float64Array(many * 6)
  clauses.forEach(({ topics }, r) => {
    const base = (groups[r] as number) * 6
    const is = topics.includes(topic)
    for (const [offset, proposed] of [
      [0, one(r)],
      [3, other(r)],
    ] as const) {
      const cell = base + offset + (is ? (proposed ? 0 : 2) : proposed ? 1 : -1)
      if (is || proposed) counts[cell] = (counts[cell] as number) + 1
    }
  })
  const random = seededRandom(seed)
  let better = 0
  const sums = new Float64Array(6)
  for (let draw = 0; draw < DRAWS; draw++) {
    sums.fill(0)
    for (let text = 0; text < many; text++) {
      const base = Math.floor(random() * many) * 6
      for (let k = 0; k < 6; k++) sums[k] = (sums[k] as number) + (counts[base + k] as number)
    }
    const [right = 0, extra = 0, missed = 0, otherRight = 0, otherExtra = 0, otherMissed = 0] = sums
    const difference = (f1(right, extra, missed) ?? 0) - (f1(otherRight, otherExtra, otherMissed) ?? 0)
    better += difference > 0 ? 1 : difference === 0 ? 0.5 : 0
  }
  return better / DRAWS
}
