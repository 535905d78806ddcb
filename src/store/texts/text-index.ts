import type { TextQuery } from '../../model/text-query.ts'

/** The words of an article or other unit, as they are indexed. */
export interface IndexedUnit {
  /** Number of the unit in `search_units`. */
  readonly id: number
  readonly title: string
  readonly heading: string
  readonly text: string
  readonly stems: string
}

/** How many units of a text match, by the language of the unit. */
export interface MatchCount {
  readonly document: number
  readonly language: string | null
  readonly units: number
}

/** Which of the matches are wanted. */
export interface RankedChoice {
  /** Numbers of documents, null for all of them. */
  readonly documents: readonly number[] | null
  /** Languages of units, null for all of them. */
  readonly languages: readonly (string | null)[] | null
  readonly limit: number
  readonly offset: number
}

export interface RankedUnit {
  readonly document: number
  readonly ordinal: number
  /** The higher, the better; only comparable within one query. */
  readonly score: number
}

/** An index of words: what only the engine of the database can do. Everything else about texts is plain SQL. */
export interface TextIndex {
  add(units: readonly IndexedUnit[]): void
  /** Other words in the place of those of the same units. */
  replace(units: readonly IndexedUnit[]): void
  remove(unitIds: readonly number[]): void
  /** Matches by document and language. Time O(matches). */
  count(query: TextQuery): MatchCount[]
  /** The best matches first. Time O(matches). */
  ranked(query: TextQuery, choice: RankedChoice): RankedUnit[]
}
