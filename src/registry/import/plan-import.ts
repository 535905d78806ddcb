import { type Registry, splitIds } from '../../model/registry.ts'
import type { Cells, RowChange } from '../../model/row-change.ts'
import { TABLES, type TableName, type TableSchema } from '../../model/table-schema.ts'
import { fieldSourceChanges } from '../change/field-source-changes.ts'
import type { Finding } from '../finding.ts'
import type { Stocks } from '../stocks.ts'
import { checkMerged } from './check-merged.ts'
import { compareRows } from './compare-cells.ts'
import { type HeldRows, heldRows } from './held-rows.ts'
import type { ImportPolicy } from './import-policy.ts'
import type { IncomingRow, IncomingTables } from './incoming.ts'
import { merged, namesAll } from './merge-rows.ts'
import { planStocks, type StocksPlan } from './plan-stocks.ts'
import { rowsTwice } from './rows-twice.ts'
import { sameInstruments } from './same-instruments.ts'

/** A row that contradicts one that is held, and what becomes of the two. */
export interface Conflict {
  readonly table: TableName
  readonly file: string
  readonly row: number | null
  /** Key of the row that is held, its parts joined by `|`. */
  readonly key: string
  /** Columns that differ, with both values. */
  readonly differs: readonly {
    readonly column: string
    readonly held: string | null
    readonly incoming: string | null
  }[]
  readonly decision: 'undecided' | 'kept' | 'replaced' | 'both'
}

/** What became of the rows of a table. */
export interface TableOutcome {
  readonly table: TableName
  readonly rows: number
  readonly added: number
  /** Rows that say more than the one held: an empty cell filled, a date made more precise. */
  readonly completed: number
  /** Rows that say what is held already. */
  readonly same: number
  readonly conflicts: number
}

export interface ImportPlan {
  readonly changes: readonly RowChange[]
  readonly tables: readonly TableOutcome[]
  readonly conflicts: readonly Conflict[]
  /** What would become of migrant stocks, null where none come in. */
  readonly stocks: StocksPlan | null
  readonly findings: readonly Finding[]
  /** Whether it can be carried out: no error among the findings and no conflict undecided. */
  readonly isClear: boolean
}

/**
 * What bringing tables into a registry would change, under a policy for rows that contradict those held. Nothing is decided in
 * silence: each contradiction is in `conflicts`, whatever the policy does with it. The merged tables are checked as
 * `strata check` does, and what is wrong with them and was not before is in `findings`, at the incoming row.
 *
 * A row is compared with the one of its key, or with those about the same fact (`FACT_COLUMNS`). An empty cell says nothing;
 * a date within the span of the other's agrees with it. Time O(rows of both).
 *
 * @param heldStocks the migrant stocks that are held, for imports that bring some
 */
export function planImport(
  registry: Registry,
  incoming: IncomingTables,
  policy: ImportPolicy,
  heldStocks: Stocks | null = null,
): ImportPlan {
  const findings: Finding[] = [...incoming.findings, ...rowsTwice(incoming)]
  const changes: Placed[] = []
  const conflicts: Conflict[] = []
  const tables: TableOutcome[] = []
  for (const schema of TABLES) {
    const rows = incoming.tables.get(schema.name)
    if (rows === undefined || rows.length === 0) continue
    const held = heldRows(registry, schema)
    const outcome = { table: schema.name, rows: rows.length, added: 0, completed: 0, same: 0, conflicts: 0 }
    for (const row of rows) {
      const { change, conflict, is } = placeRow(schema, held, row, policy)
      outcome[is]++
      if (conflict !== null) conflicts.push(conflict)
      if (change === null) continue
      changes.push({ change, row })
      held.apply(change)
      if (conflict?.decision !== 'replaced' || incoming.tables.has('field_sources')) continue
      const source = splitIds(textOf(row.cells['source']))[0] ?? null
      for (const other of fieldSourceChanges(registry, change, source)) changes.push({ change: other, row })
    }
    tables.push(outcome)
  }
  findings.push(...sameInstruments(registry, incoming), ...checkMerged(registry, changes))
  const stocks = incoming.stocks === null ? null : planStocks(heldStocks, incoming.stocks, policy)
  const areStocksDecided = stocks === null || stocks.conflicts.length === 0 || stocks.decision !== 'undecided'
  const isClear =
    areStocksDecided &&
    findings.every(({ level }) => level !== 'error') &&
    conflicts.every(({ decision }) => decision !== 'undecided')
  return { changes: changes.map(({ change }) => change), tables, conflicts, stocks, findings, isClear }
}

/** A change and the incoming row that asks for it. */
export interface Placed {
  readonly change: RowChange
  readonly row: IncomingRow
}

interface Placement {
  readonly change: RowChange | null
  readonly conflict: Conflict | null
  readonly is: 'added' | 'completed' | 'same' | 'conflicts'
}

function placeRow(schema: TableSchema, held: HeldRows, row: IncomingRow, policy: ImportPolicy): Placement {
  const { name: table } = schema
  const { cells } = row
  const add: RowChange = { table, before: null, after: cells }
  const counterpart = held.counterpart(cells)
  if (counterpart === null) return { change: add, conflict: null, is: 'added' }
  const { contradicts, adds } = compareRows(schema, counterpart, cells)
  if (contradicts.length === 0) {
    const after = merged(schema, counterpart, cells, adds)
    const change = { table, before: counterpart, after }
    if (adds.length > 0) return { change, conflict: null, is: 'completed' }
    return { change: namesAll(counterpart, cells) ? null : change, conflict: null, is: 'same' }
  }
  const canBoth = held.canStandBeside(counterpart, cells)
  const decision = decide(policy, canBoth)
  const conflict: Conflict = {
    table,
    file: row.file,
    row: row.row,
    key: schema.key.map((column) => counterpart[column] ?? '').join('|'),
    differs: contradicts.map((column) => ({
      column,
      held: textOf(counterpart[column]),
      incoming: textOf(cells[column]),
    })),
    decision,
  }
  const after = decision === 'replaced' ? merged(schema, counterpart, cells, [...contradicts, ...adds]) : null
  const change = decision === 'both' ? add : after === null ? null : { table, before: counterpart, after }
  return { change, conflict, is: 'conflicts' }
}

function decide(policy: ImportPolicy, canBoth: boolean): Conflict['decision'] {
  if (policy === 'keep') return 'kept'
  if (policy === 'replace') return 'replaced'
  return policy === 'both' && canBoth ? 'both' : 'undecided'
}

function textOf(cell: Cells[string] | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell)
}
