import { StrataError } from '../../model/error.ts'
import { type Registry, splitIds } from '../../model/registry.ts'
import type { Cells, RowChange } from '../../model/row-change.ts'
import { type TableName, type TableSchema, tableSchema } from '../../model/table-schema.ts'
import type { Finding } from '../finding.ts'
import { checkMerged } from '../import/check-merged.ts'
import { fieldSourceChanges } from './field-source-changes.ts'
import { sourceOfChange } from './source-of-change.ts'

/** What somebody found wrong with a row. */
export interface Correction {
  readonly table: TableName
  /** The row, by its key: parts joined by `|`; parts at the end that name no other row may be left out. */
  readonly key: string
  /** New values by column, null or empty for unknown; null takes the row out. */
  readonly values: Readonly<Record<string, string | null>> | null
  /** Id of a source of the registry, or what to cite. */
  readonly source: string
}

export interface CorrectedRows {
  /** The corrected row first, then what follows for its source and for `field_sources`. */
  readonly changes: readonly RowChange[]
  /** What `strata check` finds in the registry with the changes and not without. */
  readonly findings: readonly Finding[]
}

/**
 * The rows that a correction changes: the row itself, which also names the source; the source where it is a new one; and
 * `field_sources`, which keeps the overruled value beside the new one. Time that of two checks of the registry.
 * @throws StrataError `changes/no-such-row`, `changes/row-unclear`, `changes/no-such-column`, `changes/column-fixed`,
 * `changes/nothing-changed`
 */
export function correctRow(registry: Registry, { table, key, values, source }: Correction): CorrectedRows {
  const schema = tableSchema(table)
  const before = rowOfKey(registry, schema, key)
  const named = sourceOfChange(registry, source)
  const after = values === null ? null : valuesSet(schema, before, values, named.id)
  const change: RowChange = { table, before, after }
  const changes = [change, ...named.changes, ...fieldSourceChanges(registry, change, named.id)]
  const placed = changes.map((each) => ({ change: each, row: null }))
  return { changes, findings: checkMerged(registry, placed) }
}

/**
 * The row of a table that a key names.
 * @throws StrataError `changes/no-such-row`, `changes/row-unclear`
 */
export function rowOfKey(registry: Registry, schema: TableSchema, key: string): Cells {
  const rows = registry[schema.name] as readonly object[] as readonly Cells[]
  const shown = (row: Cells): string => schema.key.map((column) => row[column] ?? '').join('|')
  const exact = rows.filter((row) => shown(row) === key)
  const found = exact.length > 0 ? exact : rows.filter((row) => shown(row).startsWith(`${key}|`))
  const [row] = found
  if (row === undefined) throw new StrataError('changes/no-such-row', { table: schema.name, key })
  if (found.length > 1) {
    const some = found.slice(0, 3).map(shown).join(', ')
    throw new StrataError('changes/row-unclear', { table: schema.name, key, count: found.length, some })
  }
  return row
}

function valuesSet(
  schema: TableSchema,
  before: Cells,
  values: NonNullable<Correction['values']>,
  source: string,
): Cells {
  const after: Record<string, string | number | null> = { ...before }
  for (const [name, text] of Object.entries(values)) {
    const column = schema.columns.find((each) => each.name === name)
    if (column === undefined) {
      const columns = schema.columns.map((each) => each.name).join(', ')
      throw new StrataError('changes/no-such-column', { table: schema.name, column: name, columns })
    }
    // Other rows name this one by its id.
    if (name === 'id' && schema.key.length === 1) {
      throw new StrataError('changes/column-fixed', { table: schema.name, column: name })
    }
    const value = text === null || text.trim() === '' ? null : text.trim()
    after[name] =
      column.type === 'integer' && value !== null && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  }
  if (schema.columns.every(({ name }) => (before[name] ?? null) === (after[name] ?? null))) {
    throw new StrataError('changes/nothing-changed', { table: schema.name })
  }
  if ('start' in after && after['from'] !== before['from'] && values['start'] === undefined) {
    after['start'] = after['from'] === null ? 'unknown' : 'known'
  }
  if (schema.columns.some(({ name }) => name === 'source') && values['source'] === undefined) {
    const held = splitIds(typeof before['source'] === 'string' ? before['source'] : null)
    after['source'] = held.includes(source) ? held.join(';') : [...held, source].join(';')
  }
  return after
}
