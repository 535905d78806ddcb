import { type Command, InvalidArgumentError } from 'commander'
import type { ProcessAnswer } from '../api/processes.ts'
import { processesTable, processTable } from '../api/tables/process-tables.ts'
import { lastYear } from '../layers/years.ts'
import { StrataError } from '../model/error.ts'
import { processReader } from '../server/process-answer.ts'
import { yearAsked } from '../server/year-asked.ts'
import { openForCommand } from './open-workspace.ts'
import { print, printCsv, printJson, printTable } from './output.ts'
import { workspaceService } from './workspace-service.ts'

interface ProcessOptions {
  readonly year?: number
  readonly json?: boolean
  readonly csv?: boolean
}

/** `strata process [id]`: consultative processes and forums, or one of them. */
export function registerProcess(program: Command): void {
  program
    .command('process')
    .description('consultative processes and forums: members by date, chairs, secretariat, funders, overlaps')
    .argument('[id]', 'id of a process; without it, all of them')
    .option('--year <year>', 'members in that year; without it, this year', year)
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (id: string | undefined, options: ProcessOptions, command: Command) => {
      const workspace = await openForCommand(command)
      try {
        const service = await workspaceService(workspace, false)
        const reader = processReader(service)
        const asked = yearAsked({ lastYear: lastYear(new Date()) }, options.year)
        const { version } = service.lookup.registry
        if (id === undefined) {
          const answer = { registry_version: version, year: asked, items: reader.list(asked) }
          return printed(answer, processesTable(answer), options)
        }
        const answer = reader.answer(id, asked)
        if (answer === null) throw new StrataError('layers/process-unknown', { found: id, suggestions: '' })
        printed(answer, processTable(answer), options)
        if (!options.json && !options.csv) printOverlaps(answer)
      } finally {
        workspace.close()
      }
    })
}

function printed(
  answer: object,
  { columns, rows }: ReturnType<typeof processTable>,
  options: ProcessOptions,
): void {
  const table = { columns: columns.map(({ name }) => name), rows }
  if (options.json) printJson(answer)
  else if (options.csv) printCsv(table)
  else printTable(table)
}

function printOverlaps({ process, year: asked, in_year, overlaps, starts, mix }: ProcessAnswer): void {
  print('')
  print(
    `${process.title}: ${in_year.members.length} dated members in ${asked}, ${in_year.undated.length} undated; joining known for ${starts.known} rows, inferred for ${starts.inferred}, unknown for ${starts.unknown}. Composition: ${mix?.value ?? 'not coded'}.`,
  )
  if (overlaps.length === 0) return
  printTable({
    columns: ['shares members with', 'members', 'shared', 'jaccard'],
    rows: overlaps
      .slice(0, 12)
      .map(({ id, members, shared, jaccard }) => [id, members, shared.length, jaccard]),
  })
}

function year(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('Write a year as 2012.')
  return Number(text)
}
