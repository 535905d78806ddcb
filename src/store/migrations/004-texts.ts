import type { Migration } from './migration.ts'

/**
 * The texts of a workspace: each file once, its text as it was read, its parts, what is found as one in a search, the topics and
 * dates that it names, and the decisions of persons, which are only ever added to.
 *
 * The search index is contentless, since the words stand in `document_texts`; what was deleted from it is found no more.
 * Decisions name a text by the hash of its file, so that they outlive its removal.
 */
export const texts: Migration = {
  version: 4,
  statements: [
    `CREATE TABLE documents (id INTEGER PRIMARY KEY, text_id TEXT NOT NULL UNIQUE, instrument TEXT, file_name TEXT NOT NULL, format TEXT NOT NULL,
      sha256 TEXT NOT NULL UNIQUE, language TEXT, title TEXT, pages INTEGER, characters INTEGER NOT NULL, words INTEGER NOT NULL, articles INTEGER NOT NULL,
      stated TEXT NOT NULL, remarks TEXT NOT NULL, matched_by TEXT, waiting_why TEXT, method TEXT NOT NULL,
      added_at TEXT NOT NULL, added_by TEXT NOT NULL, add_reason TEXT NOT NULL, CHECK ((instrument IS NULL) = (waiting_why IS NOT NULL)))`,
    'CREATE INDEX documents_by_instrument ON documents (instrument)',
    'CREATE TABLE document_texts (document INTEGER PRIMARY KEY, text TEXT NOT NULL)',
    `CREATE TABLE segments (document INTEGER NOT NULL, ordinal INTEGER NOT NULL, parent INTEGER, kind TEXT NOT NULL, address TEXT NOT NULL, label TEXT, heading TEXT,
      start INTEGER NOT NULL, body_start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (document, ordinal)) WITHOUT ROWID`,
    'CREATE TABLE search_units (id INTEGER PRIMARY KEY, document INTEGER NOT NULL, ordinal INTEGER NOT NULL, language TEXT, words INTEGER NOT NULL)',
    'CREATE UNIQUE INDEX search_units_by_document ON search_units (document, ordinal)',
    `CREATE VIRTUAL TABLE text_index USING fts5(title, heading, text, stems, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2")`,
    `CREATE TABLE topic_matches (document INTEGER NOT NULL, ordinal INTEGER NOT NULL, topic TEXT NOT NULL, seed TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
      PRIMARY KEY (document, ordinal, topic, start, "end", seed)) WITHOUT ROWID`,
    `CREATE TABLE cited_dates (document INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, date TEXT NOT NULL, ordinal INTEGER NOT NULL,
      sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, PRIMARY KEY (document, start, "end", date)) WITHOUT ROWID`,
    'CREATE TABLE match_candidates (document INTEGER NOT NULL, place INTEGER NOT NULL, instrument TEXT NOT NULL, score REAL NOT NULL, parts TEXT NOT NULL, PRIMARY KEY (document, place)) WITHOUT ROWID',
    `CREATE TABLE text_decisions (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, sha256 TEXT, text_id TEXT, instrument TEXT, address TEXT, topic TEXT, value TEXT,
      decided_at TEXT NOT NULL, decided_by TEXT NOT NULL, reason TEXT NOT NULL, source TEXT)`,
    'CREATE INDEX text_decisions_by_sha256 ON text_decisions (sha256)',
    "CREATE TRIGGER text_decisions_are_kept BEFORE DELETE ON text_decisions BEGIN SELECT raise(ABORT, 'decisions are kept'); END",
    "CREATE TRIGGER text_decisions_stay BEFORE UPDATE ON text_decisions BEGIN SELECT raise(ABORT, 'decisions are kept'); END",
  ],
}
