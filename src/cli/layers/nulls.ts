import { type Command, Option } from 'commander'
import {
  FEWEST_DRAWS,
  MOST_DRAWS,
  type NullSeriesAnswer,
  type NullsAnswer,
  USUAL_DRAWS,
  USUAL_SERIES_DRAWS,
  USUAL_STRUCTURE_DRAWS,
} from '../../api/layer-nulls.ts'
import { layerNullsTable } from '../../api/tables/layer-nulls-table.ts'
import { membershipIndex } from '../../layers/membership-index.ts'
import { LayerWorkers } from '../../layers/workers.ts'
import { FIRST_YEAR, lastYear } from '../../layers/years.ts'
import { NULL_KINDS, NULL_MEASURES, type NullKind, type NullMeasure } from '../../model/null-comparison.ts'
import { type NullsSource, nullSeriesAnswer, nullsAnswer } from '../../server/layers/nulls-answer.ts'
import { usualThreads } from '../../workers/worker-pool.ts'
import { countProgress } from '../count-progress.ts'
import { interruptible } from '../interruptible.ts'
import { type LayerVerbOptions, settingsOf, withNetworkOptions, year } from '../layer-options.ts'
import { registryForCommand } from '../open-workspace.ts'
import { printCsv, printJson } from '../output.ts'
import { wholeNumber } from '../reuse/whole-number.ts'
import { printNullSeries, printNullsOfYear } from './print-nulls.ts'

interface NullsVerbOptions extends LayerVerbOptions {
  readonly from?: number
  readonly to?: number
  readonly draws?: number
  readonly seed: number
  readonly null: NullKind | 'both'
  readonly measure?: NullMeasure
  readonly threads: number
}

/** `strata layers nulls`: ties, Jaccard and conditional overlap of the layers, or reducibility or core-periphery, beside what chance gives, in a year or in each of several. */
export function registerNulls(layers: Command): void {
  withNetworkOptions(
    layers
      .command('nulls')
      .description('ties and overlaps of the layers beside two nulls: z, p, and which signs may be read')
      .option('--from <year>', `first year of a series; without it ${FIRST_YEAR}`, year)
      .option('--to <year>', 'last year of a series; without it, this year', year)
      .option(
        '--draws <number>',
        `draws from each null; without it ${USUAL_DRAWS}, of each year of a series ${USUAL_SERIES_DRAWS}, of reducibility and core-periphery ${USUAL_STRUCTURE_DRAWS}`,
        wholeNumber(FEWEST_DRAWS, MOST_DRAWS),
      )
      .option('--seed <number>', 'seed of the draws', wholeNumber(0, 4_294_967_295), 1)
      .addOption(
        new Option(
          '--null <null>',
          'curveball: who is in which instrument is shuffled, margins kept; labels: actors’ labels are permuted',
        )
          .choices([...NULL_KINDS, 'both'])
          .default('both'),
      )
      .addOption(
        new Option(
          '--measure <measure>',
          'only this measure; reducibility and core-periphery are computed only so',
        ).choices(NULL_MEASURES),
      )
      .option(
        '--threads <number>',
        'workers that draw; the answer is the same with any number',
        wholeNumber(1, 64),
        usualThreads(),
      ),
  ).action(async (_: NullsVerbOptions, command: Command) => {
    // `strata layers` has options of the same names, and takes them before this verb sees them.
    const options = command.optsWithGlobals<NullsVerbOptions>()
    const registry = await registryForCommand(command)
    const { year: asked, blocRule, scope, tieStart } = settingsOf(options)
    const isSeries = options.from !== undefined || options.to !== undefined
    const query = {
      blocs: blocRule,
      scope,
      start: tieStart,
      inferred: options.withoutInferred ? 'without' : 'with',
      null: options.null,
      draws: options.draws,
      seed: options.seed,
      measure: options.measure,
    } as const
    const index = membershipIndex(registry, tieStart)
    const workers = new LayerWorkers({ threads: options.threads })
    try {
      await interruptible(async (signal) => {
        const progress = countProgress('Nulls', 'draws')
        const source: NullsSource = {
          index,
          version: registry.version,
          isBounded: false,
          nulls: (rules, nulls) => workers.nulls(index, rules, nulls, { signal, progress }),
        }
        if (isSeries) {
          const from = options.from ?? FIRST_YEAR
          const to = options.to ?? lastYear(new Date())
          show(options, await nullSeriesAnswer(source, { ...query, from, to }), printNullSeries)
        } else show(options, await nullsAnswer(source, { ...query, year: asked }), printNullsOfYear)
      })
    } finally {
      await workers.close()
    }
  })
}

function show<A extends NullsAnswer | NullSeriesAnswer>(
  { json, csv }: NullsVerbOptions,
  answer: A,
  printed: (answer: A) => void,
): void {
  if (json) printJson(answer)
  else if (csv) {
    const { columns, rows } = layerNullsTable(answer)
    printCsv({ columns: columns.map(({ name }) => name), rows })
  } else printed(answer)
}
