import { stemmed } from '../../text/stem.ts'
import { foldWords } from '../fold-words.ts'
import type { SparseRow } from './sparse-rows.ts'

/** Stems and pairs of stems by which a classifier knows a clause, each with its weight (inverse document frequency). */
export interface FeatureSpace {
  readonly columns: ReadonlyMap<string, number>
  readonly weights: Float64Array
}

/** A stem or pair in a single clause tells nothing of another. */
const LEAST_CLAUSES = 2
/** The most frequent are kept; a larger space is slower and no better on clauses. */
const MOST_FEATURES = 50_000
/** Words of a clause beyond these are left out, so that one sentence of a whole book costs no more than others. */
const MOST_WORDS = 1000

const WORD = /[\p{L}\p{N}]+/gu

/** Stems of a clause and pairs of stems side by side. Time O(words). */
export function gramsOf(text: string, language: string | null): string[] {
  const stems = Array.from(foldWords(text).words.matchAll(WORD), ([word]) => word)
    .slice(0, MOST_WORDS)
    .map((word) => (/^\d+$/.test(word) ? '#' : stemmed(word, language ?? 'en')))
  return [...stems, ...stems.slice(1).map((stem, i) => `${stems[i]} ${stem}`)]
}

/** The space of some clauses, from the grams of each. Time O(grams). */
export function featureSpace(clauses: readonly (readonly string[])[]): FeatureSpace {
  const clausesWith = new Map<string, number>()
  for (const grams of clauses)
    for (const gram of new Set(grams)) clausesWith.set(gram, (clausesWith.get(gram) ?? 0) + 1)
  const kept = [...clausesWith]
    .filter(([, count]) => count >= LEAST_CLAUSES)
    .toSorted(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .slice(0, MOST_FEATURES)
  return {
    columns: new Map(kept.map(([gram], column) => [gram, column])),
    weights: Float64Array.from(kept, ([, count]) => Math.log((1 + clauses.length) / (1 + count)) + 1),
  }
}

/** A clause in the space: (1 + log of how often) × weight, of length 1; empty where it shares nothing with the space. Time O(grams). */
export function featuresOf({ columns, weights }: FeatureSpace, grams: readonly string[]): SparseRow {
  const counts = new Map<number, number>()
  for (const gram of grams) {
    const column = columns.get(gram)
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1)
  }
  const found = [...counts].toSorted(([one], [other]) => one - other)
  const values = Float64Array.from(
    found,
    ([column, count]) => (1 + Math.log(count)) * (weights[column] as number),
  )
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  return {
    columns: Uint32Array.from(found, ([column]) => column),
    values: length === 0 ? values : values.map((value) => value / length),
  }
}
