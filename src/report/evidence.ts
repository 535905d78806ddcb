/** The three tests of whether one layer builds on another (METHOD §2). */
export const EVIDENCE_TESTS = ['text', 'relation', 'sequence'] as const

export type EvidenceTest = (typeof EVIDENCE_TESTS)[number]

/**
 * How a test reads: it precedes and beats the null (`supports`), it does not beat it (`neutral`), it points the other way (`contrary`), or it
 * cannot be told (`untested`).
 */
export const READINGS = ['supports', 'neutral', 'contrary', 'untested'] as const

export type Reading = (typeof READINGS)[number]

/** A test, read, with its reason in a sentence. */
export interface Evidence {
  readonly reading: Reading
  /** q or p by which it was read, null where it is untested. */
  readonly q: number | null
  readonly reason: string
}

/** Above this chance explains what was found. */
export const Q_MOST = 0.05

export function untested(reason: string): Evidence {
  return { reading: 'untested', q: null, reason }
}
