import { storeError } from './store-error.ts'
import type { Workspace } from './workspace.ts'

/** Where the words of a query were found. */
export interface SearchHit {
  readonly table: 'actors' | 'instruments'
  readonly id: string
  readonly title: string
  /** Column in which the best match stands: id, title, alias, actors or note. */
  readonly field: SearchField
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

/** Columns of the index, the most telling first; with the weight of a match in each. */
const WEIGHTS = { title: 10, alias: 9, id: 8, actors: 2, note: 1 } as const
const INDEXED = ['id', 'title', 'alias', 'actors', 'note'] as const

export type SearchField = keyof typeof WEIGHTS

const SNIPPETS = INDEXED.map(
  (name, position) => `snippet(search_index, ${position + 1}, '⟦', '⟧', '…', 14) AS found_${name}`,
)
/** Words of a query beyond these are not looked at; nobody types as many. */
const MOST_WORDS = 500

/** The best first: those named so, then whole words in a name, the beginning of one, and last words in what else is known. */
const ORDER = `ORDER BY
  lower(id) = lower($query) OR lower(title) = lower($query)
    OR instr(' · ' || lower(alias) || ' · ', ' · ' || lower($query) || ' · ') > 0 DESC,
  rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH $names) DESC,
  rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH $beginnings) DESC,
  bm25(search_index, 0, ${INDEXED.map((name) => WEIGHTS[name]).join(', ')}) - (table_name = 'actors') * 4,
  title, id`

/**
 * Rows of the workspace in which all words of the query occur, in any order and column; the last word may be the beginning of
 * one. Those whose id, title or alias is the query come first, then those whose names hold all of its words, then the rest,
 * each by BM25, actors before their instruments. No text of a query is an error. Time O(matches).
 * @throws StrataError `store/damaged`, `store/busy`, `store/disk-error`
 */
export function search(
  { sqlite, file }: Workspace,
  query: string,
  { limit = 20, kind }: SearchOptions = {},
): SearchResult {
  const words = wordsOf(query)
  if (words.length === 0) return { total: 0, hits: [] }
  const $match = matchExpression(words, 'last-may-begin')
  const $names = `{id title alias} : (${matchExpression(words, 'whole')})`
  const $beginnings = `{id title alias} : (${$match})`
  const $query = query.trim().normalize('NFC')
  const where = `search_index MATCH $match AND ($kind IS NULL OR table_name = $kind)`
  const found = { $match, $kind: kind ?? null }
  try {
    const { total } = sqlite
      .prepare(`SELECT count(*) AS total FROM search_index WHERE ${where}`)
      .get(found) as { total: number }
    const rows = sqlite
      .prepare(
        `SELECT table_name, id, title, ${SNIPPETS.join(', ')} FROM search_index WHERE ${where} ${ORDER} LIMIT $limit`,
      )
      .all({ ...found, $names, $beginnings, $query, $limit: limit }) as Record<string, string | null>[]
    return { total, hits: rows.map(toHit) }
  } catch (error) {
    throw storeError(error, file, 'opening')
  }
}

function toHit(row: Record<string, string | null>): SearchHit {
  const fields = Object.keys(WEIGHTS) as SearchField[]
  const marks = (field: SearchField): number => row[`found_${field}`]?.split('⟦').length ?? 0
  // The column with the most marks, and of two with as many the more telling one.
  const field = fields.reduce((best, other) => (marks(other) > marks(best) ? other : best), 'title')
  return {
    table: row['table_name'] === 'actors' ? 'actors' : 'instruments',
    id: row['id'] ?? '',
    title: row['title'] ?? '',
    field,
    snippet: row[`found_${field}`] ?? '',
  }
}

/** The words of a query: letters and digits; everything else parts them. */
export function wordsOf(query: string): string[] {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
  return words.slice(0, MOST_WORDS)
}

/** All of the words as an FTS5 expression; they stand between quotes, so that none of them is syntax. */
function matchExpression(words: readonly string[], last: 'whole' | 'last-may-begin'): string {
  const prefix = last === 'last-may-begin' ? '*' : ''
  return `${words.map((word) => `"${word}"`).join(' AND ')}${prefix}`
}
