import type { SearchAnswer } from '../../src/api/search.ts'

export type SearchHit = SearchAnswer['hits'][number]

/** Hits under one heading. */
export interface FindGroup {
  readonly table: SearchHit['table']
  readonly hits: readonly SearchHit[]
}

/** Hits as they are listed: actors, then instruments, each in the server's order; empty groups are left out. */
export function findGroups(hits: readonly SearchHit[]): FindGroup[] {
  return (['actors', 'instruments'] as const)
    .map((table) => ({ table, hits: hits.filter((hit) => hit.table === table) }))
    .filter((group) => group.hits.length > 0)
}

export interface SnippetPart {
  readonly text: string
  readonly found: boolean
  /** Place of its first character in the snippet. */
  readonly start: number
}

/** A snippet's parts: the server marks what was found with ⟦ and ⟧. */
export function snippetParts(snippet: string): SnippetPart[] {
  return [...snippet.matchAll(/⟦([^⟧]*)⟧|[^⟦]+|⟦/g)].map((match) => ({
    text: match[1] ?? match[0],
    found: match[1] !== undefined,
    start: match.index,
  }))
}

/** The place after moving by `step` among `count` options, around the ends; -1 is none chosen. */
export function movedPlace(place: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1
  if (place === -1) return step === 1 ? 0 : count - 1
  return (place + step + count) % count
}
