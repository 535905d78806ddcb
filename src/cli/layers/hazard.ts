import { type Command, Option } from 'commander'
import type { HazardQuery } from '../../api/layer-hazard.ts'
import { PROCESS_FAMILIES } from '../../api/processes.ts'
import { hazardTable } from '../../api/tables/hazard-table.ts'
import { SHARED_RULES, type SharedRule } from '../../layers/hazard/dyad-table.ts'
import { JOINING_ERRORS, type JoiningErrors } from '../../layers/hazard/joining-model.ts'
import { AT_RISK, type AtRisk } from '../../layers/hazard/standing.ts'
import { membershipIndex } from '../../layers/membership-index.ts'
import { lastYear } from '../../layers/years.ts'
import { hazardAnswer } from '../../server/layers/hazard-answer.ts'
import { assertFree, writeOutput } from '../export/write-output.ts'
import { type LayerVerbOptions, settingsOf, withNetworkOptions, year } from '../layer-options.ts'
import { registryForCommand } from '../open-workspace.ts'
import { printCsv, printJson } from '../output.ts'
import { dyadCsv, riskCsv } from './hazard-files.ts'
import { printHazard } from './print-hazard.ts'
import { readControls } from './read-controls.ts'

interface HazardOptions extends LayerVerbOptions {
  readonly process: string
  readonly atRisk: AtRisk
  readonly controls?: string
  readonly from?: number
  readonly to?: number
  readonly cluster: JoiningErrors
  readonly shared: SharedRule
  readonly table?: string
  readonly reverseTable?: string
  readonly force?: boolean
}

/** `strata layers hazard`: do bilateral partners join the same processes, and do members of a process become bilateral partners? */
export function registerHazard(layers: Command): void {
  const verb = withNetworkOptions(
    layers
      .command('hazard')
      .description(
        'the hazard of joining a process on the share of members that are bilateral partners already, and the reverse',
      )
      .option(
        '--process <names>',
        'ids or families of instruments that tie more than two, commas between',
        PROCESS_FAMILIES.join(','),
      )
      .addOption(
        new Option(
          '--at-risk <rule>',
          'who can join: countries of the M49 subregions, or regions, in which the process has a member at any time, or all',
        )
          .choices(AT_RISK)
          .default('subregion'),
      )
      .option('--controls <file>', 'a CSV table of yours with the columns actor, year and numbers')
      .option('--from <year>', 'first year at risk; without it, 1945', year)
      .option('--to <year>', 'last year at risk; without it, the last that bilateral sources cover', year)
      .addOption(
        new Option('--cluster <ways>', 'how errors of joining may depend on each other')
          .choices(JOINING_ERRORS)
          .default('country,process'),
      )
      .addOption(
        new Option(
          '--shared <rule>',
          'in the reverse: whether two countries met in a process the year before, or in how many',
        )
          .choices(SHARED_RULES)
          .default('any'),
      )
      .option('--table <file>', 'also write the rows of the model as CSV')
      .option('--reverse-table <file>', 'also write the rows of the reverse model as CSV (a million)')
      .option('--force', 'overwrite these files if they are there'),
  )
  verb.options.find(({ long }) => long === '--year')?.conflicts(['from', 'to'])
  verb.action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<HazardOptions>()
    if (options.year !== undefined)
      command.error('error: the hazard is of all years from --from to --to, so it takes no --year')
    for (const file of [options.table, options.reverseTable])
      if (file !== undefined) assertFree(file, options.force ?? false)
    const registry = await registryForCommand(command)
    const actors = new Set(registry.actors.map(({ id }) => id))
    const controls =
      options.controls === undefined ? null : readControls(options.controls, (id) => actors.has(id))
    const query = queryOf(options)
    const index = membershipIndex(registry, query.start)
    const { answer, tables } = hazardAnswer(registry, index, query, {
      lastYear: lastYear(new Date()),
      controls,
    })
    const force = options.force === true
    if (options.table !== undefined)
      await writeOutput(riskCsv(tables.risk, tables.joining), { output: options.table, force })
    if (options.reverseTable !== undefined)
      await writeOutput(dyadCsv(tables.dyads), { output: options.reverseTable, force })
    if (options.json) printJson(answer)
    else if (options.csv) {
      const { columns, rows } = hazardTable(answer)
      printCsv({ columns: columns.map(({ name }) => name), rows })
    } else printHazard(answer)
  })
}

function queryOf(options: HazardOptions): HazardQuery {
  const { blocRule, scope, tieStart } = settingsOf(options)
  return {
    process: options.process,
    at_risk: options.atRisk,
    from: options.from,
    to: options.to,
    cluster: options.cluster,
    shared: options.shared,
    blocs: blocRule,
    scope,
    start: tieStart,
    inferred: options.withoutInferred === true ? 'without' : 'with',
  }
}
