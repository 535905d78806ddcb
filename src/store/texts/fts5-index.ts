import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { TextQuery } from '../../model/text-query.ts'
import { fts5Expression } from './fts5-expression.ts'
import type { IndexedUnit, MatchCount, RankedUnit, TextIndex } from './text-index.ts'

/** Weights of BM25 for title, heading, text and stems: a word in a heading says most, the word as typed more than its stem. */
const WEIGHTS = [5, 6, 2, 1] as const

/** `TextIndex` on SQLite's FTS5; every statement about the index of words stands here. */
export function fts5Index(sqlite: DatabaseSyncInstance): TextIndex {
  const write = (verb: 'INSERT' | 'REPLACE', units: readonly IndexedUnit[]): void => {
    const insert = sqlite.prepare(
      `${verb} INTO text_index (rowid, title, heading, text, stems) VALUES (?, ?, ?, ?, ?)`,
    )
    for (const { id, title, heading, text, stems } of units) insert.run(id, title, heading, text, stems)
  }
  return {
    add: (units) => write('INSERT', units),
    replace: (units) => write('REPLACE', units),
    remove(unitIds) {
      const remove = sqlite.prepare('DELETE FROM text_index WHERE rowid = ?')
      for (const id of unitIds) remove.run(id)
      // Deleting only marks a unit, and merging takes marked ones out; once no text is left, the whole index is let go.
      const isAnyLeft = sqlite.prepare('SELECT 1 FROM search_units LIMIT 1').get() !== undefined
      if (!isAnyLeft) sqlite.exec("INSERT INTO text_index (text_index) VALUES ('delete-all')")
    },
    count(query: TextQuery) {
      const rows = sqlite
        .prepare(
          `SELECT u.document, u.language, count(*) AS units FROM text_index JOIN search_units AS u ON u.id = text_index.rowid
           WHERE text_index MATCH ? GROUP BY u.document, u.language`,
        )
        .all(fts5Expression(query)) as MatchCount[]
      return rows.map(({ document, language, units }) => ({ document, language, units }))
    },
    ranked(query, { documents, languages, limit, offset }) {
      const list = (values: readonly unknown[] | null): string | null =>
        values === null ? null : JSON.stringify(values)
      const rows = sqlite
        .prepare(
          `SELECT u.document, u.ordinal, -bm25(text_index, ${WEIGHTS.join(', ')}) AS score
           FROM text_index JOIN search_units AS u ON u.id = text_index.rowid
           WHERE text_index MATCH $match
             AND ($documents IS NULL OR u.document IN (SELECT value FROM json_each($documents)))
             AND ($languages IS NULL OR EXISTS (SELECT 1 FROM json_each($languages) WHERE value IS u.language))
           ORDER BY score DESC, u.document, u.ordinal LIMIT $limit OFFSET $offset`,
        )
        .all({
          $match: fts5Expression(query),
          $documents: list(documents),
          $languages: list(languages),
          $limit: limit,
          $offset: offset,
        }) as RankedUnit[]
      return rows.map(({ document, ordinal, score }) => ({ document, ordinal, score }))
    },
  }
}
