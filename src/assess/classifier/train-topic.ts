import { fitLogistic, type LogisticFit, probabilities } from './logistic-regression.ts'
import { rowsAt, type SparseRows } from './sparse-rows.ts'

/** A classifier of one topic. */
export interface TopicClassifier {
  readonly fit: LogisticFit
  /** The least probability from which it proposes the topic. */
  readonly threshold: number
}

/** Enough that what is left to learn from in a fold is nearly all: with three, thresholds come out too low. */
const INNER_FOLDS = 7
/** On rows of length 1 a lighter ridge than 1 is wanted: the score of one word is at most its weight. */
const PENALTY = 0.1
/** Probabilities are then known to a thousandth, which is finer than any threshold. */
const TOLERANCE = 1e-3

/**
 * Trains one topic: the rarer label weighs more by the root of how much rarer it is, and the threshold is the one with the best F1 on inner folds, since a topic of thirty is rare.
 * @param groupOf the text of each row; a text is never in two folds, since texts repeat themselves
 *
 * Time O(folds × fit).
 */
export function trainTopic(rows: SparseRows, labels: Uint8Array, groupOf: Uint32Array): TopicClassifier {
  const all = Array.from(labels, (_, r) => r)
  const scored = new Float64Array(labels.length)
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const test = all.filter((r) => (groupOf[r] as number) % INNER_FOLDS === fold)
    const train = all.filter((r) => (groupOf[r] as number) % INNER_FOLDS !== fold)
    if (test.length === 0 || train.length === 0) continue
    const inner = fitTopic(
      rowsAt(rows, train),
      Uint8Array.from(train, (r) => labels[r] as number),
    )
    probabilities(inner, rowsAt(rows, test)).forEach((p, i) => {
      scored[test[i] as number] = p
    })
  }
  return { fit: fitTopic(rows, labels), threshold: bestThreshold(scored, labels) }
}

function fitTopic(rows: SparseRows, labels: Uint8Array): LogisticFit {
  const ones = labels.reduce((sum, label) => sum + label, 0)
  const noughts = labels.length - ones
  const heavier = ones === 0 || noughts === 0 ? 1 : Math.sqrt(noughts / ones)
  return fitLogistic(rows, labels, {
    penalty: PENALTY,
    tolerance: TOLERANCE,
    weightOf: (label) => (label === 1 ? heavier : 1),
  })
}

/** The threshold, midway between two probabilities, with the best F1; 0.5 where no label is 1. Time O(rows · log rows). */
export function bestThreshold(scored: Float64Array, labels: Uint8Array): number {
  const order = Array.from(scored, (_, r) => r).toSorted(
    (a, b) => (scored[b] as number) - (scored[a] as number),
  )
  const positives = labels.reduce((sum, label) => sum + label, 0)
  let best = { f1: 0, threshold: 0.5 }
  let right = 0
  order.forEach((r, i) => {
    right += labels[r] as number
    const own = scored[r] as number
    const next = order[i + 1]
    const below = next === undefined ? 0 : (scored[next] as number)
    if (below === own) return
    const f1 = (2 * right) / (i + 1 + positives)
    if (f1 > best.f1) best = { f1, threshold: (own + below) / 2 }
  })
  return best.threshold
}
