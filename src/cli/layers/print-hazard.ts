import type { HazardAnswer, HazardModelAnswer } from '../../api/layer-hazard.ts'
import { rulesInWords } from '../../api/rules-in-words.ts'
import type { AtRisk } from '../../layers/hazard/standing.ts'
import { type Cell, print, printTable } from '../output.ts'

const AT_RISK_IN_WORDS: Readonly<Record<AtRisk, string>> = {
  subregion: 'countries of the M49 subregions of its members can join',
  region: 'countries of the M49 regions of its members can join',
  world: 'all countries can join',
}

/** Both models for reading: coefficients, what they rest on, what was left out, and what to doubt. */
export function printHazard(answer: HazardAnswer): void {
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
