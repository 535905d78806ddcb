import edtf from 'edtf'
import { StrataError } from './error.ts'

/**
 * A date as the registry writes it, with the days between which it surely lies.
 *
 * `2008` lies between 2008-01-01 and 2008-12-31: it is neither surely before nor surely after `2008-06-05`.
 * Days are counted from 1970-01-01 (day 0), so that dates compare as integers; an open side is ±Infinity.
 */
export interface EdtfDate {
  readonly text: string
  readonly earliestDay: number
  readonly latestDay: number
}

const MS_A_DAY = 86_400_000
const PLAIN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Day number of a calendar day; years 0 to 99 are taken literally. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / MS_A_DAY)
}

function plainDate(text: string): EdtfDate | null {
  const match = PLAIN.exec(text)
  if (match === null) return null
  const year = Number(match[1])
  if (match[2] === undefined) {
    return { text, earliestDay: dayNumber(year, 1, 1), latestDay: dayNumber(year, 12, 31) }
  }
  const month = Number(match[2])
  if (month < 1 || month > 12) return null
  const last = daysInMonth(year, month)
  if (match[3] === undefined) {
    return { text, earliestDay: dayNumber(year, month, 1), latestDay: dayNumber(year, month, last) }
  }
  const day = Number(match[3])
  if (day < 1 || day > last) return null
  const exact = dayNumber(year, month, day)
  return { text, earliestDay: exact, latestDay: exact }
}

/**
 * Reads an EDTF date (ISO 8601-2), or gives null where the text is none.
 *
 * Plain years, months and days, which are nearly all of the registry, are read here; intervals, seasons, approximate and
 * partly unspecified dates (`1984/1989`, `198X`, `2008~`) by the library `edtf`, whose bounds are taken as they are.
 */
export function parseEdtf(text: string): EdtfDate | null {
  const plain = plainDate(text)
  if (plain !== null) return plain
  if (PLAIN.test(text) || text.length < 4) return null
  try {
    const parsed = edtf(text)
    const earliestDay = Number.isFinite(parsed.min) ? Math.floor(parsed.min / MS_A_DAY) : -Infinity
    const latestDay = Number.isFinite(parsed.max) ? Math.floor(parsed.max / MS_A_DAY) : Infinity
    return Number.isNaN(earliestDay) || Number.isNaN(latestDay) ? null : { text, earliestDay, latestDay }
  } catch {
    return null
  }
}

/**
 * Reads an EDTF date that must be one.
 * @throws StrataError `model/not-a-date`
 */
export function edtfDate(text: string): EdtfDate {
  const date = parseEdtf(text)
  if (date === null) throw new StrataError('model/not-a-date', { found: text })
  return date
}

/** Whether `earlier` is before `later` whatever days the two stand for. */
export function surelyBefore(earlier: EdtfDate, later: EdtfDate): boolean {
  return earlier.latestDay < later.earliestDay
}

/** Whether some reading of the two dates puts `earlier` before `later`. */
export function possiblyBefore(earlier: EdtfDate, later: EdtfDate): boolean {
  return earlier.earliestDay < later.latestDay
}

/** The calendar year of a day number. */
export function yearOfDay(day: number): number {
  return new Date(day * MS_A_DAY).getUTCFullYear()
}

/** The day number as `YYYY-MM-DD`. */
export function isoOfDay(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10)
}
