/**
 * The address's search part as plain text values. Lists stand in one value, separated by commas, which are left readable.
 *
 * The router's own reading takes `q=2008` for a number and writes quotes around text; an address that a person cites should
 * hold neither.
 */
export type SearchText = Record<string, string>

export function parseSearch(search: string): SearchText {
  return Object.fromEntries(new URLSearchParams(search))
}

/** Writes the values that are neither empty nor undefined, in their order; `?` is part of the result. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${readable(String(value))}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

function readable(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')
}

/** The parts of a comma list that are in `allowed`, each once, in the order of `allowed`. */
export function listOf<T extends string>(text: string | undefined, allowed: readonly T[]): T[] {
  const parts = new Set(text?.split(',') ?? [])
  return allowed.filter((value) => parts.has(value))
}
