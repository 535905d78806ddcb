import type { DatabaseSyncInstance } from '@photostructure/sqlite'

/**
 * The search index over names, titles, ids, aliases, notes and participants: SQLite's FTS5, accents and case folded.
 * It is made anew with the rows, so it is no migration of its own.
 */
export function rebuildSearchIndex(sqlite: DatabaseSyncInstance): void {
  sqlite.exec(`
    DROP TABLE IF EXISTS search_index;
    CREATE VIRTUAL TABLE search_index USING fts5(
      table_name UNINDEXED, id, title, alias, actors, note, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
    );
    INSERT INTO search_index (table_name, id, title, alias, actors, note)
      SELECT 'actors', a.id, a.name,
        (SELECT group_concat(alias, ' · ') FROM aliases WHERE "table" = 'actors' AND aliases.id = a.id), NULL, a.note
      FROM actors a;
    INSERT INTO search_index (table_name, id, title, alias, actors, note)
      SELECT 'instruments', i.id, i.title,
        (SELECT group_concat(alias, ' · ') FROM aliases WHERE "table" = 'instruments' AND aliases.id = i.id),
        (SELECT group_concat(name, ' · ') FROM (
          SELECT DISTINCT actors.name AS name FROM participations JOIN actors ON actors.id = participations.actor
          WHERE participations.instrument = i.id LIMIT 12)),
        i.note
      FROM instruments i;
  `)
}
