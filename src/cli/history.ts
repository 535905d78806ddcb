import type { Command } from 'commander'
import { type HistoryEntry, readHistory, takeBack } from '../store/history.ts'
import { addChangeOptions, authorOf, type ChangeOptions } from './change-options.ts'
import { openForCommand } from './open-workspace.ts'
import { print, printCsv, printJson, printTable } from './output.ts'

interface HistoryOptions {
  readonly json?: boolean
  readonly csv?: boolean
}

/** `strata history` and `strata undo`: what was changed in the workspace, and taking it back. */
export function registerHistory(program: Command): void {
  program
    .command('history')
    .description('every change of the workspace’s rows: who, when, why, by which source, before and after')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (options: HistoryOptions, command: Command) => {
      const workspace = await openForCommand(command)
      try {
        const entries = await readHistory(workspace)
        if (options.json) return printJson(entries)
        const table = {
          columns: ['id', 'when', 'by', 'table', 'key', 'change', 'reason', 'source', 'batch'],
          rows: entries.map((entry) => [
            entry.id,
            entry.author.when,
            entry.author.who,
            entry.table,
            entry.key,
            changeInWords(entry),
            entry.author.why,
            entry.author.source,
            entry.batch,
          ]),
        }
        if (options.csv) printCsv(table)
        else if (entries.length === 0) print('Nothing was changed in this workspace.')
        else printTable(table)
      } finally {
        workspace.close()
      }
    })
  addChangeOptions(
    program
      .command('undo')
      .description('take a change back, or a whole import; the history keeps both')
      .argument('<change>', 'number of a change, or name of an import, as `strata history` lists them'),
  ).action(async (change: string, options: ChangeOptions, command: Command) => {
    const workspace = await openForCommand(command)
    try {
      const what = /^\d+$/.test(change) ? { id: Number(change) } : { batch: change }
      const undone = await takeBack(workspace, what, authorOf(options, `taken back: ${change}`, null))
      print(`Taken back: ${undone.length === 1 ? '1 change' : `${undone.length} changes`}.`)
    } finally {
      workspace.close()
    }
  })
}

/** What a change did to the row, in a few words. */
function changeInWords({ before, after }: HistoryEntry): string {
  if (before === null) return 'added'
  if (after === null) return 'taken out'
  return Object.keys(after)
    .filter((column) => (before[column] ?? null) !== (after[column] ?? null))
    .map((column) => `${column}: ${before[column] ?? '–'} → ${after[column] ?? '–'}`)
    .join('; ')
}
