import type { Command } from 'commander'
import type { ProcessAnswer } from '../api/processes.ts'
import { processesTable, processTable } from '../api/tables/process-tables.ts'
import { lastYear } from '../layers/years.ts'
import { StrataError } from '../model/error.ts'
import { processReader } from '../server/process-answer.ts'
import { yearAsked } from '../server/year-asked.ts'
import { openForCommand } from './open-workspace.ts'
import { print, printCsv, printJson, printTable } from './output.ts'
import { registerProcessActors } from './process-actors.ts'
import { registerProcessPower } from './process-power.ts'
import { yearOfProcess } from './process-year.ts'
import { workspaceService } from './workspace-service.ts'

interface ProcessOptions {
  readonly year?: number
  readonly json?: boolean
  readonly csv?: boolean
}

/** `strata process [id]`: consultative processes and forums, or one of them; `power` and `actors` on power in them. */
export function registerProcess(program: Command): void {
  const verb = program
    .command('process')
    .description('consultative processes and forums: members by date, chairs, secretariat, funders, overlaps')
    .argument('[id]', 'id of a process; without it, all of them')
    .option('--year <year>', 'members in that year; without it, this year', yearOfProcess)
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
          const answer = {
            registry_version: version,
            year: asked,
            total: reader.total,
            items: reader.list(asked),
          }
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
  registerProcessPower(verb)
  registerProcessActors(verb)
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

function printOverlaps(answer: ProcessAnswer): void {
  const { process, year: asked, in_year, overlaps, starts, mix } = answer
  print('')
  print(
    `${process.title}: ${in_year.members.length} dated members in ${asked}, ${in_year.undated.length} undated; joining known for ${starts.known} rows, inferred for ${starts.inferred}, unknown for ${starts.unknown}. Composition: ${mix?.value ?? 'not coded'}.`,
  )
  print(chairsInWords(answer))
  if (overlaps.length === 0) return
  printTable({
    columns: ['shares members with', 'members', 'shared', 'at most', 'jaccard', 'least', 'greatest'],
    rows: overlaps
      .slice(0, OVERLAPS_SHOWN)
      .map((row) => [
        row.id,
        row.members,
        row.shared.length,
        row.shared.length + row.possible.length,
        row.jaccard,
        row.jaccard_least,
        row.jaccard_greatest,
      ]),
  })
  if (overlaps.length > OVERLAPS_SHOWN)
    print(`${overlaps.length - OVERLAPS_SHOWN} more share members or may do so; --json gives all.`)
}

const OVERLAPS_SHOWN = 12

/** Chairs by year in a line: how many years have a recorded one, and which do not. */
function chairsInWords({ chair_years, chair_gaps }: ProcessAnswer): string {
  const held = chair_years.filter((row) => row.held.length > 0).length
  if (held === 0) return 'Chairs: none is recorded with a year.'
  const open = chair_years.filter((row) => row.held.length === 0 && row.open.length > 0).length
  const gaps = chair_gaps.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ')
  return `Chairs: recorded for ${held} of ${chair_years.length} years, for ${open} more by a term without a recorded end${gaps === '' ? '' : `; not recorded for ${gaps}`}.`
}
