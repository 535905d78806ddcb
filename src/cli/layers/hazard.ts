import { type Command, Option } from 'commander'
import type { HazardAnswer, HazardModelAnswer, HazardQuery } from '../../api/layer-hazard.ts'
import { rulesInWords } from '../../api/rules-in-words.ts'
import { hazardTable } from '../../api/tables/hazard-table.ts'
import { SHARED_RULES, type SharedRule } from '../../layers/hazard/dyad-table.ts'
import { JOINING_ERRORS, type JoiningErrors } from '../../layers/hazard/joining-model.ts'
import { DEFAULT_PROCESSES } from '../../layers/hazard/processes-asked.ts'
import { AT_RISK, type AtRisk } from '../../layers/hazard/risk-table.ts'
import { membershipIndex } from '../../layers/membership-index.ts'
import { lastYear } from '../../layers/years.ts'
import { hazardAnswer } from '../../server/layers/hazard-answer.ts'
import { assertFree, writeOutput } from '../export/write-output.ts'
import { type LayerVerbOptions, settingsOf, withNetworkOptions, year } from '../layer-options.ts'
import { registryForCommand } from '../open-workspace.ts'
import { type Cell, print, printCsv, printJson, printTable } from '../output.ts'
import { dyadCsv, riskCsv } from './hazard-files.ts'
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
        DEFAULT_PROCESSES.join(','),
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

const AT_RISK_IN_WORDS: Readonly<Record<AtRisk, string>> = {
  subregion: 'countries of the M49 subregions of its members can join',
  region: 'countries of the M49 regions of its members can join',
  world: 'all countries can join',
}

function printHazard(answer: HazardAnswer): void {
  print(
    `Joining ${answer.process.join(', ')}, ${answer.first_year} to ${answer.last_year}; ${AT_RISK_IN_WORDS[answer.at_risk]}. ` +
      `${rulesInWords(answer)}. Registry ${answer.registry_version}.\n`,
  )
  printModel('The hazard of joining', answer.joining)
  const joined = answer.processes.filter(({ events }) => events > 0)
  if (joined.length > 0)
    printTable({
      columns: ['joined', 'founded', 'founders', 'undated', 'countries at risk', 'rows', 'events'],
      rows: joined.map((row) => [
        row.process,
        row.founded === null ? null : String(row.founded),
        row.founders,
        row.undated,
        row.countries,
        row.rows,
        row.events,
      ]),
    })
  const sum = (of: (row: HazardAnswer['processes'][number]) => number): number =>
    answer.processes.reduce((all, row) => all + of(row), 0)
  print(
    `Not at risk: ${sum((row) => row.founders)} founders, ${sum((row) => row.undated)} countries whose joining nothing dates, ` +
      `${sum((row) => row.outside)} that joined outside the years, ${sum((row) => row.through_bloc)} that came in with a bloc; left out: ` +
      `${sum((row) => row.no_members)} rows without a dated member the year before, ${sum((row) => row.no_control)} without a control (${sum((row) => row.lost_events)} joinings in both).\n`,
  )
  const { pairs } = answer
  printModel('The reverse: the hazard of a first bilateral instrument between two countries', answer.reverse)
  print(
    `${pairs.at_risk} pairs at risk; not at risk: ${pairs.tied_before} that had one before, ${pairs.undated} with one that nothing dates; ` +
      `${pairs.rows_without_control} rows without a control left out.`,
  )
  print('An estimate of association: what it can and cannot show is in docs/methods/layers/hazard.md.')
}

const REASONS: Readonly<Record<string, string>> = {
  'no-rows': 'nobody is at risk',
  'no-events': 'nothing happened to anybody at risk',
  'all-events': 'it happened in every row',
  separated: 'the regressors tell all rows apart without error',
  'not-converged': 'the likelihood found no maximum',
}

function printModel(title: string, model: HazardModelAnswer): void {
  const clusters = Object.entries(model.clusters).map(([kind, count]) => `${kind} ${count ?? '–'}`)
  print(`${title}: ${model.events} events in ${model.rows} rows; errors by ${model.errors}`)
  if (model.reason !== null) print(`No estimate: ${REASONS[model.reason] ?? model.reason}.`)
  else {
    const beside = Object.keys(model.coefficients[0]?.errors ?? {}).filter((kind) => kind !== model.errors)
    printTable({
      columns: [
        ...['term', 'estimate', 'ratio', 'se', 'z', 'p', 'p few clusters', 'low', 'high'],
        ...beside.map((kind) => `se ${kind}`),
      ],
      rows: model.coefficients.map((row) => [
        row.term,
        ...[row.estimate, row.hazard_ratio, row.se, row.z, row.p, row.p_few_clusters, row.low, row.high].map(
          small,
        ),
        ...beside.map((kind) => small(row.errors[kind] ?? null)),
      ]),
    })
    print(
      `Log likelihood ${model.log_likelihood?.toFixed(4)}; converged in ${model.iterations} steps; clusters: ${clusters.join(', ')}.`,
    )
  }
  for (const { message } of model.findings) print(message)
}

/** A number that four decimals would show as 0, with its digits. */
function small(value: number | null): Cell {
  return value !== null && value !== 0 && Math.abs(value) < 0.001 ? value.toExponential(2) : value
}
