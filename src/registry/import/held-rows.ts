import type { Registry } from '../../model/registry.ts'
import type { Cells, RowChange } from '../../model/row-change.ts'
import type { TableSchema } from '../../model/table-schema.ts'
import { compareRows } from './compare-cells.ts'
import { FACT_COLUMNS, isTerm, surelyApart } from './same-fact.ts'

/** The rows of a table that is imported into, by what they are about. */
export interface HeldRows {
  /** The row that an incoming one speaks of, null where it is new. Time O(rows about the same fact). */
  counterpart(cells: Cells): Cells | null
  /** Whether the table's key can tell the two apart, so that both may stand. */
  canStandBeside(held: Cells, incoming: Cells): boolean
  /** Takes note of a change, so that the next incoming row meets it. */
  apply(change: RowChange): void
}

/** Reads a table of the registry for an import. Time O(rows). */
export function heldRows(registry: Registry, schema: TableSchema): HeldRows {
  const { name } = schema
  const fact = FACT_COLUMNS[name] ?? schema.key
  const factOf = (cells: Cells): string => JSON.stringify(fact.map((column) => cells[column] ?? null))
  const keyOf = (cells: Cells): string => JSON.stringify(schema.key.map((column) => cells[column] ?? null))
  const byFact = new Map<string, Cells[]>()
  const put = (cells: Cells): void => {
    const rows = byFact.get(factOf(cells))
    if (rows === undefined) byFact.set(factOf(cells), [cells])
    else rows.push(cells)
  }
  for (const row of registry[name]) put(row as object as Cells)
  const isListed = name === 'codings' ? listedVariables(byFact) : new Set<unknown>()
  return {
    counterpart(cells) {
      const about = byFact.get(factOf(cells)) ?? []
      const same = about.find((row) => keyOf(row) === keyOf(cells))
      if (same !== undefined) return same
      if (isTerm(name)) {
        const meeting = about.filter((row) => !surelyApart(row, cells))
        return meeting.find((row) => agrees(schema, row, cells)) ?? meeting[0] ?? null
      }
      if (name !== 'codings') return about[0] ?? null
      // The same value by another source confirms it and stands beside; a variable that lists values takes one more.
      if (isListed.has(cells['variable']) || about.some((row) => row['value'] === cells['value'])) return null
      return about[0] ?? null
    },
    canStandBeside: (held, incoming) => FACT_COLUMNS[name] !== undefined && keyOf(held) !== keyOf(incoming),
    apply({ before, after }) {
      if (before !== null) {
        const rows = byFact.get(factOf(before)) ?? []
        const at = rows.indexOf(before)
        if (at !== -1) rows.splice(at, 1)
      }
      if (after !== null) put(after)
    },
  }
}

function agrees(schema: TableSchema, held: Cells, incoming: Cells): boolean {
  return compareRows(schema, held, incoming).contradicts.length === 0
}

/** Variables of which some source gives an instrument several values: they are lists, and another value contradicts none. */
function listedVariables(byFact: ReadonlyMap<string, readonly Cells[]>): Set<unknown> {
  const listed = new Set<unknown>()
  for (const rows of byFact.values()) {
    if (rows.length < 2) continue
    const sources = rows.map(({ source }) => source)
    if (new Set(sources).size < sources.length) listed.add(rows[0]?.['variable'])
  }
  return listed
}
