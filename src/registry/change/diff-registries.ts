import type { Registry } from '../../model/registry.ts'
import type { Cells, RowChange } from '../../model/row-change.ts'
import { TABLES, type TableName, type TableSchema } from '../../model/table-schema.ts'

/**
 * Columns that say whose row it is where the key also holds what may be corrected: a row whose key changed is known again by
 * them, if it is the only one left on both sides.
 */
const IDENTITY: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  participations: ['instrument', 'actor', 'role'],
  bloc_members: ['bloc', 'actor'],
  codings: ['instrument', 'variable'],
  field_sources: ['table', 'id', 'column', 'source'],
}

/**
 * The rows in which two registries differ, by table in the order of the schema: first the rows of the older one that changed or
 * went, then those that came, each in its table's order. Rows are compared as multisets: a row that stands twice counts
 * twice. Time and memory O(rows).
 */
export function diffRegistries(before: Registry, after: Registry): RowChange[] {
  return TABLES.flatMap((schema) => diffTables(schema, rowsOf(before, schema), rowsOf(after, schema)))
}

function diffTables(schema: TableSchema, before: readonly Cells[], after: readonly Cells[]): RowChange[] {
  const table = schema.name
  const whole = schema.columns.map(({ name }) => name)
  const gone = withoutThoseOf(before, after, whole)
  const come = withoutThoseOf(after, before, whole)
  if (gone.length === 0 && come.length === 0) return []
  const afterOf = pairs(schema, before, gone, come)
  const paired = new Set(afterOf.values())
  return [
    ...gone.map((row) => ({ table, before: row, after: afterOf.get(row) ?? null })),
    ...come.filter((row) => !paired.has(row)).map((row) => ({ table, before: null, after: row })),
  ]
}

/** Rows of one table that the other does not hold as often. */
function withoutThoseOf(rows: readonly Cells[], others: readonly Cells[], columns: readonly string[]) {
  const left = countBy(others, columns)
  return rows.filter((row) => {
    const content = textOf(row, columns)
    const count = left.get(content) ?? 0
    left.set(content, count - 1)
    return count <= 0
  })
}

/** Which row became which: by key, then by identity. A key that stands twice names no row, so its rows are never paired. */
function pairs(
  { name, key }: TableSchema,
  before: readonly Cells[],
  gone: readonly Cells[],
  come: readonly Cells[],
): Map<Cells, Cells> {
  const times = countBy(before, key)
  const named = gone.filter((row) => times.get(textOf(row, key)) === 1)
  const found = onlyOnes(named, come, key)
  const identity = IDENTITY[name]
  if (identity === undefined) return found
  const taken = new Set(found.values())
  const [restGone, restCome] = [gone.filter((row) => !found.has(row)), come.filter((row) => !taken.has(row))]
  for (const [row, now] of onlyOnes(restGone, restCome, identity)) {
    if (times.get(textOf(row, key)) === 1) found.set(row, now)
  }
  return found
}

/** Pairs of rows that are alone with their values in some columns on both sides. */
function onlyOnes(gone: readonly Cells[], come: readonly Cells[], columns: readonly string[]) {
  const was = countBy(gone, columns)
  const is = new Map<string, Cells | null>()
  for (const row of come) {
    const text = textOf(row, columns)
    is.set(text, is.has(text) ? null : row)
  }
  const found = new Map<Cells, Cells>()
  for (const row of gone) {
    const text = textOf(row, columns)
    const now = is.get(text) ?? null
    if (now !== null && was.get(text) === 1) found.set(row, now)
  }
  return found
}

function countBy(rows: readonly Cells[], columns: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const text = textOf(row, columns)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

function textOf(row: Cells, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => row[column] ?? null))
}

/** The rows of a table as cells. */
export function rowsOf(registry: Registry, { name }: Pick<TableSchema, 'name'>): readonly Cells[] {
  return registry[name] as readonly object[] as readonly Cells[]
}
