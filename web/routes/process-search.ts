import type { SearchText } from '../search-params.ts'

/** What a process page's address says; without a year it is the last of the series. */
export interface ProcessSearch {
  year?: number
}

/** Reads the address; a year that is none is left out. */
export function processSearch({ year }: SearchText): ProcessSearch {
  return year !== undefined && /^\d{4}$/.test(year) ? { year: Number(year) } : {}
}
