import { type Command, Option } from 'commander'
import type { LayerMeasuresAnswer } from '../../api/layer-measures.ts'
import { rulesInWords } from '../../api/rules-in-words.ts'
import { layerMeasuresTable } from '../../api/tables/layer-measures-table.ts'
import { codedTexts } from '../../collection/coded-texts.ts'
import { membershipIndex } from '../../layers/membership-index.ts'
import { LAYER_COLUMNS } from '../../layers/series/layer-columns.ts'
import { FIRST_YEAR, lastYear } from '../../layers/years.ts'
import { LAYER_MEASURES, REASON_IN_WORDS } from '../../model/layer-measure.ts'
import { measuresAnswer } from '../../server/layers/measures-answer.ts'
import { structureSources } from '../../server/layers/structure-sources.ts'
import { actorNamed } from '../actor-named.ts'
import { type LayerVerbOptions, settingsOf, withNetworkOptions, year } from '../layer-options.ts'
import { print, printCsv, printJson, printTable } from '../output.ts'
import { instrumentNamed, type TextCollection, withTexts } from '../text-collection.ts'
import { printMeasuresOfYear } from './measures-of-year.ts'

interface MeasuresVerbOptions extends LayerVerbOptions {
  readonly from?: number
  readonly to?: number
  readonly layer?: string[]
  readonly measure?: string[]
  readonly actor?: string[]
  readonly instrument?: string[]
}

/** `strata layers measures`: the measures of the layered network in a year or over years, one figure a row. */
export function registerMeasures(layers: Command): void {
  const verb = withNetworkOptions(
    layers
      .command('measures')
      .description('how the layers hang together: degrees, overlaps, centralisation, in a year or over years')
      .option('--from <year>', `first year of a series; without it ${FIRST_YEAR}`, year)
      .option('--to <year>', 'last year of a series; without it, this year', year)
      .addOption(
        new Option(
          '--layer <layer...>',
          'only these layers or sets of layers; of overlaps, those among them',
        ).choices(LAYER_COLUMNS),
      )
      .addOption(new Option('--measure <measure...>', 'only these measures').choices(LAYER_MEASURES))
      .option(
        '--actor <name...>',
        'figures of these actors: ISO 3166 code, name, alias or id; with edge-overlap of the pairs among them',
      )
      .option(
        '--instrument <id...>',
        'of pairs of instruments: several among themselves, one with every process; without it the processes',
      ),
  )
  verb.action(async (_: MeasuresVerbOptions, command: Command) => {
    // `strata layers` has options of the same names, and takes them before this verb sees them.
    const options = command.optsWithGlobals<MeasuresVerbOptions>()
    await withTexts(command, (collection) => measure(collection, options))
  })
}

async function measure(collection: TextCollection, options: MeasuresVerbOptions): Promise<void> {
  const { registry } = collection.lookup
  const settings = settingsOf(options)
  const isSeries = options.from !== undefined || options.to !== undefined
  const inferred = options.withoutInferred ? 'without' : 'with'
  const index = membershipIndex(registry, settings.tieStart)
  const asked = {
    rules: { blocRule: settings.blocRule, scope: settings.scope, inferred },
    from: isSeries ? (options.from ?? FIRST_YEAR) : settings.year,
    to: isSeries ? (options.to ?? lastYear(new Date())) : settings.year,
    measures: options.measure ?? [],
    layers: options.layer ?? [],
    actors: (options.actor ?? []).map((name) => actorNamed(registry, name).id),
    sources: structureSources(index, collection.lookup, {
      named: (options.instrument ?? []).map((id) => instrumentNamed(collection, id)),
      texts: await codedTexts(collection.store, collection.lookup),
    }),
  } as const
  const isTidy =
    isSeries ||
    [options.measure, options.layer, options.actor, options.instrument].some((one) => one !== undefined)
  if (!isTidy && !options.json && !options.csv) {
    const names = new Map(registry.actors.map(({ id, name }) => [id, name]))
    return printMeasuresOfYear(index, asked, { names, version: registry.version })
  }
  const answer = measuresAnswer(index, asked, registry.version)
  if (options.json) return printJson(answer)
  if (options.csv) {
    const { columns, rows } = layerMeasuresTable(answer)
    return printCsv({ columns: columns.map(({ name }) => name), rows })
  }
  printRows(answer)
}

function printRows(answer: LayerMeasuresAnswer): void {
  const { from, to, blocs, scope, start, inferred, rows } = answer
  const years = from === to ? `${from}` : `${from} to ${to}`
  print(
    `${years}: ${rulesInWords({ blocs, scope, start, inferred })}. Registry ${answer.registry_version}.\n`,
  )
  if (rows.length === 0) {
    print(
      'There is no row of these: participation, edge overlap and reducibility are of sets of layers (all, without-multilateral, without-bilateral), overlaps of two layers, and instruments are compared while both are in force.',
    )
    return
  }
  printTable({
    columns: ['year', 'measure', 'layer', 'other', 'actor', 'value', 'n', 'why none'],
    rows: rows.map((row) => [
      row.year,
      row.measure,
      row.layer,
      row.other ?? '',
      row.actor ?? '',
      row.value,
      row.n ?? '',
      row.reason === null ? '' : REASON_IN_WORDS[row.reason],
    ]),
  })
}
