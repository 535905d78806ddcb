import type { Migration } from './migration.ts'

/**
 * A key as one text: its cells joined by the unit separator. Written out as SQL here, as `keyText` in `row-key.ts`; both
 * must give the same text.
 */
const keyOf = (key: readonly string[]): string =>
  key.map((name) => `coalesce(r."${name}", '')`).join(' || char(31) || ')

function table(name: string, key: readonly string[]): string[] {
  const sameKey = key.map((column) => `u."${column}" IS NOT DISTINCT FROM r."${column}"`).join(' AND ')
  return [
    `ALTER TABLE ${name} ADD COLUMN change_source TEXT`,
    `ALTER TABLE ${name} ADD COLUMN batch TEXT`,
    `ALTER TABLE ${name} ADD COLUMN replaces TEXT`,
    `ALTER TABLE ${name} ADD COLUMN replaced TEXT`,
    `ALTER TABLE ${name} ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0`,
    `DROP VIEW current_${name}`,
    `CREATE INDEX user_replaces_${name} ON ${name} (replaces) WHERE origin = 'user'`,
    `CREATE VIEW current_${name} AS SELECT * FROM ${name} AS r WHERE (r.origin = 'user' AND r.withdrawn = 0) OR (r.origin = 'bundled'
      AND NOT EXISTS (SELECT 1 FROM ${name} AS u WHERE u.origin = 'user' AND ${sameKey})
      AND NOT EXISTS (SELECT 1 FROM ${name} AS u WHERE u.origin = 'user' AND u.replaces = ${keyOf(key)}))`,
  ]
}

/**
 * Corrections: a row of the user's may stand in the place of a bundled row with another key (a date mended in a key that holds
 * it), or take it out (`withdrawn`); it remembers the bundled row as it was then (`replaced`), its source and its batch.
 */
export const corrections: Migration = {
  version: 3,
  statements: [
    'ALTER TABLE history ADD COLUMN source TEXT',
    'ALTER TABLE history ADD COLUMN batch TEXT',
    'CREATE INDEX history_by_row ON history (table_name, row_key)',
    'CREATE INDEX history_by_batch ON history (batch)',
    ...table('sources', ['id']),
    ...table('actors', ['id']),
    ...table('aliases', ['table', 'id', 'alias', 'kind']),
    ...table('instruments', ['id']),
    ...table('participations', ['instrument', 'actor', 'role', 'from', 'to']),
    ...table('codings', ['instrument', 'variable', 'value', 'source']),
    ...table('events', ['id']),
    ...table('relations', ['instrument', 'other', 'kind']),
    ...table('field_sources', ['table', 'id', 'column', 'value', 'source']),
    ...table('bloc_members', ['bloc', 'actor', 'from']),
    ...table('regions', ['actor']),
    ...table('topics', ['id']),
    ...table('codebook', ['variable']),
  ],
}
