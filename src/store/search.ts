import type { Workspace } from './workspace.ts'

/** Where the words of a query were found. */
export interface SearchHit {
  readonly table: 'actors' | 'instruments'
  readonly id: string
  readonly title: string
  /** Column in which the best match stands: id, title, alias, actors or note. */
  readonly field: string
  /** A piece of that column with each match between ⟦ and ⟧. */
  readonly snippet: string
}

export interface SearchOptions {
  readonly limit?: number
  readonly kind?: 'actors' | 'instruments' | undefined
}

export interface SearchResult {
  /** How many rows match, of which `hits` are the best. */
  readonly total: number
  readonly hits: readonly SearchHit[]
}

const FIELDS = ['id', 'title', 'alias', 'actors', 'note'] as const

/**
 * Rows of the workspace in which all words of the query occur, best first (BM25; names before notes). The last word may be
 * the beginning of one. Time O(matches).
 */
export function search(
  { sqlite }: Workspace,
  query: string,
  { limit = 20, kind }: SearchOptions = {},
): SearchResult {
  const match = matchExpression(query)
  if (match === null) return { total: 0, hits: [] }
  const where = `search_index MATCH ?${kind === undefined ? '' : ' AND table_name = ?'}`
  const parameters = kind === undefined ? [match] : [match, kind]
  const counted = sqlite
    .prepare(`SELECT count(*) AS total FROM search_index WHERE ${where}`)
    .get(...parameters) as {
    total: number
  }
  const snippets = FIELDS.map((_, f) => `snippet(search_index, ${f + 1}, '⟦', '⟧', '…', 14) AS s${f}`).join(
    ', ',
  )
  const rows = sqlite
    .prepare(
      `SELECT table_name, id, title, ${snippets} FROM search_index WHERE ${where}
       ORDER BY bm25(search_index, 0, 8, 10, 9, 2, 1) - (table_name = 'actors') * 4, title, id LIMIT ?`,
    )
    .all(...parameters, limit) as Record<string, string | null>[]
  return { total: counted.total, hits: rows.map(toHit) }
}

function toHit(row: Record<string, string | null>): SearchHit {
  const found = FIELDS.findIndex((_, f) => row[`s${f}`]?.includes('⟦'))
  const best = row['s1']?.includes('⟦') ? 1 : Math.max(found, 0)
  return {
    table: row['table_name'] === 'actors' ? 'actors' : 'instruments',
    id: row['id'] ?? '',
    title: row['title'] ?? '',
    field: FIELDS[best] ?? 'title',
    snippet: row[`s${best}`] ?? '',
  }
}

/** The query as FTS5 words between quotes, so that no character of it is syntax; null where it has no word. */
export function matchExpression(query: string): string | null {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu)
  if (words === null) return null
  return words
    .slice(0, 20)
    .map((word, position) => `"${word}"${position === words.length - 1 ? '*' : ''}`)
    .join(' AND ')
}
