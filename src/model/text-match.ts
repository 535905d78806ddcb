/** By what a text was tied to its instrument. `person`: somebody decided it. */
export const MATCHED_BY = ['stated-id', 'file-name', 'metadata', 'score', 'person'] as const

export type MatchedBy = (typeof MATCHED_BY)[number]

/** An instrument whose text a file may be, with the parts of its score. */
export interface MatchCandidate {
  readonly instrument: string
  /** 0 to 1. */
  readonly score: number
  /** What agrees and by how much, each 0 to 1; null where the file says nothing of it. */
  readonly parts: Readonly<Record<MatchPart, number | null>>
}

export const MATCH_PARTS = ['parties', 'date', 'title'] as const

export type MatchPart = (typeof MATCH_PARTS)[number]

/** Where a text comes to stand: with its instrument, or in the list of those that wait for a person to say. */
export type TextPlace =
  | { readonly status: 'matched'; readonly instrument: string; readonly by: MatchedBy }
  | { readonly status: 'waiting'; readonly why: WaitingWhy; readonly candidates: readonly MatchCandidate[] }

/**
 * Why a text waits: nothing in the registry agrees with it, several agree as well or the best not well enough, the file names an
 * instrument that is not registered, what it names contradicts itself, or the instrument has a text in that language already.
 */
export const WAITING_WHY = [
  'no-candidate',
  'unsure',
  'unknown-instrument',
  'contradiction',
  'second-text',
] as const

export type WaitingWhy = (typeof WAITING_WHY)[number]
