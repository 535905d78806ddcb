import { type Command, Option } from 'commander'
import { forumActorsTable, forumActorTable } from '../api/tables/forum-tables.ts'
import { lastYear } from '../layers/years.ts'
import { LAYERS, type Layer } from '../model/layer.ts'
import { processReader } from '../server/process-answer.ts'
import { yearAsked } from '../server/year-asked.ts'
import { actorNamed } from './actor-named.ts'
import { openForCommand } from './open-workspace.ts'
import { type OutputOptions, print, printCsv, printJson, printTable, shorten } from './output.ts'
import { yearOfProcess } from './process-year.ts'
import { workspaceService } from './workspace-service.ts'

interface ActorsOptions extends OutputOptions {
  readonly year?: number
  readonly layer?: Layer
}

/** `strata process actors [actor]`: who is in many forums at once, or in which one actor is and with whom. */
export function registerProcessActors(verb: Command): void {
  verb
    .command('actors')
    .description('who is in many processes and forums at once; or in which an actor is, and with whom')
    .argument('[actor]', 'id, code or name; without it, all of them')
    .option('--year <year>', 'members in that year; without it, this year', yearOfProcess)
    .addOption(new Option('--layer <layer>', 'processes of that layer alone').choices(LAYERS))
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (text: string | undefined, _own: ActorsOptions, command: Command) => {
      const options = command.optsWithGlobals<ActorsOptions>()
      const workspace = await openForCommand(command)
      try {
        const service = await workspaceService(workspace, false)
        const { actors } = processReader(service)
        const year = yearAsked({ lastYear: lastYear(new Date()) }, options.year)
        const one = text === undefined ? null : actorNamed(service.lookup.registry, text).id
        const list = one === null ? actors.list(year, options.layer) : null
        const answer = list ?? actors.of(one ?? '', year, options.layer)
        if (options.json) return printJson(answer)
        const { columns, rows, partial } =
          'items' in answer ? forumActorsTable(answer) : forumActorTable(answer)
        const names = columns.map(({ name }) => name)
        if (options.csv) return printCsv({ columns: names, rows })
        printTable({
          columns: names,
          rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? shorten(cell, 60) : cell))),
        })
        print('')
        print(partial.join(' '))
      } finally {
        workspace.close()
      }
    })
}
