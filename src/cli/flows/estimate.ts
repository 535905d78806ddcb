import type { Command } from 'commander'
import { estimateFlows, type FlowEstimate } from '../../flows/estimate.ts'
import { columnsOfTerm, regressorsOfTerm, splitTerms } from '../../flows/terms.ts'
import { type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import { askedTable } from './asked-table.ts'
import { BIAS_COLUMNS, biasAsJson, biasAsked, biasTable } from './bias-asked.ts'
import { builtFrom, builtInWords } from './built-in-words.ts'
import { type ModelOptions, withModelOptions } from './model-options.ts'
import { askedModel } from './request-of.ts'
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
          'with --panel, regressors: columns, log(column), a:b, i(year,bla,ref=1960); on the workspace, conditions on instruments: family=labour-agreement,joint_commit=yes; commas between',
        )
        .option(
          '--bias-correction',
          'also the incidental-parameter bias of three-way Poisson, and errors freed of it (Weidner & Zylkin 2021)',
        ),
    ),
  ).action(async (given: EstimateOptions, command: Command) => {
    const asked = await askedTable(given, given, {
      command,
      workspaceOnly: ['direction', 'window', 'leads', 'lags'],
    })
    const { options } = asked
    const terms = splitTerms(asked.terms)
    const columns = terms.flatMap(columnsOfTerm)
    const { table, requestWith } = await askedModel(
      options,
      options.biasCorrection === true ? [...columns, ...BIAS_COLUMNS] : columns,
      asked.tableWith,
    )
    const request = requestWith(terms.flatMap((term) => regressorsOfTerm(table, term)))
    const estimate = estimateFlows(request)
    const bias = options.biasCorrection === true ? biasAsked(table, request, estimate) : null
    if (options.json)
      printJson({
        ...estimateAsJson(estimate),
        ...(bias === null ? {} : { bias_correction: biasAsJson(bias, estimate) }),
        ...(asked.built === null ? {} : { built_from: builtFrom(asked.built, options) }),
      })
    else if (options.csv) printCsv(coefficientTable(estimate))
    else {
      printEstimate(estimate)
      if (bias !== null) printTable(biasTable(bias, estimate))
      if (asked.built !== null) print(builtInWords(asked.built, options))
    }
  })
}

/** The estimate as `--json` has it. */
export function estimateAsJson(estimate: FlowEstimate) {
  return {
    model: estimate.model,
    outcome: estimate.outcome,
    coefficients: estimate.coefficients.map(({ seUnadjusted, ...rest }) => ({
      term: rest.term,
      estimate: rest.estimate,
      se: rest.se,
      se_unadjusted: seUnadjusted,
      z: rest.z,
      p: rest.p,
      low: rest.low,
      high: rest.high,
    })),
    rows: estimate.rows,
    rows_used: estimate.rowsUsed,
    dropped: estimate.dropped,
    clusters: estimate.clusters.length > 1 ? estimate.clusters : (estimate.clusters[0] ?? null),
    k: estimate.k,
    vcov: covarianceInWords(estimate),
    iterations: estimate.iterations,
    converged: estimate.converged,
    deviance: estimate.deviance,
    loglik: estimate.logLikelihood,
    pseudo_r2: estimate.pseudoR2,
    collinear: estimate.collinear,
    effects: estimate.effects,
    findings: estimate.findings,
  }
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

function covarianceInWords({ errors, clusterNames }: FlowEstimate): string {
  if (errors === 'cluster') return `cluster: ${clusterNames.join(' + ')}`
  return errors
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
