import { parseEdtf } from '../../model/edtf-date.ts'

/** A day with the mark after it: `28 Sep 1998 a` is 1998-09-28 and `a`. */
export interface MarkedDate {
  /** ISO 8601. */
  readonly date: string
  readonly mark: string | null
}

/** Longer than any day with its marks. */
const LONGEST = 60

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const AFTER = /(?:\s*\(?([A-Za-z]{1,2})\)?)?(?:\s+\d{1,3}|\s*[*†‡⁰¹²³⁴-⁹]|\s*\[\d{1,3}\])*$/u
const WORDS = new RegExp(`^(\\d{1,2})[\\s-]+([A-Za-z]{3,9})\\.?[\\s-]+(\\d{4})${AFTER.source}`, 'u')
const ISO = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})${AFTER.source}`, 'u')

/**
 * Reads a day as the Treaty Collection writes it (`28 Sep 1998`, `28 September 1998`) or as ISO 8601, with a mark of one or two
 * letters and marks of footnotes after it. Null where the text is anything else: days in figures alone, such as 03/04/1998,
 * could be read in two ways.
 */
export function markedDate(text: string): MarkedDate | null {
  if (text.length > LONGEST) return null
  const iso = ISO.exec(text)
  if (iso !== null) return valid(iso[1] as string, iso[2])
  const words = WORDS.exec(text)
  if (words === null) return null
  const month = monthOf((words[2] as string).toLowerCase())
  if (month === null) return null
  const [day, year] = [(words[1] as string).padStart(2, '0'), words[3]]
  return valid(`${year}-${String(month).padStart(2, '0')}-${day}`, words[4])
}

function valid(date: string, mark: string | undefined): MarkedDate | null {
  return parseEdtf(date) === null ? null : { date, mark: mark ?? null }
}

function monthOf(name: string): number | null {
  const month = name === 'sept' ? 8 : Math.max(MONTHS.indexOf(name), FULL.indexOf(name))
  return month < 0 ? null : month + 1
}
