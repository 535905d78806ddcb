import type { Command } from 'commander'
import { type HazardAnswer, hazardQuerySchema } from '../../api/layer-hazard.ts'
import { type Interplay, interplayQuerySchema } from '../../api/layer-interplay.ts'
import { interplayTable, layerOrderTable } from '../../api/tables/layer-interplay-tables.ts'
import { StrataError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import { hasPrecedent } from '../../server/layers/has-precedent.ts'
import { hazardAnswer } from '../../server/layers/hazard-answer.ts'
import { interplayOfService } from '../../server/layers/interplay-of-service.ts'
import { type LayerVerbOptions, settingsOf, withNetworkOptions } from '../layer-options.ts'
import { openForCommand } from '../open-workspace.ts'
import { printCsv, printJson } from '../output.ts'
import { wholeNumber } from '../reuse/whole-number.ts'
import { workspaceService } from '../workspace-service.ts'
import { printInterplay } from './print-interplay.ts'

interface InterplayVerbOptions extends LayerVerbOptions {
  readonly process?: readonly string[]
  readonly orders?: boolean
  readonly hazard?: boolean
  readonly draws?: number
  readonly seed?: number
  readonly from?: number
  readonly to?: number
}

/** `strata layers interplay`: how the bilateral layer came before the others. */
export function registerInterplay(layers: Command): void {
  withNetworkOptions(
    layers
      .command('interplay')
      .description('relational precedent of each process, and which layer tied each dyad first')
      .option('--process <id...>', 'only these processes and mobility partnerships')
      .option('--orders', 'with --csv: which layer tied each dyad first, in the place of the processes')
      .option('--hazard', 'also the model of who joins, year by year, and its reverse')
      .option('--draws <count>', 'random sets, and permutations (999)', wholeNumber(99, 9999))
      .option('--seed <number>', 'the same seed, the same draws (1)', wholeNumber(0, 4_294_967_295)),
  ).action(async (_: unknown, command: Command) => {
    // Options that `layers` has as well are read by it, wherever they stand.
    const options = command.optsWithGlobals<InterplayVerbOptions>()
    if (options.year !== undefined || options.from !== undefined || options.to !== undefined)
      command.error('error: interplay looks at all years, so it takes no --year, --from or --to')
    if (options.hazard && options.csv)
      command.error('error: --hazard is no table of interplay; use strata layers hazard --csv')
    const workspace = await openForCommand(command)
    try {
      const { blocRule, tieStart, scope } = settingsOf(options)
      const rules = {
        blocs: blocRule,
        scope,
        start: tieStart,
        inferred: options.withoutInferred ? 'without' : 'with',
      }
      const query = interplayQuerySchema.parse({
        ...rules,
        ...(options.draws === undefined ? {} : { draws: options.draws }),
        ...(options.seed === undefined ? {} : { seed: options.seed }),
      })
      const service = await workspaceService(workspace, false)
      const { registry } = service.lookup
      assertProcesses(registry, options.process ?? [])
      const hazard = options.hazard
        ? hazardAnswer(
            registry,
            service.index(tieStart),
            hazardQuerySchema.parse({
              ...rules,
              ...(options.process === undefined ? {} : { process: options.process.join(',') }),
            }),
            { lastYear: service.lastYear },
          ).answer
        : null
      const answer = onlyProcesses(await interplayOfService(service, query), options.process)
      printAnswer(answer, hazard, options)
    } finally {
      workspace.close()
    }
  })
}

/** @throws StrataError `layers/not-a-process`, before anything is computed */
function assertProcesses({ instruments }: Registry, ids: readonly string[]): void {
  const known = new Set(instruments.filter(hasPrecedent).map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new StrataError('layers/not-a-process', { found: unknown })
}

/** q stays adjusted over all processes, whichever are shown. */
function onlyProcesses(answer: Interplay, ids: readonly string[] | undefined): Interplay {
  if (ids === undefined) return answer
  return { ...answer, processes: answer.processes.filter(({ instrument }) => ids.includes(instrument)) }
}

function printAnswer(
  answer: Interplay,
  hazard: HazardAnswer | null,
  { json, csv, orders }: InterplayVerbOptions,
): void {
  if (json) printJson(hazard === null ? answer : { ...answer, hazard })
  else if (csv) {
    const { columns, rows } = orders ? layerOrderTable(answer, answer.orders) : interplayTable(answer)
    printCsv({ columns: columns.map(({ name }) => name), rows })
  } else printInterplay(answer, hazard)
}
