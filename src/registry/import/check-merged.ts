import type { Registry } from '../../model/registry.ts'
import type { RowChange } from '../../model/row-change.ts'
import { TABLES, type TableName } from '../../model/table-schema.ts'
import { checkTables } from '../check-registry.ts'
import type { Finding } from '../finding.ts'
import type { ReadRow } from '../read-table.ts'

/** A change, and the place of a file that asks for it, where one does. */
interface PlacedChange {
  readonly change: RowChange
  readonly row: { readonly file: string; readonly row: number | null } | null
}

/** Above every row number of a file: rows that come from a change are numbered from here. */
const FROM_CHANGES = 1_000_000_000

/** Rules about rows that were there before and cannot be the fault of a change. */
const NOT_ITS_FAULT = ['source-unused']

/**
 * What `strata check` finds in a registry with changes made to it, and does not find in it without them. A finding at a row that a
 * change brought is said of the place that asked for it; one at another row, such as the other half of a circle, of its
 * table. Time that of two checks.
 */
export function checkMerged(registry: Registry, changes: readonly PlacedChange[]): Finding[] {
  if (changes.length === 0) return []
  const before = rowsOf(registry)
  const after = new Map<TableName, readonly ReadRow[]>()
  for (const { name } of TABLES) {
    const own = changes.flatMap((placed, at) => (placed.change.table === name ? [{ ...placed, at }] : []))
    after.set(name, own.length === 0 ? (before.get(name) ?? []) : changed(before.get(name) ?? [], own))
  }
  const known = new Map<string, number>()
  const check = (rowsByTable: ReadonlyMap<TableName, readonly ReadRow[]>): Finding[] =>
    checkTables({ registry, rowsByTable, findings: [] })
  const printOf = ({ rule, file, row, column, value }: Finding): string =>
    JSON.stringify([rule, file, row, column, value])
  for (const finding of check(before)) known.set(printOf(finding), (known.get(printOf(finding)) ?? 0) + 1)
  return check(after).flatMap((finding): Finding[] => {
    const left = known.get(printOf(finding)) ?? 0
    if (left > 0) {
      known.set(printOf(finding), left - 1)
      return []
    }
    if (NOT_ITS_FAULT.includes(finding.rule) && (finding.row ?? 0) < FROM_CHANGES) return []
    return [placedFinding(finding, changes)]
  })
}

function placedFinding(finding: Finding, changes: readonly PlacedChange[]): Finding {
  const { row, file } = finding
  if (row === null || row < FROM_CHANGES) return { ...finding, file: `the registry’s ${file}` }
  const place = changes[row - FROM_CHANGES]?.row ?? null
  return { ...finding, file: place?.file ?? file, row: place?.row ?? null }
}

function rowsOf(registry: Registry): Map<TableName, readonly ReadRow[]> {
  return new Map(
    TABLES.map(({ name }) => [
      name,
      registry[name].map((cells, at) => ({ row: at + 2, cells: cells as object as ReadRow['cells'] })),
    ]),
  )
}

interface NumberedChange extends PlacedChange {
  readonly at: number
}

/** The rows of a table with changes made one after the other; a row that is changed keeps its place. */
function changed(rows: readonly ReadRow[], changes: readonly NumberedChange[]): ReadRow[] {
  const byCells = new Map<object, ReadRow | null>(rows.map((row) => [row.cells, row]))
  for (const { change, at } of changes) {
    const { before, after } = change
    if (before !== null) byCells.set(before, null)
    if (after !== null) byCells.set(after, { row: FROM_CHANGES + at, cells: after })
  }
  return [...byCells.values()].filter((row) => row !== null)
}
