import type { ReadingEvidence, ReadingGap, ReadingInterval } from './reading.ts'

/** A figure read from a text, with its clauses; null with a gap where the text does not give it. */
export interface TextFigure {
  readonly value: number | null
  readonly gap: ReadingGap | null
  readonly interval: ReadingInterval | null
  /** Clauses that it rests on. */
  readonly n: number
  readonly evidence: readonly ReadingEvidence[]
}

/** Of whom a text may speak without giving them a role (METHOD §3, inclusivity). */
export const MENTIONED = ['organisation', 'ngo', 'business', 'migrants'] as const

export type Mentioned = (typeof MENTIONED)[number]

/** What clauses of a text lay down of how it goes on (METHOD §3, process; trust and dialogue). */
export const PROCESS_CLAUSES = [
  'framework-goals',
  'reporting',
  'peer-review',
  'revision',
  'dialogue',
  'termination',
] as const

export type ProcessClause = (typeof PROCESS_CLAUSES)[number]

/** What of a text the five criteria and the readings of the registry need (METHOD §3). Null in their place: no text is held or read. */
export interface TextFacts {
  /** Share of clauses whose modal weighs at most .5. */
  readonly softClauses: TextFigure
  readonly k: TextFigure
  /** d over all clauses. */
  readonly d: TextFigure
  /** Share of benefit of B. */
  readonly gainB: TextFigure
  /** 0 to 3 (Abbott et al. 2000). */
  readonly delegation: TextFigure
  /** Clauses of each kind; empty where the text was read and has none. */
  readonly clauses: Readonly<Record<ProcessClause, readonly ReadingEvidence[]>>
  /** Clauses that speak of each, and whether one of them gives it a task or a right to be heard. */
  readonly mentions: Readonly<
    Record<Mentioned, { readonly hasRole: boolean; readonly evidence: readonly ReadingEvidence[] }>
  >
}
