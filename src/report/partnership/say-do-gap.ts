import type { Family } from '../../model/instrument.ts'
import type { SayDoGap } from './partnership-report-types.ts'

/** What a text says of partnership and how evenly it loads the sides; both known. */
export interface SaidAndDone {
  readonly instrument: string
  /** Words of partnership per 1,000 tokens. */
  readonly lexicon: number
  /** 1 − |d|. */
  readonly balance: number
}

/** Fewest instruments of a family among which one is placed. */
export const LEAST_CLASS = 5

/**
 * z(words of partnership) − z(1 − |d|) within the family (METHOD §3, Lexicon): above 0 an instrument says more of partnership than it does, by the standards of its kind.
 * z by the standard deviation of the class (n − 1). Null below five instruments, or where all of them say, or do, the same. Time O(instruments).
 * @param family all instruments of the family of which both are known, this one among them
 */
export function sayDoGap(
  own: SaidAndDone | null,
  family: Family | null,
  ofFamily: readonly SaidAndDone[],
): SayDoGap {
  const none = {
    value: null,
    interval: null,
    lexiconZ: null,
    balanceZ: null,
    family,
    instruments: ofFamily.length,
  }
  if (own === null) return { ...none, gap: 'nothing-borne' }
  if (family === null || ofFamily.length < LEAST_CLASS) return { ...none, gap: 'no-class' }
  const lexiconZ = standardised(
    own.lexicon,
    ofFamily.map(({ lexicon }) => lexicon),
  )
  const balanceZ = standardised(
    own.balance,
    ofFamily.map(({ balance }) => balance),
  )
  if (lexiconZ === null || balanceZ === null) return { ...none, lexiconZ, balanceZ, gap: 'no-class' }
  return { ...none, value: lexiconZ - balanceZ, gap: null, lexiconZ, balanceZ }
}

function standardised(value: number, all: readonly number[]): number | null {
  const mean = all.reduce((sum, each) => sum + each, 0) / all.length
  const variance = all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (all.length - 1)
  return variance < 1e-12 ? null : (value - mean) / Math.sqrt(variance)
}
