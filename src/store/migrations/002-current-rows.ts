import type { Migration } from './migration.ts'

/**
 * A view on the rows of a table that count: all of the user's, and the bundled ones that none of the user's replaces, which
 * is so where their keys are equal. Columns that may be unknown are equal where both are.
 */
function currentRows(table: string, key: readonly string[], mayBeUnknown: readonly string[] = []): string[] {
  const columns = key.map((name) => `"${name}"`).join(', ')
  const sameKey = key
    .map((name) => `u."${name}" ${mayBeUnknown.includes(name) ? 'IS NOT DISTINCT FROM' : '='} r."${name}"`)
    .join(' AND ')
  return [
    `CREATE INDEX user_${table} ON ${table} (${columns}) WHERE origin = 'user'`,
    `CREATE VIEW current_${table} AS SELECT * FROM ${table} AS r WHERE r.origin = 'user' OR NOT EXISTS (SELECT 1 FROM ${table} AS u WHERE u.origin = 'user' AND ${sameKey})`,
  ]
}

/** Views in which a row of the user's stands in the place of the bundled row with the same key, and indexes for look-ups. */
export const currentRowViews: Migration = {
  version: 2,
  statements: [
    ...currentRows('sources', ['id']),
    ...currentRows('actors', ['id']),
    ...currentRows('aliases', ['table', 'id', 'alias', 'kind']),
    ...currentRows('instruments', ['id']),
    ...currentRows('participations', ['instrument', 'actor', 'role', 'from', 'to'], ['from', 'to']),
    ...currentRows('codings', ['instrument', 'variable', 'value', 'source']),
    ...currentRows('events', ['id']),
    ...currentRows('relations', ['instrument', 'other', 'kind']),
    ...currentRows('field_sources', ['table', 'id', 'column', 'value', 'source']),
    ...currentRows('bloc_members', ['bloc', 'actor', 'from'], ['from']),
    ...currentRows('regions', ['actor']),
    ...currentRows('topics', ['id']),
    ...currentRows('codebook', ['variable']),
    'CREATE INDEX actors_by_id ON actors (id)',
    'CREATE INDEX instruments_by_id ON instruments (id)',
    'CREATE INDEX aliases_by_id ON aliases ("table", id)',
  ],
}
