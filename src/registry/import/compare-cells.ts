import { parseEdtf } from '../../model/edtf-date.ts'
import type { Cells } from '../../model/row-change.ts'
import type { Column, TableSchema } from '../../model/table-schema.ts'

/**
 * How the cell of an incoming row stands to the one that is held: the same, silent (incoming empty), new (held empty), more or
 * less precise (a date within the other's span), or in contradiction.
 */
export type CellRelation = 'same' | 'silent' | 'new' | 'more-precise' | 'less-precise' | 'contradicts'

/** Compares two cells of a column. */
export function compareCells({ type }: Pick<Column, 'type'>, held: Cell, incoming: Cell): CellRelation {
  if (incoming === held) return 'same'
  if (incoming === null) return 'silent'
  if (held === null) return 'new'
  if (type !== 'edtf') return 'contradicts'
  const [was, is] = [parseEdtf(String(held)), parseEdtf(String(incoming))]
  if (was === null || is === null) return 'contradicts'
  if (is.earliestDay >= was.earliestDay && is.latestDay <= was.latestDay) return 'more-precise'
  if (was.earliestDay >= is.earliestDay && was.latestDay <= is.latestDay) return 'less-precise'
  return 'contradicts'
}

type Cell = Cells[string]

/** Columns that say how a row is known, not what it says: they follow from the others and contradict nothing. */
const ABOUT_THE_ROW = ['source', 'start']

export interface RowRelation {
  /** Columns in which the two contradict each other; empty where they agree. */
  readonly contradicts: readonly string[]
  /** Columns in which the incoming row says more. */
  readonly adds: readonly string[]
}

/** Compares two rows of a table column by column; `source` and how a start is known are left aside. Time O(columns). */
export function compareRows({ columns }: TableSchema, held: Cells, incoming: Cells): RowRelation {
  const contradicts: string[] = []
  const adds: string[] = []
  for (const column of columns) {
    const { name } = column
    if (ABOUT_THE_ROW.includes(name)) continue
    const relation = compareCells(column, held[name] ?? null, incoming[name] ?? null)
    if (relation === 'contradicts') contradicts.push(name)
    else if (relation === 'new' || relation === 'more-precise') adds.push(name)
  }
  return { contradicts, adds }
}
