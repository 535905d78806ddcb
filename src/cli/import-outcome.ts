import type { Command } from 'commander'
import type { Registry } from '../model/registry.ts'
import type { IncomingTables } from '../registry/import/incoming.ts'
import { type Conflict, type ImportPlan, planImport } from '../registry/import/plan-import.ts'
import { importTables } from '../store/import-tables.ts'
import { loadRegistry } from '../store/load-registry.ts'
import { loadStocks } from '../store/stock-matrices.ts'
import { authorOf } from './change-options.ts'
import { findingInWords } from './finding-in-words.ts'
import type { ImportOptions } from './import-options.ts'
import { interruptible } from './interruptible.ts'
import { openForCommand } from './open-workspace.ts'
import { print, printJson, printTable, shorten } from './output.ts'
import { progressLine } from './progress-line.ts'

const SHOWN = 20
const VALUE_WIDTH = 60

/**
 * Plans an import into the workspace of a command, says what it would change, and carries it out with `--write`.
 * @param read the tables, read with the registry that they are merged into
 */
export async function carryOutImport(
  command: Command,
  options: ImportOptions,
  read: (registry: Registry) => IncomingTables | Promise<IncomingTables>,
): Promise<void> {
  const workspace = await openForCommand(command)
  try {
    const registry = await loadRegistry(workspace)
    const incoming = await read(registry)
    const held = incoming.stocks === null ? null : await loadStocks(workspace)
    const plan = planImport(registry, incoming, options.onConflict, held)
    if (!plan.isClear) process.exitCode = 1
    let batch: string | null = null
    if (options.write && plan.isClear) {
      const author = authorOf(options, `import of ${incoming.name}`, null)
      batch = await interruptible((signal) =>
        importTables(workspace, plan, author, { progress: progressLine('Importing'), signal }),
      )
    }
    if (options.json)
      printJson({ policy: options.onConflict, written: batch !== null, batch, ...summaryOf(plan) })
    else printPlan(plan, options, batch)
  } finally {
    workspace.close()
  }
}

function summaryOf({ changes, tables, conflicts, stocks, findings, isClear }: ImportPlan) {
  const { toWrite, ...said } = stocks ?? { toWrite: null }
  return {
    clear: isClear,
    changes: changes.length,
    tables,
    conflicts,
    stocks: toWrite === null ? null : { ...said, written: toWrite.value.length },
    findings,
  }
}

function printPlan(plan: ImportPlan, options: ImportOptions, batch: string | null): void {
  const { tables, conflicts, stocks, findings } = plan
  if (tables.length > 0) {
    printTable({
      columns: ['table', 'rows', 'new', 'completed', 'held already', 'conflicts'],
      rows: tables.map((row) => [row.table, row.rows, row.added, row.completed, row.same, row.conflicts]),
    })
  }
  if (stocks !== null) {
    const { cells, added, same, conflicts: contradicted, decision } = stocks
    print(
      `Migrant stocks: ${cells} cells, ${added} new, ${same} held already, ${contradicted.length} in contradiction${contradicted.length === 0 ? '' : ` (${decision})`}.`,
    )
    for (const { origin, destination, year, measure, source, held, incoming } of contradicted.slice(
      0,
      SHOWN,
    )) {
      print(
        `conflict stocks: ${origin} in ${destination}, ${year}, ${measure}, ${source}: ${held} persons are held, ${incoming} come in.`,
      )
    }
  }
  const counts = new Map<string, number>()
  for (const finding of findings) {
    const shown = (counts.get(finding.rule) ?? 0) + 1
    counts.set(finding.rule, shown)
    if (shown <= SHOWN) print(findingInWords(finding))
  }
  for (const [rule, count] of counts)
    if (count > SHOWN) print(`… ${rule}: ${count - SHOWN} more (--json has all)`)
  for (const conflict of conflicts.slice(0, SHOWN)) print(conflictInWords(conflict))
  if (conflicts.length > SHOWN) print(`… ${conflicts.length - SHOWN} more conflicts (--json has all)`)
  print(closingLine(plan, options, batch))
}

function conflictInWords({ file, row, table, key, differs, decision }: Conflict): string {
  const value = (text: string | null): string =>
    text === null ? 'nothing' : `"${shorten(text, VALUE_WIDTH)}"`
  const parts = differs.map(
    ({ column, held, incoming }) => `${column} ${value(held)} is held, ${value(incoming)} comes in`,
  )
  const place = row === null ? file : `${file}, row ${row}`
  return `conflict ${place}: ${table} ${key}: ${parts.join('; ')}. ${DECISIONS[decision]}`.replace(
    /\p{Cc}+/gu,
    ' ',
  )
}

const DECISIONS = {
  undecided: 'Undecided.',
  kept: 'The row that is held stays.',
  replaced: 'The incoming row takes its place.',
  both: 'Both stay.',
} as const

function closingLine(
  { changes, conflicts, stocks, findings, isClear }: ImportPlan,
  options: ImportOptions,
  batch: string | null,
): string {
  const errors = findings.filter(({ level }) => level === 'error').length
  const cells = stocks?.toWrite.value.length ?? 0
  const what = cells === 0 ? `${changes.length} rows` : `${changes.length} rows and ${cells} cells of stocks`
  if (batch !== null) {
    return `Imported: ${what} changed, as ${batch}. \`strata undo ${batch}\` takes all of it back.`
  }
  const open = stocks?.decision === 'undecided' ? stocks.conflicts.length : 0
  const undecided = open + conflicts.filter(({ decision }) => decision === 'undecided').length
  if (errors > 0) return `Nothing was written: ${errors === 1 ? '1 error' : `${errors} errors`}.`
  if (undecided > 0) {
    return `Nothing was written: ${undecided === 1 ? '1 conflict is' : `${undecided} conflicts are`} undecided. Choose with --on-conflict keep, replace or both.`
  }
  if (changes.length + cells === 0) return 'Nothing to write: the workspace holds all of it.'
  return isClear && !options.write
    ? `A dry run: nothing was written. ${what} would change; --write imports them.`
    : 'Nothing was written.'
}
