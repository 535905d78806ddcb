import type { Migration } from './migration.ts'

/**
 * What coders say of clauses. Codings are only ever added, name a text by the hash of its file, so that they outlive its removal, and are each held
 * once, so that the same ones can be brought in again.
 */
export const clauseCodings: Migration = {
  version: 5,
  statements: [
    `CREATE TABLE clause_codings (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, text_id TEXT NOT NULL, address TEXT NOT NULL, words TEXT NOT NULL,
      variable TEXT NOT NULL, value TEXT, way TEXT NOT NULL CHECK (way IN ('code', 'correct', 'settle')), coder TEXT NOT NULL CHECK (trim(coder) <> ''),
      coded_at TEXT NOT NULL, why TEXT NOT NULL, CHECK (way = 'code' OR trim(why) <> ''))`,
    'CREATE INDEX clause_codings_by_coder ON clause_codings (coder)',
    `CREATE UNIQUE INDEX clause_codings_once ON clause_codings (sha256, address, words, variable, coder, way, coded_at, coalesce(value, ''), why)`,
    "CREATE TRIGGER clause_codings_are_kept BEFORE DELETE ON clause_codings BEGIN SELECT raise(ABORT, 'codings are kept'); END",
    "CREATE TRIGGER clause_codings_stay BEFORE UPDATE ON clause_codings BEGIN SELECT raise(ABORT, 'codings are kept'); END",
  ],
}
