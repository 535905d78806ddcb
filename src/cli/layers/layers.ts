import type { Command } from 'commander'
import type { LayersAnswer } from '../../api/layers.ts'
import { membershipIndex } from '../../layers/membership-index.ts'
import { StrataError } from '../../model/error.ts'
import { layersAnswer } from '../../server/layers-answer.ts'
import { type LayerVerbOptions, rulesInWords, settingsOf, withLayerOptions, year } from '../layer-options.ts'
import { registryForCommand } from '../open-workspace.ts'
import { type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import { registerInterplay } from './interplay.ts'
import { registerRemoval } from './removal.ts'

interface LayersVerbOptions extends LayerVerbOptions {
  readonly from?: number
  readonly to?: number
}

/** `strata layers`: instruments, actors, ties, weight and density of each layer in a year, or in each year of a series. */
export function registerLayers(program: Command): void {
  const verb = withLayerOptions(
    program
      .command('layers')
      .description('ties, weight and density of the five layers in a year, or from one year to another')
      .option('--from <year>', 'first year of a series', year)
      .option('--to <year>', 'last year of a series; without it, this year', year),
  )
  verb.options.find(({ long }) => long === '--year')?.conflicts(['from', 'to'])
  registerInterplay(verb)
  registerRemoval(verb)
  verb.action(async (options: LayersVerbOptions, command: Command) => {
    const registry = await registryForCommand(command)
    const settings = settingsOf(options)
    const index = membershipIndex(registry, settings.tieStart)
    const first = options.from ?? options.to ?? settings.year
    const last = options.to ?? settings.year
    if (first > last) throw new StrataError('layers/years-reversed', { first, last })
    const answers: LayersAnswer[] = []
    for (let at = first; at <= last; at++)
      answers.push(layersAnswer(index, { ...settings, year: at }, registry.version))
    const isSeries = options.from !== undefined || options.to !== undefined
    if (options.json) printJson(isSeries ? answers : answers[0])
    else if (options.csv) printCsv(seriesTable(answers))
    else if (isSeries) printTable(seriesTable(answers))
    else printYear(answers[0] as LayersAnswer, rulesInWords(settings))
  })
}

function seriesTable(answers: readonly LayersAnswer[]): PrintedTable {
  return {
    columns: [
      'year',
      'blocs',
      'scope',
      'start',
      'layer',
      'instruments',
      'actors',
      'ties',
      'inferred',
      'weight',
      'density',
    ],
    rows: answers.flatMap((answer) =>
      answer.layers.map((row) => [
        answer.year,
        answer.blocs,
        answer.scope,
        answer.start,
        row.layer,
        row.instruments,
        row.actors,
        row.ties,
        row.inferred,
        row.weight,
        row.density,
      ]),
    ),
  }
}

function printYear(answer: LayersAnswer, rules: string): void {
  print(`The five layers in ${answer.year}: ${rules}. Registry ${answer.registry_version}.\n`)
  printTable({
    columns: ['layer', 'instruments', 'actors', 'ties', 'of these inferred', 'weight', 'density'],
    rows: answer.layers.map((row) => [
      row.layer === 'all' ? 'all layers' : row.layer,
      row.instruments,
      row.actors,
      row.ties,
      row.inferred,
      row.weight,
      row.density,
    ]),
  })
  print(
    '\nEmbedded norms: instruments of other regimes alive in the year, by what is coded of migration clauses',
  )
  printTable({
    columns: ['regime', 'instruments', 'with a clause', 'without', 'not coded', 'share of clauses'],
    rows: answer.embedded_norms.map((row) => [
      row.regime,
      row.instruments,
      row.with_clause,
      row.without_clause,
      row.not_coded,
      row.share_of_clauses,
    ]),
  })
  print('The share of clauses is unknown: it needs every clause of these instruments coded by its topics.\n')
  const left = answer.left_out
  print(
    `Left out: ${left.uncoded_trade_instruments} trade agreements alive and not coded to hold a migration clause (${left.uncoded_trade_rows} rows); ` +
      `${left.undated_rows} participations without a date in instruments alive; ` +
      `${left.undated_instruments} instruments without any date (in no year); ${left.no_layer_instruments} without a layer.`,
  )
  print('Alive includes instruments for which no end is recorded, so counts are upper bounds.')
}
