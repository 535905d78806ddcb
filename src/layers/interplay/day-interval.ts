import { edtfDate } from '../../model/edtf-date.ts'

/** Days between which something surely happened, both included; an open side is ±Infinity. */
export interface DayInterval {
  readonly earliestDay: number
  readonly latestDay: number
}

/** Of what nothing dates. */
export const ANY_DAY: DayInterval = {
  earliestDay: Number.NEGATIVE_INFINITY,
  latestDay: Number.POSITIVE_INFINITY,
}

/** The days of an EDTF date. */
export function intervalOf(text: string): DayInterval {
  const { earliestDay, latestDay } = edtfDate(text)
  return { earliestDay, latestDay }
}

/** When the later of two things happened. */
export function laterOf(one: DayInterval, other: DayInterval): DayInterval {
  return {
    earliestDay: Math.max(one.earliestDay, other.earliestDay),
    latestDay: Math.max(one.latestDay, other.latestDay),
  }
}

/** When the earlier of two things happened. */
export function earlierOf(one: DayInterval, other: DayInterval): DayInterval {
  return {
    earliestDay: Math.min(one.earliestDay, other.earliestDay),
    latestDay: Math.min(one.latestDay, other.latestDay),
  }
}
