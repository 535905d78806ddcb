import type { Command } from 'commander'
import type { LayersAnswer } from '../../api/layers.ts'
import { codedTexts } from '../../collection/coded-texts.ts'
import { membershipIndex } from '../../layers/membership-index.ts'
import { layerSeries } from '../../layers/series/layer-series.ts'
import { FIRST_YEAR } from '../../layers/years.ts'
import { StrataError } from '../../model/error.ts'
import { layersAnswer } from '../../server/layers-answer.ts'
import { type LayerVerbOptions, rulesInWords, settingsOf, withLayerOptions, year } from '../layer-options.ts'
import { type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import { type TextCollection, withTexts } from '../text-collection.ts'
import { registerHazard } from './hazard.ts'
import { registerInterplay } from './interplay.ts'
import { registerMeasures } from './measures.ts'
import { registerNulls } from './nulls.ts'
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
      .option('--from <year>', `first year of a series; without it ${FIRST_YEAR}`, year)
      .option('--to <year>', 'last year of a series; without it, this year', year),
  )
  verb.options.find(({ long }) => long === '--year')?.conflicts(['from', 'to'])
  verb.action(async (options: LayersVerbOptions, command: Command) => {
    const { registry, texts } = await withTexts(command, whatIsHeld)
    const settings = settingsOf(options)
    const index = membershipIndex(registry, settings.tieStart)
    const first = options.from ?? (options.to === undefined ? settings.year : FIRST_YEAR)
    const last = options.to ?? settings.year
    if (first > last) throw new StrataError('layers/years-reversed', { first, last })
    const answers: LayersAnswer[] = []
    const series = layerSeries(index, settings, { firstYear: first, lastYear: last })
    for (let at = first; at <= last; at++)
      answers.push(layersAnswer(index, { ...settings, year: at }, registry.version, series, texts))
    const isSeries = options.from !== undefined || options.to !== undefined
    if (options.json) printJson(isSeries ? answers : answers[0])
    else if (options.csv) printCsv(seriesTable(answers))
    else if (isSeries) printTable(seriesTable(answers))
    else printYear(answers[0] as LayersAnswer, rulesInWords(settings))
  })
  registerMeasures(verb)
  registerNulls(verb)
  registerInterplay(verb)
  registerHazard(verb)
  registerRemoval(verb)
}

async function whatIsHeld({ store, lookup }: TextCollection) {
  return { registry: lookup.registry, texts: await codedTexts(store, lookup) }
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
    columns: [
      'regime',
      'instruments',
      'with a clause',
      'without',
      'not coded',
      'with text',
      'migration clauses',
      'of clauses',
      'share of clauses',
    ],
    rows: answer.embedded_norms.map((row) => [
      row.regime,
      row.instruments,
      row.with_clause,
      row.without_clause,
      row.not_coded,
      row.with_text,
      row.migration_clauses,
      row.clauses,
      row.share_of_clauses,
    ]),
  })
  print(
    answer.embedded_norms.some((row) => row.with_text > 0)
      ? 'Clauses are articles and other parts of the texts held, and migration clauses those that their topics propose.\n'
      : 'The share of clauses is unknown: no text of these instruments is held in the workspace.\n',
  )
  const left = answer.left_out
  print(
    `Left out: ${left.uncoded_trade_instruments} trade agreements alive and not coded to hold a migration clause (${left.uncoded_trade_rows} rows); ` +
      `${left.undated_rows} participations without a date in instruments alive; ` +
      `${left.undated_instruments} instruments without any date (in no year); ${left.no_layer_instruments} without a layer.`,
  )
  print('Alive includes instruments for which no end is recorded, so counts are upper bounds.')
}
