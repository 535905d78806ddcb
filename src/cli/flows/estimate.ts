import type { Command } from 'commander'
import { askedModel, columnsOfModel } from '../../flows/asked-model.ts'
import { estimateFlows, type FlowEstimate } from '../../flows/estimate.ts'
import { covarianceInWords, estimateAsJson } from '../../flows/estimate-as-json.ts'
import { builtFrom, flowsBuiltFrom } from '../../flows/panel/built-from.ts'
import { builtInWords } from '../../flows/panel/built-in-words.ts'
import { columnsOfTerm, regressorsOfTerm, splitTerms } from '../../flows/terms.ts'
import { type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import { askedTable } from './asked-table.ts'
import { BIAS_COLUMNS, biasAsJson, biasAsked, biasTable } from './bias-asked.ts'
import { type ModelOptions, withModelOptions } from './model-options.ts'
import { type TreatmentOptions, withTreatmentOptions } from './treatment-options.ts'

interface EstimateOptions extends ModelOptions, TreatmentOptions {
  readonly treatment: string
  readonly biasCorrection?: boolean
}

/** `strata flows estimate`: one model on a table of corridors and years. */
export function registerEstimate(verb: Command): void {
  withModelOptions(
    withTreatmentOptions(
      verb
        .command('estimate')
        .description('a gravity model on a table: Poisson or least squares with many fixed effects')
        .requiredOption(
          '--treatment <terms>',
          'with --panel, regressors: columns, log(column), a:b, i(year,bla,ref=1960); on the workspace, conditions on instruments: family=labour-agreement,joint_commit=yes,topic=visa|recruit,group=control; commas between',
        )
        .option(
          '--bias-correction',
          'also the incidental-parameter bias of three-way Poisson, and errors freed of it (Weidner & Zylkin 2021)',
        ),
    ),
  ).action(async (given: EstimateOptions, command: Command) => {
    const asked = await askedTable(given, given, {
      command,
      workspaceOnly: ['direction', 'window', 'leads', 'lags', 'demography', 'flowMethod'],
    })
    const { options } = asked
    const terms = splitTerms(asked.terms)
    const columns = terms.flatMap(columnsOfTerm)
    const wanted = options.biasCorrection === true ? [...columns, ...BIAS_COLUMNS] : columns
    const { table, requestWith } = askedModel(options, await asked.tableWith(columnsOfModel(options, wanted)))
    const request = requestWith(terms.flatMap((term) => regressorsOfTerm(table, term)))
    const estimate = estimateFlows(request)
    const bias = options.biasCorrection === true ? biasAsked(table, request, estimate) : null
    if (options.json)
      printJson({
        ...estimateAsJson(estimate),
        ...(bias === null ? {} : { bias_correction: biasAsJson(bias, estimate) }),
        ...(asked.built === null
          ? {}
          : { built_from: { ...builtFrom(asked.built, options), ...flowsBuiltFrom(asked.built) } }),
      })
    else if (options.csv) printCsv(coefficientTable(estimate))
    else {
      printEstimate(estimate)
      if (bias !== null) printTable(biasTable(bias, estimate))
      if (asked.built !== null) print(builtInWords(asked.built, options))
    }
  })
}

/** The coefficients, a row each. */
export function coefficientTable({ coefficients }: Pick<FlowEstimate, 'coefficients'>): PrintedTable {
  return {
    columns: ['term', 'estimate', 'se', 'se_unadjusted', 'z', 'p', 'low', 'high'],
    rows: coefficients.map(({ term, estimate, se, seUnadjusted, z, p, low, high }) => [
      term,
      estimate,
      se,
      seUnadjusted,
      z,
      p,
      low,
      high,
    ]),
  }
}

/** The estimate for reading: specification, coefficients, what was dropped, findings. */
export function printEstimate(estimate: FlowEstimate): void {
  const name = estimate.model === 'ppml' ? 'Poisson pseudo-maximum likelihood' : 'Least squares'
  const effects = estimate.effects.map((effect) => `${effect.name} (${effect.levels})`).join(', ')
  print(`${name} of ${estimate.outcome}; effects ${effects}; errors ${covarianceInWords(estimate)}.\n`)
  printTable(coefficientTable(estimate))
  const dropped = estimate.dropped.map(({ reason, rows }) => `${reason} ${rows}`).join(', ')
  print(
    `\n${estimate.rowsUsed} of ${estimate.rows} rows used${dropped === '' ? '' : `; dropped: ${dropped}`}. ` +
      `${estimate.clusters.length > 0 ? `Clusters: ${estimate.clusters.join(', ')}. ` : ''}K ${estimate.k}. ` +
      `Deviance ${estimate.deviance.toFixed(4)}, log likelihood ${shown(estimate.logLikelihood)}, pseudo-R² ${shown(estimate.pseudoR2)}. ` +
      `${estimate.converged ? `Converged in ${estimate.iterations} iterations.` : `NOT converged in ${estimate.iterations} iterations.`}`,
  )
  for (const { message } of estimate.findings) print(message)
  print(
    'An estimate of association: what each coefficient can and cannot show is in docs/methods/gravity.md.',
  )
}

function shown(value: number | null): string {
  return value === null ? 'not defined' : value.toFixed(4)
}
