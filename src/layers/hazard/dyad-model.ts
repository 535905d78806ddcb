import { DYAD_COLUMNS } from './dyad-cells.ts'
import type { DyadTable } from './dyad-table.ts'
import { dyadErrors } from './errors.ts'
import { type HazardModel, modelOf, noModel } from './hazard-model.ts'
import { type Column, maximumOf } from './maximum.ts'
import { timeColumns } from './time-columns.ts'

/**
 * The reverse: the hazard that two countries conclude their first bilateral instrument, on whether they met in a process the year before (METHOD §2).
 * Same link and cubic of time; in the place of process effects, whether they lie in the same region and subregion.
 *
 * The likelihood is over cells of equal regressors; scores are summed by pair, which leaves the dyad-robust covariance as it is.
 * Time O(rows · coefficients), memory O(cells + pairs) beside the table.
 */
export function dyadModel(table: DyadTable, level: number): HazardModel {
  const rows = table.cellOfRow.length
  const events = table.concluded.reduce((sum, each) => sum + each, 0)
  if (rows === 0) return noModel('no-rows', 'dyad', { rows, events })
  if (events === 0) return noModel('no-events', 'dyad', { rows, events })
  if (events === rows) return noModel('all-events', 'dyad', { rows, events })
  const columns: Column[] = [
    { term: 'constant', values: new Float64Array(table.trials.length).fill(1) },
    ...timeColumns(table.t),
    ...DYAD_COLUMNS.map((term, c) => ({ term, values: table.regressors[c] as Float64Array })),
    ...table.controlNames.map((term, c) => ({ term, values: table.controls[c] as Float64Array })),
  ]
  const maximum = maximumOf(columns, table.trials, table.events)
  const over = (values: Float64Array): number =>
    values.reduce((sum, each, cell) => sum + each * (maximum.isUsed[cell] as number), 0)
  const counts = { rows: over(table.trials), events: over(table.events) }
  if (maximum.fit.kept.length === 0) return noModel('separated', 'dyad', counts, maximum.findings)
  if (!maximum.fit.converged) return noModel('not-converged', 'dyad', counts, maximum.findings)
  const errors = dyadErrors(
    { scores: scoresByPair(table, columns, maximum.fit), bread: maximum.fit.bread, rows: counts.rows },
    { first: table.first, second: table.second, members: table.countries.length },
  )
  return modelOf(columns, maximum, errors, {
    kind: 'dyad',
    level,
    ...counts,
    isLevel: (term) => term === 'constant',
  })
}

function scoresByPair(
  { rowStart, cellOfRow, concluded }: DyadTable,
  columns: readonly Column[],
  fit: {
    readonly kept: readonly number[]
    readonly scoreWith: Float64Array
    readonly scoreWithout: Float64Array
  },
): Float64Array[] {
  return fit.kept.map((c) => {
    const values = columns[c]?.values as Float64Array
    const without = values.map((value, cell) => value * (fit.scoreWithout[cell] as number))
    const sums = new Float64Array(concluded.length)
    for (let d = 0; d < sums.length; d++) {
      const end = rowStart[d + 1] as number
      let sum = 0
      for (let row = rowStart[d] as number; row < end; row++)
        sum += without[cellOfRow[row] as number] as number
      if (concluded[d] === 1) {
        const cell = cellOfRow[end - 1] as number
        sum +=
          (values[cell] as number) * ((fit.scoreWith[cell] as number) - (fit.scoreWithout[cell] as number))
      }
      sums[d] = sum
    }
    return sums
  })
}
