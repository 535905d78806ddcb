import { type BiasCorrection, threeWayBias } from '../../flows/bias-correction.ts'
import { levelsOfRows } from '../../flows/effect-levels.ts'
import type { FlowEstimate, FlowRequest } from '../../flows/estimate.ts'
import { effectNamed, type PanelTable } from '../../flows/panel-table.ts'
import { StrataError } from '../../model/error.ts'
import type { PrintedTable } from '../output.ts'

/** Columns that the correction reads. */
export const BIAS_COLUMNS = ['origin', 'destination', 'year']

/** The bias of a three-way Poisson estimate. @throws StrataError `flows/no-bias-correction` */
export function biasAsked(table: PanelTable, request: FlowRequest, estimate: FlowEstimate): BiasCorrection {
  const names = request.effects.map(({ name }) => name).toSorted()
  const why =
    request.model !== 'ppml'
      ? 'this is least squares'
      : names.join() !== 'dt,od,ot'
        ? `these are ${names.join(', ') || 'none'}`
        : request.weights !== null
          ? 'these rows are weighted'
          : null
  if (why !== null) throw new StrataError('flows/no-bias-correction', { why })
  const { rowsInOrder, fit } = estimate
  const levels = (name: string) =>
    levelsOfRows(effectNamed(table, name, new Uint8Array(table.rows)), rowsInOrder)
  return threeWayBias({
    fit,
    outcome: Float64Array.from(rowsInOrder, (row) => request.outcome.values[row] as number),
    origin: levels('o'),
    destination: levels('d'),
    year: levels('t'),
    corridor: levels('od'),
  })
}

/** The correction as `--json` has it. */
export function biasAsJson({ bias, covariance, isExact }: BiasCorrection, { coefficients }: FlowEstimate) {
  return {
    method: 'Weidner & Zylkin 2021, analytical',
    leverage: isExact ? 'joint' : 'each side alone',
    coefficients: coefficients.map(({ term, estimate }, k) => ({
      term,
      bias: bias[k] ?? null,
      estimate: estimate - (bias[k] ?? 0),
      se: Math.sqrt(Math.max(0, covariance[k * coefficients.length + k] ?? 0)),
    })),
  }
}

/** The same for reading. */
export function biasTable(correction: BiasCorrection, estimate: FlowEstimate): PrintedTable {
  return {
    columns: ['corrected term', 'bias', 'estimate', 'se'],
    rows: biasAsJson(correction, estimate).coefficients.map((each) => [
      each.term,
      each.bias,
      each.estimate,
      each.se,
    ]),
  }
}
