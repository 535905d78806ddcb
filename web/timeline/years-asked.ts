/** The years that an address asks for, or what is wrong with them. */
export type YearsAsked =
  | { readonly status: 'years'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly status: 'not-a-year'; readonly name: 'from' | 'to'; readonly found: string }
  | { readonly status: 'reversed'; readonly from: number; readonly to: number }

/** The earliest year that the API takes. */
export const EARLIEST_YEAR = 1850

/** Reads the first and last year of an address: each a year from EARLIEST_YEAR to `lastYear`, the first not after the last. */
export function yearsAsked(
  { from, to }: { readonly from?: string; readonly to?: string },
  lastYear: number,
): YearsAsked {
  const first = yearOf(from, lastYear)
  if (first === null) return { status: 'not-a-year', name: 'from', found: from ?? '' }
  const last = yearOf(to, lastYear)
  if (last === null) return { status: 'not-a-year', name: 'to', found: to ?? '' }
  if (first !== undefined && last !== undefined && first > last) {
    return { status: 'reversed', from: first, to: last }
  }
  return { status: 'years', from: first, to: last }
}

function yearOf(text: string | undefined, lastYear: number): number | undefined | null {
  if (text === undefined) return undefined
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN
  return year >= EARLIEST_YEAR && year <= lastYear ? year : null
}
