const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A year, month or day as the registry writes it; other EDTF has no parts that can be told apart. */
export const PLAIN_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** A plain EDTF date in words: 5 June 2008, June 2008 or 2008; other EDTF as it is written. */
export function dateInWords(text: string): string {
  const match = PLAIN_DATE.exec(text)
  if (match === null) return text
  const [, year, month, day] = match
  if (month === undefined) return String(year)
  return [day === undefined ? [] : [String(Number(day))], MONTHS[Number(month) - 1], year].flat().join(' ')
}
