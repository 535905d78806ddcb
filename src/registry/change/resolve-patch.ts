import type { Registry } from '../../model/registry.ts'
import type { AuthoredChange, Cells, RowChange } from '../../model/row-change.ts'
import { type TableName, type TableSchema, tableSchema } from '../../model/table-schema.ts'
import type { FindAt } from '../import/import-finding.ts'
import type { RuleId } from '../rules.ts'
import { rowsOf } from './diff-registries.ts'
import { keyCells, type Patch, type PatchRow } from './patch.ts'

/** The rows of a table by key, and those that the patch has spoken of. */
interface TableRows {
  readonly schema: TableSchema
  readonly byKey: ReadonlyMap<string, readonly Cells[]>
  readonly used: Set<Cells>
}

type FindCell = (column: string, rule: RuleId, value: string | null, expected: string, mend: string) => void

const MADE_AGAIN =
  'It was changed meanwhile, or the patch is for other tables: make the patch again with `strata diff`.'

/**
 * The whole rows that a patch speaks of, in its order; `before` is the very row of the registry. All of them are looked up in the
 * registry as it is, so that two rows may exchange their keys. What does not fit is a finding at its line. Time O(rows + cells).
 */
export function resolvePatch(
  registry: Registry,
  { rows }: Patch,
  lines: readonly (readonly number[])[],
  find: FindAt,
): (RowChange | AuthoredChange)[] {
  const tables = new Map<TableName, TableRows>()
  const changes: (RowChange | AuthoredChange)[] = []
  rows.forEach((row, at) => {
    const table = tables.get(row.table) ?? tableRows(registry, row.table)
    tables.set(row.table, table)
    const findCell: FindCell = (column, rule, value, expected, mend) => {
      const cell = row.cells.findIndex((each) => each.column === column)
      find('error', rule, { row: lines[at]?.[Math.max(cell, 0)] ?? null, column, value }, expected, mend)
    }
    const before = row.action === 'add' ? null : rowBefore(table, row, findCell)
    if (before === undefined) return
    if (before !== null) table.used.add(before)
    const change = { table: row.table, before, after: rowAfter(table, row, before) }
    changes.push(row.author === null ? change : { ...change, author: row.author })
  })
  // Which keys are free is known once every row that goes is found.
  if (changes.length < rows.length) return changes
  for (const [name, table] of tables) findTaken(table, name, rows, lines, find)
  return changes
}

function tableRows(registry: Registry, name: TableName): TableRows {
  const schema = tableSchema(name)
  const byKey = new Map<string, Cells[]>()
  for (const row of rowsOf(registry, schema)) {
    const key = JSON.stringify(keyCells(schema, row))
    const rows = byKey.get(key)
    if (rows === undefined) byKey.set(key, [row])
    else rows.push(row)
  }
  return { schema, byKey, used: new Set() }
}

/** The row that is changed or removed, undefined where there is none as the patch says. */
function rowBefore({ schema, byKey, used }: TableRows, row: PatchRow, find: FindCell): Cells | undefined {
  const shown = row.key.map((part) => part ?? '').join('|')
  const [first] = schema.key as readonly [string]
  const there = byKey.get(JSON.stringify(row.key)) ?? []
  if (there.length === 0) {
    find(first, 'patch-row-gone', null, `the row ${shown} in ${schema.name}`, MADE_AGAIN)
    return undefined
  }
  const left = there.filter((each) => !used.has(each))
  if (left.length === 0) {
    find(first, 'patch-row-twice', shown, 'one action for each row', 'Change the row or remove it, not both.')
    return undefined
  }
  if (row.action === 'change' && there.length > 1) {
    const mend = 'Remove the rows and add one as it should be.'
    find(
      first,
      'patch-row-unclear',
      shown,
      `one row of that key in ${schema.name}, not ${there.length}`,
      mend,
    )
    return undefined
  }
  const differing = left.map((each) => differences(schema, row, each))
  const found = left[differing.findIndex((columns) => columns.length === 0)]
  if (found !== undefined) return found
  for (const column of differing[0] ?? []) {
    const cell = left[0]?.[column] ?? null
    const said = row.cells.find((each) => each.column === column)?.before ?? null
    const expected = said === null ? 'nothing' : `"${said}"`
    const value = cell === null ? null : String(cell)
    find(
      column,
      'patch-before-differs',
      value,
      `${expected} in ${schema.name} ${shown}, by the patch`,
      MADE_AGAIN,
    )
  }
  return undefined
}

/** Columns in which a row is not what the patch says it was; a removal speaks of the whole row. */
function differences({ columns }: TableSchema, { action, cells }: PatchRow, row: Cells): string[] {
  const said = new Map(cells.map(({ column, before }) => [column, before]))
  return columns
    .map(({ name }) => name)
    .filter((name) => action === 'remove' || said.has(name))
    .filter((name) => (row[name] ?? null) !== (said.get(name) ?? null))
}

function rowAfter({ schema }: TableRows, { action, cells }: PatchRow, before: Cells | null): Cells | null {
  if (action === 'remove') return null
  const row = Object.fromEntries(schema.columns.map(({ name }) => [name, before?.[name] ?? null]))
  for (const { column, after } of cells) row[column] = after
  return row
}

/** Rows that come under a key that another row has. */
function findTaken(
  { schema, byKey, used }: TableRows,
  name: TableName,
  rows: readonly PatchRow[],
  lines: readonly (readonly number[])[],
  find: FindAt,
): void {
  const taken = new Map<string, number>()
  for (const [key, there] of byKey) taken.set(key, there.filter((row) => !used.has(row)).length)
  rows.forEach((row, at) => {
    if (row.table !== name || row.action === 'remove') return
    const after: (typeof row.key)[number][] = [...row.key]
    for (const cell of row.cells) {
      const part = schema.key.indexOf(cell.column)
      if (part >= 0) after[part] = cell.after
    }
    const key = JSON.stringify(after)
    if ((taken.get(key) ?? 0) > 0) {
      const value = after.map((part) => part ?? '').join('|')
      const column = schema.key[0] ?? null
      const mend = 'Change the row that is there, or give the new one another key.'
      find(
        'error',
        'patch-key-taken',
        { row: lines[at]?.[0] ?? null, column, value },
        `a new key in ${name}`,
        mend,
      )
    }
    taken.set(key, (taken.get(key) ?? 0) + 1)
  })
}
