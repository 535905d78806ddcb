const MS_A_DAY = 86_400_000
const EPOCH_YEAR = 1960
const EPOCH_MS = Date.UTC(EPOCH_YEAR, 0, 1)

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A date kept as a number, as ISO text by its display format: days (`%td`, `%d`) as 1960-01-31, milliseconds (`%tc`) as
 * 1960-01-31T13:05:00, months (`%tm`) as 1960-01, years (`%ty`) as 1960. Null for other formats, among them weeks, quarters,
 * half-years and times with leap seconds (`%tC`), and for dates outside the years 1 to 9999.
 */
export function stataDate(value: number | null, format: string): string | null {
  const unit = /^%-?(d|td|tc|tm|ty)/.exec(format)?.[1]
  if (value === null || unit === undefined || !Number.isFinite(value)) return null
  switch (unit) {
    case 'd':
    case 'td':
      return isoOf(EPOCH_MS + Math.floor(value) * MS_A_DAY)?.slice(0, 10) ?? null
    case 'tc':
      return isoOf(EPOCH_MS + Math.floor(value))?.replace(/(\.000)?Z$/, '') ?? null
    case 'tm': {
      const months = Math.floor(value)
      const year = EPOCH_YEAR + Math.floor(months / 12)
      return isYear(year)
        ? `${fourDigits(year)}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`
        : null
    }
    default:
      return Number.isInteger(value) && isYear(value) ? fourDigits(value) : null
  }
}

/** When the file was written, as `2024-03-05T09:30`, from `05 Mar 2024 09:30`; null where it does not say. */
export function stataTimestamp(text: string): string | null {
  const match = /^\s*(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{1,2}):(\d{2})/.exec(text)
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '')
  if (match === null || month < 0) return null
  const two = (part: string | number | undefined): string => String(part).padStart(2, '0')
  return `${match[3]}-${two(month + 1)}-${two(match[1])}T${two(match[4])}:${match[5]}`
}

function isoOf(ms: number): string | null {
  const date = new Date(ms)
  return Number.isNaN(date.getTime()) || !isYear(date.getUTCFullYear()) ? null : date.toISOString()
}

function isYear(year: number): boolean {
  return year >= 1 && year <= 9999
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0')
}
