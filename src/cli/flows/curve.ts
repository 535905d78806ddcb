import type { Command } from 'commander'
import { curveAsJson } from '../../flows/curve-as-json.ts'
import { modelPanel } from '../../flows/panel/model-on-panel.ts'
import { treatedPanel } from '../../flows/panel/treated-panel.ts'
import {
  byEstimate,
  curveSummary,
  type SpecificationResult,
  specificationCurve,
} from '../../flows/specification-curve.ts'
import { SPECIFICATIONS } from '../../model/flow-specification.ts'
import { type OutputOptions, type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import { WINDOW_YEARS } from './treatment-options.ts'
import { stocksForCommand } from './workspace-stocks.ts'

interface CurveOptions extends OutputOptions {
  readonly treatment: string
}

const LEVEL = 0.95

/** `strata flows curve`: one treatment in all reasonable specifications. */
export function registerCurve(verb: Command): void {
  verb
    .command('curve')
    .description('a treatment in all reasonable specifications at once: model, direction, effects, sample')
    .requiredOption(
      '--treatment <conditions>',
      'instruments: family=labour-agreement,joint_commit=yes; topic=visa|recruit, or group=control for any topic of a group',
    )
    .option('--json', 'as JSON')
    .option('--csv', 'as CSV')
    .action(async (options: CurveOptions, command: Command) => {
      const { registry, tables, stocks, coverage } = await stocksForCommand(command, options.treatment)
      const sources = { tables, stocks, coverage }
      const results: SpecificationResult[] = []
      const curve = specificationCurve(
        (direction) =>
          modelPanel(
            treatedPanel(sources, {
              treatment: options.treatment,
              direction,
              window: WINDOW_YEARS,
              leads: 0,
              lags: 0,
            }),
          ),
        { level: LEVEL },
      )
      for (const result of curve) {
        results.push(result)
        if (process.stderr.isTTY === true)
          process.stderr.write(`${results.length} of ${SPECIFICATIONS.length} specifications\r`)
      }
      const sorted = byEstimate(results)
      if (options.json)
        return printJson({
          registry_version: registry.version,
          ...curveAsJson(results, { treatment: options.treatment, level: LEVEL }),
        })
      if (options.csv) return printCsv(curveTable(sorted))
      printTable(curveTable(sorted))
      const { specifications, estimated, unconverged, lowest, highest, above, below } = curveSummary(results)
      print(
        `\n${estimated} of ${specifications} specifications could be estimated` +
          `${lowest === null || highest === null ? '' : `: from ${lowest.toFixed(3)} to ${highest.toFixed(3)}; 95 % intervals above zero in ${above}, below in ${below}`}${unconverged === 0 ? '' : `; ${unconverged} models did not converge and are left out`}. ` +
          `Registry ${registry.version}.`,
      )
    })
}

function curveTable(results: readonly SpecificationResult[]): PrintedTable {
  return {
    columns: [
      'model',
      'direction',
      'effects',
      'sample',
      'estimate',
      'se',
      'low',
      'high',
      'rows_used',
      'reason',
    ],
    rows: results.map(({ specification, estimate, rowsUsed, reason }) => [
      specification.model,
      specification.direction,
      specification.effects,
      specification.sample,
      estimate?.estimate ?? null,
      estimate?.se ?? null,
      estimate?.low ?? null,
      estimate?.high ?? null,
      rowsUsed,
      reason?.code ?? '',
    ]),
  }
}
