import type { Migration } from './migration.ts'

/**
 * Refuses a row with an id that is there. `INSERT OR REPLACE` deletes the older row, and SQLite runs no trigger of deletion for that unless
 * `recursive_triggers` is on, which every tool sets for itself. Before an insertion an id yet to be given is -1, so no row may have an id below one.
 */
const idsAreNew = (table: string, kept: string): readonly string[] => [
  `CREATE TRIGGER ${table}_are_not_replaced BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = new.id)
    BEGIN SELECT raise(ABORT, '${kept} are kept'); END`,
  `CREATE TRIGGER ${table}_are_numbered AFTER INSERT ON ${table} WHEN new.id < 1 BEGIN SELECT raise(ABORT, '${kept} are numbered from one'); END`,
]

/**
 * What coders say of clauses. Codings are only ever added, name a text by the hash of its file, so that they outlive its removal, and are each held
 * once, so that the same ones can be brought in again: the one that is there stays. Decisions on texts are from now on replaced as little as they are.
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
    `CREATE TRIGGER clause_codings_held_once BEFORE INSERT ON clause_codings WHEN EXISTS (SELECT 1 FROM clause_codings WHERE sha256 = new.sha256
      AND address = new.address AND words = new.words AND variable = new.variable AND coder = new.coder AND way = new.way AND coded_at = new.coded_at
      AND coalesce(value, '') = coalesce(new.value, '') AND why = new.why) BEGIN SELECT raise(IGNORE); END`,
    ...idsAreNew('clause_codings', 'codings'),
    ...idsAreNew('text_decisions', 'decisions'),
  ],
}
