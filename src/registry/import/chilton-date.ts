/** Years in which an agreement can have been signed. */
const [FIRST, LAST] = [1800, 2100]

/** A day or a year as the data set writes it: `5/19/1947` (month first), ISO text, or a year; null where it is none of them. */
export function chiltonDate(says: string | number | null): string | null {
  if (says === null) return null
  const text = String(says).trim()
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const iso = american === null ? text : `${american[3]}-${two(american[1])}-${two(american[2])}`
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(iso) ?? []
  if (year === undefined || Number(year) < FIRST || Number(year) > LAST) return null
  if (month === undefined) return year
  if (day === undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().startsWith(`${year}-${month}-${day}`) ? `${year}-${month}-${day}` : null
}

function two(digits: string | undefined): string {
  return String(digits).padStart(2, '0')
}
