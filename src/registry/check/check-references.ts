import { distance } from 'fastest-levenshtein'
import { splitIds } from '../../model/registry.ts'
import { TABLES, type TableName } from '../../model/table-schema.ts'
import type { ReadRegistry } from '../read-registry.ts'
import { foldName } from '../resolve-name.ts'
import { type Report, textOf } from './report.ts'

/** Ids that refer to no row, keys that stand twice, and sources that no row names. Time O(rows). */
export function checkReferences(
  read: ReadRegistry,
  report: Report,
  usedByStocks: ReadonlySet<string> = new Set(),
): void {
  const ids = new Map<TableName, Set<string>>()
  for (const { name, key } of TABLES) {
    if (key.length !== 1 || key[0] !== 'id') continue
    ids.set(name, new Set((read.rowsByTable.get(name) ?? []).map((row) => textOf(row, 'id') ?? '')))
  }
  const nearest = nearestName(read)
  const usedSources = new Set<string>(usedByStocks)
  for (const schema of TABLES) {
    const seen = new Map<string, number>()
    for (const row of read.rowsByTable.get(schema.name) ?? []) {
      const key = schema.key.map((name) => row.cells[name] ?? '').join('|')
      const before = seen.get(key)
      if (before !== undefined) {
        const place = { table: schema.name, row, column: schema.key[0] ?? null }
        report.add(
          'duplicate-key',
          place,
          'a key of its own',
          `Row ${before} has the same key: merge the two or remove one.`,
          key,
        )
      } else seen.set(key, row.row)
      for (const column of schema.columns) {
        if (column.references === undefined) continue
        const allowed = column.references.filter(
          (table) => schema.name !== 'aliases' || column.name !== 'id' || table === row.cells['table'],
        )
        for (const id of splitIds(textOf(row, column.name))) {
          if (column.name === 'source') usedSources.add(id)
          if (allowed.some((table) => ids.get(table)?.has(id))) continue
          const files = allowed.map((table) => `${table}.csv`).join(' or ')
          const place = { table: schema.name, row, column: column.name }
          report.add('unknown-reference', place, `an id of ${files}`, nearest(id, allowed), id)
        }
      }
    }
  }
  for (const row of read.rowsByTable.get('sources') ?? []) {
    const id = textOf(row, 'id') ?? ''
    if (!usedSources.has(id)) {
      report.add(
        'source-unused',
        { table: 'sources', row, column: 'id' },
        'a row that names it',
        'Remove it, or name it where it is used.',
      )
    }
  }
}

/** The mend for an unknown id: the nearest that is there, by alias or by spelling. */
function nearestName(read: ReadRegistry): (id: string, tables: readonly TableName[]) => string {
  const { registry } = read
  const byAlias = new Map(registry.aliases.map((row) => [foldName(row.alias ?? ''), row.id]))
  const nameOf = new Map(registry.actors.map((row) => [row.id, row.name]))
  return (id, tables) => {
    const alias = byAlias.get(foldName(id))
    if (alias !== undefined) return `For ${nameOf.get(alias) ?? id} use "${alias}".`
    const rows = tables.flatMap((table) =>
      (registry[table] as readonly { id?: string }[]).map((row) => row.id ?? ''),
    )
    let best = ''
    let away = 4
    for (const row of rows) {
      if (Math.abs(row.length - id.length) >= away) continue
      const d = distance(id, row)
      if (d < away) [best, away] = [row, d]
    }
    return best === '' ? 'Add the row, or correct the id.' : `Did you mean "${best}"? Else add the row.`
  }
}
