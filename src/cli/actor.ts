import type { Command } from 'commander'
import { membershipIndex } from '../layers/membership-index.ts'
import { registryLookup } from '../registry/registry-lookup.ts'
import { actorAnswer } from '../server/actor-answer.ts'
import { actorNamed } from './actor-named.ts'
import { type LayerVerbOptions, rulesInWords, settingsOf, withLayerOptions } from './layer-options.ts'
import { registryForCommand } from './open-workspace.ts'
import { type PrintedTable, print, printCsv, printJson, printTable, shorten } from './output.ts'

/** `strata actor <name>`: the governance stack of a state, bloc or organisation in a year. */
export function registerActor(program: Command): void {
  withLayerOptions(
    program
      .command('actor')
      .description(
        'what binds a state, bloc or organisation in a year, layer by layer, with role and partners',
      )
      .argument('<name>', 'ISO 3166 code, name, alias or id'),
  ).action(async (name: string, options: LayerVerbOptions, command: Command) => {
    const registry = await registryForCommand(command)
    const settings = settingsOf(options)
    const actor = actorNamed(registry, name)
    const lookup = registryLookup(registry)
    const index = membershipIndex(registry, settings.tieStart)
    const answer = actorAnswer(lookup, index, actor, settings)
    const table: PrintedTable = {
      columns: [
        'layer',
        'id',
        'title',
        'role',
        'through',
        'since',
        'signed',
        'in_force',
        'binding',
        'start',
        'partners',
      ],
      rows: answer.layers.flatMap(({ layer, instruments }) =>
        instruments.map((item) => [
          layer,
          item.id,
          item.title,
          item.roles.join(';'),
          item.through,
          item.since,
          item.signed,
          item.in_force,
          item.binding,
          item.start,
          item.partners.join(';'),
        ]),
      ),
    }
    if (options.json) return printJson(answer)
    if (options.csv) return printCsv(table)
    print(
      `${answer.actor.name} (${answer.actor.id}) in ${answer.year}: tied to ${counted(answer.partners, 'actor')} by ${counted(answer.instruments, 'instrument')}.`,
    )
    const { end } = answer.actor
    if (end !== null && Number(end.slice(0, 4)) < answer.year) {
      print(`It ended on ${end}: nothing binds it in ${answer.year}.`)
    }
    if (answer.continuing !== null) {
      print(
        `Sources also keep its rows under ${answer.continuing}: see strata actor ${answer.continuing} --year ${answer.year}.`,
      )
    }
    print(`${rulesInWords(settings)}. Registry ${answer.registry_version}.`)
    for (const { layer, instruments, partners, strength } of answer.layers) {
      const many = `${counted(instruments.length, 'instrument')}, degree ${partners}, strength ${strength.toFixed(2)}`
      print(`\n${layer}: ${many}`)
      if (instruments.length === 0) continue
      printTable({
        columns: ['id', 'title', 'role', 'since', 'partners'],
        rows: instruments.map((item) => [
          item.id,
          shorten(item.title, 60),
          item.through === null ? item.roles.join(', ') : `through ${item.through}`,
          (item.since ?? 'no date') + (item.start === 'inferred' ? ' (inferred)' : ''),
          item.partners.length > 4 ? `${item.partners.length} actors` : item.partners.join(' '),
        ]),
      })
    }
    if (answer.apart.length > 0) {
      print('\nIn roles that do not tie')
      printTable({
        columns: ['id', 'title', 'role'],
        rows: answer.apart.map((item) => [item.id, shorten(item.title, 60), item.roles.join(', ')]),
      })
    }
    const left = answer.left_out
    print(
      `\nLeft out: ${left.undated.length} instruments in which nothing dates its part; ` +
        `${left.uncoded_trade.length} trade agreements not coded to hold a migration clause.`,
    )
  })
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
