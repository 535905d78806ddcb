import type { InstrumentSummary } from '../../src/api/instruments.ts'

/** Principal sources of instruments by how many rest on each, most first. Time O(instruments). */
export function sourcesOf(instruments: readonly InstrumentSummary[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { source } of instruments) {
    const [principal = ''] = source.split(';')
    counts.set(principal, (counts.get(principal) ?? 0) + 1)
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id)
}

const SHORTEST = 12

/** The head of a citation, by which a reader knows it: up to the first comma, colon, semicolon or bracket. */
export function sourceHead(citation: string): string {
  const end = citation.slice(SHORTEST).search(/[,:;(]|\. /)
  return end === -1 ? citation : citation.slice(0, SHORTEST + end).trim()
}
