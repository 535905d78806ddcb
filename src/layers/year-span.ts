import { yearOfDay } from '../model/edtf-date.ts'
import type { DaySpan } from './day-span.ts'

/** The last year of what has no recorded end. */
export const OPEN_YEAR = 9999

/** First and last year of what has no date at all: it is alive in no year. */
export const NEVER_YEAR = -9999

/** Calendar year of the first day of a span. */
export function firstYearOf(span: DaySpan): number {
  return Number.isFinite(span.firstDay) ? yearOfDay(span.firstDay) : 0
}

/** Calendar year of the last day of a span, OPEN_YEAR where it has no end. */
export function lastYearOf(span: DaySpan): number {
  return Number.isFinite(span.lastDay) ? yearOfDay(span.lastDay) : OPEN_YEAR
}

/** Whether a span of years meets the year: the rule "alive in year t" of METHOD §1. */
export function aliveIn(year: number, firstYear: number, lastYear: number): boolean {
  return firstYear <= year && year <= lastYear && firstYear !== NEVER_YEAR
}
