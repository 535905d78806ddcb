import type { Command } from 'commander'
import type { EventItem } from '../api/events.ts'
import { eventsTable } from '../api/tables/events-tables.ts'
import { registryLookup } from '../registry/registry-lookup.ts'
import { eventsAnswer } from '../server/events-answer.ts'
import { actorNamed } from './actor-named.ts'
import { year } from './layer-options.ts'
import { registryForCommand } from './open-workspace.ts'
import { type OutputOptions, print, printCsv, printJson, printTable, shorten } from './output.ts'

interface EventsVerbOptions extends OutputOptions {
  readonly from?: number
  readonly to?: number
  readonly kind?: string[]
  readonly actor?: string[]
}

const TITLE_WIDTH = 76

/** `strata events`: the events of the partnership turn, by date. */
export function registerEvents(program: Command): void {
  program
    .command('events')
    .description('events of the partnership turn, with the actors and instruments that they concern')
    .option('--from <year>', 'first year', year)
    .option('--to <year>', 'last year', year)
    .option('--kind <kind...>', 'only of these kinds, such as launch or declaration')
    .option('--actor <name...>', 'only those that concern all of these: ISO 3166 code, name, alias or id')
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async ({ json, csv, actor = [], ...asked }: EventsVerbOptions, command: Command) => {
      const registry = await registryForCommand(command)
      const filter = { ...asked, actor: actor.map((name) => actorNamed(registry, name).id) }
      const answer = eventsAnswer(registryLookup(registry), filter)
      if (json) return printJson(answer)
      if (csv) {
        const { columns, rows } = eventsTable(answer)
        return printCsv({ columns: columns.map(({ name }) => name), rows })
      }
      const { items, of } = answer
      if (items.length === 0)
        return print(`None of ${of} events matches. Ask for other kinds, actors or years.`)
      printTable({
        columns: ['date', 'kind', 'title', 'actors'],
        rows: items.map((row) => [row.date, row.kind, shorten(row.title, TITLE_WIDTH), concerned(row)]),
      })
      print(`\n${items.length} of ${of} events. Registry ${answer.registry_version}.`)
    })
}

function concerned({ actors }: EventItem): string | null {
  return actors.length === 0 ? null : actors.map(({ id }) => id).join(' ')
}
