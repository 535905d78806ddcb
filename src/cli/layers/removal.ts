import { type Command, Option } from 'commander'
import { type Interplay, interplayQuerySchema } from '../../api/layer-interplay.ts'
import { type Removal, type RemovalRow, removalQuerySchema } from '../../api/layer-removal.ts'
import { rulesInWords } from '../../api/rules-in-words.ts'
import { removalTable, topicsInWords, wordsInWords } from '../../api/tables/layer-removal-table.ts'
import { LAYERS, type Layer } from '../../model/layer.ts'
import { interplayOfService } from '../../server/layers/interplay-of-service.ts'
import { removalOfService } from '../../server/layers/removal-of-service.ts'
import { type LayerVerbOptions, settingsOf, withNetworkOptions, year } from '../layer-options.ts'
import { openForCommand } from '../open-workspace.ts'
import { print, printCsv, printJson, printTable } from '../output.ts'
import { workspaceService } from '../workspace-service.ts'

interface RemovalVerbOptions extends LayerVerbOptions {
  readonly layer: Layer
  readonly from?: number
  readonly to?: number
}

/** `strata layers removal`: what is left of the layered network without one layer. */
export function registerRemoval(layers: Command): void {
  withNetworkOptions(
    layers
      .command('removal')
      .description('what is left without a layer: dyads left untied, the giant component, actors isolated')
      .addOption(
        new Option('--layer <layer>', 'the layer that is taken away').choices(LAYERS).default('bilateral'),
      )
      .option('--from <year>', 'first year of a series', year)
      .option('--to <year>', 'last year of a series; without it, this year', year),
  ).action(async (_: unknown, command: Command) => {
    // Options that `layers` has as well are read by it, wherever they stand.
    const options = command.optsWithGlobals<RemovalVerbOptions>()
    const workspace = await openForCommand(command)
    try {
      const service = await workspaceService(workspace, false)
      const { blocRule, tieStart, scope } = settingsOf(options)
      const { layer, year: asked, from, to } = options
      const query = removalQuerySchema.parse({
        layer,
        ...(asked === undefined ? {} : { year: asked }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        blocs: blocRule,
        scope,
        start: tieStart,
        inferred: options.withoutInferred ? 'without' : 'with',
      })
      const answer = await removalOfService(service, query)
      // Claims are graded of what builds on the bilateral layer (METHOD §2).
      const claims =
        layer === 'bilateral' && !options.csv
          ? (await interplayOfService(service, interplayQuerySchema.parse({ ...query, draws: undefined })))
              .claims
          : []
      if (options.json) return printJson({ ...answer, claims })
      const { columns, rows } = removalTable(answer)
      const table = { columns: columns.map(({ name }) => name), rows }
      if (options.csv) printCsv(table)
      else printRemoval(answer, claims)
    } finally {
      workspace.close()
    }
  })
}

const NETWORKS = { all: 'all layers', 'without-multilateral': 'without the multilateral layer' } as const

function printRemoval(answer: Removal, claims: Interplay['claims']): void {
  const { layer, rows, blocs, scope, start, inferred } = answer
  const rules = rulesInWords({ blocs, scope, start, inferred })
  print(`Without the ${layer} layer: ${rules}. Registry ${answer.registry_version}.\n`)
  printTable({
    columns: [
      'year',
      'network',
      'dyads tied',
      `by the ${layer}`,
      'left untied',
      'share',
      'giant before',
      'after',
      'isolated',
    ],
    rows: rows.map((row) => [
      row.year,
      NETWORKS[row.network],
      row.tied,
      row.tied_by_layer,
      row.untied,
      row.untied_share,
      row.giant_before,
      row.giant_after,
      row.isolated,
    ]),
  })
  const last = rows.at(-1)
  const wide = rows.findLast(({ network }) => network === 'all')
  for (const row of new Set([wide, last])) if (row !== undefined) print(stillTiedInWords(layer, row))
  print(`\n${answer.reading}`)
  print(topicsInWords(answer))
  print(wordsInWords(answer))
  if (claims.length === 0) return
  print('\nWhat builds on it, by words, relations and sequence (strata layers interplay gives the tests):')
  for (const { grade, claim } of claims) print(`${grade}  ${claim}`)
}

function stillTiedInWords(
  layer: Layer,
  { year: at, network, still_tied_by, tied_by_layer }: RemovalRow,
): string {
  const named = still_tied_by.map((row) => `${row.layer} ${row.dyads} (alone ${row.alone})`).join(', ')
  return `\nIn ${at}, ${NETWORKS[network]}: of ${tied_by_layer} ${layer} dyads also tied by ${named}.`
}
