import type { Command } from 'commander'
import type { ForumPowerAnswer } from '../api/forum-power.ts'
import { forumPowerTable } from '../api/tables/forum-tables.ts'
import { StrataError } from '../model/error.ts'
import { processReader } from '../server/process-answer.ts'
import { openForCommand } from './open-workspace.ts'
import { type OutputOptions, print, printCsv, printJson, printTable } from './output.ts'
import { workspaceService } from './workspace-service.ts'

/** `strata process power <id>`: who chairs, hosts and pays in a process, by side. */
export function registerProcessPower(verb: Command): void {
  verb
    .command('power')
    .description('who chairs, hosts and pays in a process, by side, and how concentrated the chair is')
    .argument('<id>', 'id of a process')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (id: string, _own: OutputOptions, command: Command) => {
      const options = command.optsWithGlobals<OutputOptions>()
      const workspace = await openForCommand(command)
      try {
        const answer = processReader(await workspaceService(workspace, false)).power(id)
        if (answer === null) throw new StrataError('layers/process-unknown', { found: id, suggestions: '' })
        const { columns, rows } = forumPowerTable(answer)
        const table = { columns: columns.map(({ name }) => name), rows }
        if (options.json) printJson(answer)
        else if (options.csv) printCsv(table)
        else {
          printTable(table)
          printSums(answer)
        }
      } finally {
        workspace.close()
      }
    })
}

function printSums({ title, mix, chairs, secretariat, funders }: ForumPowerAnswer): void {
  print('')
  print(`${title}. Composition: ${mix ?? 'not coded'}. A: destination side, B: origin or transit side.`)
  print(
    `Chairs: recorded for ${chairs.recorded} of ${chairs.years} years, for ${chairs.open} more by a term without a recorded end; of the recorded ${years(chairs.sides.a)} A, ${years(chairs.sides.b)} B, ${years(chairs.sides.unknown)} of no known side.`,
  )
  print(
    `Concentration of the chair (Herfindahl, 1: one holds all): over actors ${index(chairs.concentration, chairs.concentration_reason)}, with the open years ${index(chairs.concentration_with_open, chairs.concentration_reason)}; over sides ${index(chairs.side_concentration, chairs.side_concentration_reason)}.`,
  )
  const hosts = secretariat.coded_host.map(({ value, source }) => `${value} (${source})`).join(', ')
  print(`Secretariat coded as hosted by: ${hosts === '' ? 'not coded' : hosts}.`)
  const { a, b, unknown } = funders.actors
  print(
    `Funders: ${a} A, ${b} B, ${unknown} of no known side. All of A: ${funders.all_a === null ? `cannot be told (${funders.all_a_reason})` : funders.all_a ? 'yes' : 'no'}.`,
  )
}

function index(value: number | null, reason: string | null): string {
  return value === null ? `none (${reason})` : value.toFixed(3)
}

function years(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(1)
}
