import type { Migration } from './migration.ts'

/** Where a row comes from: the bundled registry, or the user, who gave a reason. */
const ORIGIN =
  "origin TEXT NOT NULL CHECK (origin IN ('bundled', 'user')), changed_at TEXT, changed_by TEXT, change_reason TEXT"

/** The registry's tables, their history, the flow matrices, and what the workspace knows of itself. */
export const registryTables: Migration = {
  version: 1,
  statements: [
    'CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)',
    'CREATE TABLE history (id INTEGER PRIMARY KEY, table_name TEXT NOT NULL, row_key TEXT NOT NULL, before TEXT, after TEXT, changed_at TEXT NOT NULL, changed_by TEXT NOT NULL, reason TEXT NOT NULL)',
    'CREATE TABLE flow_matrices (name TEXT PRIMARY KEY, format TEXT NOT NULL, sha256 TEXT NOT NULL, bytes BLOB NOT NULL)',
    `CREATE TABLE sources (row_id INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "citation" TEXT NOT NULL, "url" TEXT, "licence" TEXT, "as_of" TEXT, ${ORIGIN})`,
    `CREATE TABLE actors (row_id INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "kind" TEXT NOT NULL, "name" TEXT NOT NULL, "start" TEXT, "end" TEXT, "source" TEXT NOT NULL, "note" TEXT, ${ORIGIN})`,
    `CREATE TABLE aliases (row_id INTEGER PRIMARY KEY, "table" TEXT NOT NULL, "id" TEXT NOT NULL, "alias" TEXT NOT NULL, "kind" TEXT NOT NULL, "source" TEXT NOT NULL, ${ORIGIN})`,
    `CREATE TABLE instruments (row_id INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "title" TEXT NOT NULL, "family" TEXT NOT NULL, "layer" TEXT, "form" TEXT, "regime" TEXT NOT NULL, "binding" TEXT, "signed" TEXT, "in_force" TEXT, "ended" TEXT, "status" TEXT, "source" TEXT NOT NULL, "note" TEXT, ${ORIGIN})`,
    `CREATE TABLE participations (row_id INTEGER PRIMARY KEY, "instrument" TEXT NOT NULL, "actor" TEXT NOT NULL, "role" TEXT NOT NULL, "from" TEXT, "to" TEXT, "source" TEXT NOT NULL, "note" TEXT, "start" TEXT NOT NULL, ${ORIGIN})`,
    `CREATE TABLE codings (row_id INTEGER PRIMARY KEY, "instrument" TEXT NOT NULL, "variable" TEXT NOT NULL, "value" TEXT NOT NULL, "source" TEXT NOT NULL, ${ORIGIN})`,
    `CREATE TABLE events (row_id INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "date" TEXT NOT NULL, "title" TEXT NOT NULL, "kind" TEXT NOT NULL, "actors" TEXT, "source" TEXT NOT NULL, ${ORIGIN})`,
    `CREATE TABLE relations (row_id INTEGER PRIMARY KEY, "instrument" TEXT NOT NULL, "other" TEXT NOT NULL, "kind" TEXT NOT NULL, "date" TEXT, "source" TEXT NOT NULL, "note" TEXT, ${ORIGIN})`,
    `CREATE TABLE field_sources (row_id INTEGER PRIMARY KEY, "table" TEXT NOT NULL, "id" TEXT NOT NULL, "column" TEXT NOT NULL, "value" TEXT NOT NULL, "source" TEXT NOT NULL, "used" TEXT NOT NULL, ${ORIGIN})`,
    `CREATE TABLE bloc_members (row_id INTEGER PRIMARY KEY, "bloc" TEXT NOT NULL, "actor" TEXT NOT NULL, "from" TEXT, "to" TEXT, "grade" TEXT NOT NULL, "source" TEXT, ${ORIGIN})`,
    `CREATE TABLE regions (row_id INTEGER PRIMARY KEY, "actor" TEXT NOT NULL, "m49" TEXT, "region" TEXT, "region_name" TEXT, "subregion" TEXT, "subregion_name" TEXT, "intermediate" TEXT, "intermediate_name" TEXT, "source" TEXT NOT NULL, ${ORIGIN})`,
    `CREATE TABLE topics (row_id INTEGER PRIMARY KEY, "id" TEXT NOT NULL, "group" TEXT NOT NULL, "definition" TEXT NOT NULL, "include" TEXT, "exclude" TEXT, "seeds_en" TEXT, "seeds_fr" TEXT, "seeds_es" TEXT, "sources" TEXT, ${ORIGIN})`,
    `CREATE TABLE codebook (row_id INTEGER PRIMARY KEY, "variable" TEXT NOT NULL, "label" TEXT NOT NULL, "values" TEXT, "benefits" TEXT, "reason" TEXT, "count_yes" INTEGER, "count_coded" INTEGER, "source" TEXT NOT NULL, ${ORIGIN})`,
    'CREATE INDEX participations_by_instrument ON participations (instrument)',
    'CREATE INDEX participations_by_actor ON participations (actor)',
    'CREATE INDEX codings_by_instrument ON codings (instrument)',
  ],
}
