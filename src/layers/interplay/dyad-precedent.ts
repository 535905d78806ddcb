import type { BilateralInstrument } from './bilateral-dyads.ts'
import { ANY_DAY, type DayInterval, laterOf } from './day-interval.ts'

/** Whether a bilateral instrument was there before the later of two joined: surely, possibly, or surely not. */
export type Precedence = 'before' | 'possibly' | 'not'

/**
 * Whether some instrument was signed before a day, whatever days the dates stand for (surely), or on some reading of them (possibly).
 * Of one day is not before.
 */
export function precedence(instruments: readonly BilateralInstrument[], day: DayInterval): Precedence {
  let found: Precedence = 'not'
  for (const { signed } of instruments) {
    if (signed.latestDay < day.earliestDay) return 'before'
    if (signed.earliestDay < day.latestDay) found = 'possibly'
  }
  return found
}

/** How many dyads of a set had a bilateral instrument before the later of the two joined (METHOD §2, R_p). */
export interface PrecedentCounts {
  /** All dyads of the set. */
  readonly dyads: number
  /** Of these, dyads of two members with a dated joining; the rest is undated and in none of the shares. */
  readonly dated: number
  /** Dated dyads with an instrument surely signed before, and those with one possibly so and none surely. */
  readonly before: number
  readonly possibly: number
  /** R_p = before / dated, and the possible bound (before + possibly) / dated; null where no dyad is dated. */
  readonly share: number | null
  readonly possibleShare: number | null
  /** Over all dyads, whenever the undated ones joined: between what R_p lies; null where there is no dyad. */
  readonly least: number | null
  readonly most: number | null
}

/** A dyad as it is counted: when each of the two joined (null: nothing dates it), and the bilateral instruments between them. */
export interface CountedDyad {
  readonly one: DayInterval | null
  readonly other: DayInterval | null
  readonly instruments: readonly BilateralInstrument[]
}

/** Counts a set of dyads. Time O(dyads + their instruments). */
export function precedentCounts(dyads: readonly CountedDyad[]): PrecedentCounts {
  let dated = 0
  let before = 0
  let possibly = 0
  let undatedBefore = 0
  let undatedPossibly = 0
  for (const { one, other, instruments } of dyads) {
    const isDated = one !== null && other !== null
    // Who joined nobody knows when joined at the earliest when the other did, if that one was the later.
    const found = precedence(instruments, laterOf(one ?? ANY_DAY, other ?? ANY_DAY))
    if (isDated) dated++
    if (found === 'before') {
      if (isDated) before++
      else undatedBefore++
    } else if (found === 'possibly') {
      if (isDated) possibly++
      else undatedPossibly++
    }
  }
  const all = dyads.length
  const sure = before + undatedBefore
  return {
    dyads: all,
    dated,
    before,
    possibly,
    share: dated === 0 ? null : before / dated,
    possibleShare: dated === 0 ? null : (before + possibly) / dated,
    least: all === 0 ? null : sure / all,
    most: all === 0 ? null : (sure + possibly + undatedPossibly) / all,
  }
}
