import type { FieldSource, Registry } from '../../model/registry.ts'
import { splitIds } from '../../model/registry.ts'
import type { Cells, RowChange } from '../../model/row-change.ts'
import { type TableName, tableSchema } from '../../model/table-schema.ts'

/** Tables whose values have no source of their own, or that speak of sources themselves. */
const WITHOUT: readonly TableName[] = ['sources', 'field_sources', 'topics', 'codebook']

/** Columns that are no facts. */
const NO_FACTS = ['source', 'note', 'start']

/**
 * What changing a row means for `field_sources`: the new value of each column is used, by the source of the change; the old one is
 * kept as a rival that is not. Where the key of the row changes, what is known of its other columns moves along; where the row
 * is taken out, so are they.
 *
 * @param source id of the source of the change, null where it has none of its own
 */
export function fieldSourceChanges(
  registry: Registry,
  change: RowChange,
  source: string | null,
): RowChange[] {
  const { table, before, after } = change
  if (before === null || WITHOUT.includes(table)) return []
  const names = namesOf(table, before)
  const about = registry.field_sources.filter((row) => row.table === table && names.includes(row.id))
  if (after === null) return about.map((row) => ({ table: 'field_sources', before: cells(row), after: null }))
  const renamed = (id: string): string => namesOf(table, after)[names.indexOf(id)] ?? id
  const rows = new Map<string, FieldSource>()
  const put = (row: FieldSource): void => {
    const key = keyOf(row)
    const known = rows.get(key)
    rows.set(key, known?.used === 'yes' ? known : row)
  }
  const changed = tableSchema(table)
    .columns.map(({ name }) => name)
    .filter((name) => !NO_FACTS.includes(name) && (before[name] ?? null) !== (after[name] ?? null))
  for (const row of about) {
    const isOverruled = changed.includes(row.column) && row.value !== String(after[row.column] ?? '')
    put({ ...row, id: renamed(row.id), used: isOverruled ? 'no' : row.used })
  }
  const id = namesOf(table, after)[0] ?? ''
  for (const column of changed) {
    const [was, is] = [before[column] ?? null, after[column] ?? null]
    const isKnown = about.some((row) => row.column === column && row.value === String(was))
    const held = splitIds(typeof before['source'] === 'string' ? before['source'] : null)[0]
    if (was !== null && !isKnown && held !== undefined) {
      put({ table, id, column, value: String(was), source: held, used: 'no' })
    }
    if (is !== null && source !== null) {
      const value = { table, id, column, value: String(is), source, used: 'yes' } as const
      rows.set(keyOf(value), value)
    }
  }
  return differences(about, [...rows.values()])
}

/** Names of a row in `field_sources`: its key, parts joined by `|`; a participation also without its last day, or both days. */
function namesOf(table: TableName, row: Cells): string[] {
  const key = tableSchema(table).key.map((column) => String(row[column] ?? ''))
  if (table !== 'participations') return [key.join('|')]
  return [key.slice(0, 4).join('|'), key.slice(0, 3).join('|')]
}

function differences(before: readonly FieldSource[], after: readonly FieldSource[]): RowChange[] {
  const was = new Map(before.map((row) => [keyOf(row), row]))
  const is = new Map(after.map((row) => [keyOf(row), row]))
  const changes: RowChange[] = []
  for (const [key, row] of was) {
    const now = is.get(key)
    if (now === undefined) changes.push({ table: 'field_sources', before: cells(row), after: null })
    else if (now.used !== row.used)
      changes.push({ table: 'field_sources', before: cells(row), after: cells(now) })
  }
  for (const [key, row] of is) {
    if (!was.has(key)) changes.push({ table: 'field_sources', before: null, after: cells(row) })
  }
  return changes
}

function keyOf(row: FieldSource): string {
  return JSON.stringify([row.table, row.id, row.column, row.value, row.source])
}

/** The very row of the registry, or a new one, as cells. */
function cells(row: FieldSource): Cells {
  return row as object as Cells
}
