import { parseEdtf } from '../model/edtf-date.ts'
import { foldAccents } from './fold-accents.ts'

/** A date in the words of a text. */
export interface WrittenDate {
  /** EDTF, as precise as written: a day, a month or a year. */
  readonly date: string
  readonly start: number
  readonly end: number
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'enero', 'jan', 'ene'],
  ['february', 'fevrier', 'febrero', 'feb'],
  ['march', 'mars', 'marzo', 'mar'],
  ['april', 'avril', 'abril', 'apr', 'abr'],
  ['may', 'mai', 'mayo'],
  ['june', 'juin', 'junio', 'jun'],
  ['july', 'juillet', 'julio', 'jul'],
  ['august', 'aout', 'agosto', 'aug', 'ago'],
  ['september', 'septembre', 'septiembre', 'setiembre', 'sept', 'sep'],
  ['october', 'octobre', 'octubre', 'oct'],
  ['november', 'novembre', 'noviembre', 'nov'],
  ['december', 'decembre', 'diciembre', 'dec', 'dic'],
]
const MONTH_NUMBER: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
)

const YEAR = /(?:1[89]|20)\d\d/g
/** A year stands alone, or behind the sign of a date in figures; a sum such as 12,1990 has none. */
const BEFORE_YEAR = /[^\d\p{L},/.]|[./-]/u
const BEHIND_YEAR = /[^\d\p{L}]/u
const MONTH = '(\\p{L}{3,10})\\.?'
/** What may stand before the year, from the longest: `16 April`, `16th day of April,`, `16 de abril de`, `1er janvier`, `April 16,`. */
const DAY_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:\\s?(?:st|nd|rd|th|er|º|°|o))?(?:\\s+day)?(?:\\s+(?:of|de))?\\s+${MONTH}(?:\\s+del?|,)?\\s+(?:de\\s+)?$`,
  'iu',
)
const MONTH_DAY = new RegExp(`(?<!\\p{L})${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+$`, 'iu')
const NUMERIC = /(?<![\d./])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?$/u
const MONTH_ONLY = new RegExp(`(?<!\\p{L})${MONTH}(?:\\s+del?|,)?\\s+$`, 'iu')
const ISO_REST = /^-(\d{2})-(\d{2})(?!\d)/

/** The longest date in words before its year. */
const WINDOW = 48

/**
 * Every date of a text with a year from 1800 to 2099, in English, French or Spanish or in figures, in order; a year alone counts as one.
 * Days that no calendar has are left out. A date such as 4/5/2003, which may be of May or of April, is as precise as its year. Time O(n).
 */
export function writtenDates(text: string): WrittenDate[] {
  const dates: WrittenDate[] = []
  for (const match of text.matchAll(YEAR)) {
    const behind = text[match.index + 4]
    if (match.index > 0 && !BEFORE_YEAR.test(text[match.index - 1] as string)) continue
    if (behind !== undefined && !BEHIND_YEAR.test(behind)) continue
    const found = dateAt(text, match.index, match[0])
    if (found !== null) dates.push(found)
  }
  return dates
}

function dateAt(text: string, yearAt: number, year: string): WrittenDate | null {
  const before = text.slice(Math.max(0, yearAt - WINDOW), yearAt)
  const end = yearAt + year.length
  const startOf = (match: RegExpExecArray): number => yearAt - before.length + match.index
  const dayMonth = DAY_MONTH.exec(before)
  const month = monthNumber(dayMonth?.[2])
  if (dayMonth !== null && month !== null)
    return made(year, month, Number(dayMonth[1]), startOf(dayMonth), end)
  const monthDay = MONTH_DAY.exec(before)
  const firstMonth = monthNumber(monthDay?.[1])
  if (monthDay !== null && firstMonth !== null)
    return made(year, firstMonth, Number(monthDay[2]), startOf(monthDay), end)
  const numeric = NUMERIC.exec(before)
  if (numeric !== null) return inFigures(year, numeric, startOf(numeric), end)
  const iso = ISO_REST.exec(text.slice(end, end + 7))
  if (iso !== null) return made(year, Number(iso[1]), Number(iso[2]), yearAt, end + iso[0].length)
  const monthOnly = MONTH_ONLY.exec(before)
  const only = monthNumber(monthOnly?.[1])
  if (monthOnly !== null && only !== null)
    return { date: `${year}-${pad(only)}`, start: startOf(monthOnly), end }
  return /[./-]$/.test(before) ? null : { date: year, start: yearAt, end }
}

function inFigures(year: string, match: RegExpExecArray, start: number, end: number): WrittenDate | null {
  const first = Number(match[1])
  const second = Number(match[3])
  if (match[2] === '.' || first > 12) return made(year, second, first, start, end)
  if (second > 12) return made(year, first, second, start, end)
  return first === second ? made(year, first, second, start, end) : { date: year, start, end }
}

function made(year: string, month: number, day: number, start: number, end: number): WrittenDate | null {
  const date = `${year}-${pad(month)}-${pad(day)}`
  return parseEdtf(date) === null ? null : { date, start, end }
}

function monthNumber(name: string | undefined): number | null {
  return name === undefined ? null : (MONTH_NUMBER.get(foldAccents(name.toLowerCase())) ?? null)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
