import { cholesky, solveCholesky } from './cholesky.ts'

/** A table fitted to totals of its rows and columns. */
export interface FittedMargins {
  /** Row by row. */
  readonly table: Float64Array
  readonly iterations: number
  /** Largest difference from a row's total that is left; totals of columns are met. */
  readonly off: number
  readonly converged: boolean
}

interface Margins {
  readonly rows: Float64Array
  readonly columns: Float64Array
}

/** Sweeps over rows and columns, which come near fast and close slowly where most of the table is on its diagonal. */
const SWEEPS = 20
const NEWTON_STEPS = 100
const MAX_HALVINGS = 20
/** Share of the total below which a change of the criterion is rounding. */
const ROUNDING = 1e-13
/** No row is moved by more than e to this in one step: where zeros forbid the totals there is no end to it. */
const LONGEST = 5

/**
 * The table with the given totals that keeps the cross-product ratios of another one, as iterative proportional fitting finds it (Deming & Stephan
 * 1940, Annals of Mathematical Statistics 11): sweeps first, then Newton's steps on the rows' factors, whose criterion is convex. Cells of 0 stay 0, so
 * that a row without any other cell cannot be raised. The totals of rows and of columns must have one sum.
 * @param seed row by row, no cell below 0
 * @param tolerance in the unit of the totals
 * Time O(sweeps x cells + steps x rows x cells).
 */
export function fitMargins(seed: Float64Array, margins: Margins, tolerance: number): FittedMargins {
  const { rows, columns } = margins
  let table = toColumns(seed.slice(), columns)
  let sums = rowSums(table, rows.length)
  let off = furthest(sums, rows)
  let iterations = 0
  for (; off > tolerance && iterations < SWEEPS + NEWTON_STEPS; iterations++) {
    const step = iterations < SWEEPS ? null : newtonStep(table, sums, margins)
    table = (step === null ? null : descended(table, step, sums, margins)) ?? swept(table, sums, margins)
    sums = rowSums(table, rows.length)
    off = furthest(sums, rows)
  }
  return { table, iterations, off, converged: off <= tolerance }
}

/** Each row scaled to its total, then each column. */
function swept(table: Float64Array, sums: Float64Array, { rows, columns }: Margins): Float64Array {
  const across = columns.length
  const scaled = table.slice()
  for (let r = 0; r < rows.length; r++) {
    const by = (sums[r] as number) > 0 ? (rows[r] as number) / (sums[r] as number) : 0
    for (let cell = r * across; cell < (r + 1) * across; cell++) scaled[cell] = (scaled[cell] as number) * by
  }
  return toColumns(scaled, columns)
}

/** By how much the logarithm of each row's factor moves; null where no direction goes down. */
function newtonStep(
  table: Float64Array,
  sums: Float64Array,
  { rows, columns }: Margins,
): Float64Array | null {
  const size = rows.length
  const across = columns.length
  const hessian = new Float64Array(size * size)
  for (let a = 0; a < size; a++)
    for (let b = 0; b <= a; b++) {
      let sum = 0
      for (let c = 0; c < across; c++) {
        const total = columns[c] as number
        if (total > 0) sum += ((table[a * across + c] as number) * (table[b * across + c] as number)) / total
      }
      const value = (a === b ? (sums[a] as number) : 0) - sum
      hessian[a * size + b] = value
      hessian[b * size + a] = value
    }
  const step = rows.map((total, r) => total - (sums[r] as number))
  solveCholesky(cholesky(hessian, size, 1e-13), step)
  const longest = step.reduce((most, by) => Math.max(most, Math.abs(by)), 0)
  if (!(longest > 0) || !Number.isFinite(longest)) return null
  return longest > LONGEST ? step.map((by) => (by * LONGEST) / longest) : step
}

/** The table moved along a step, halved until the criterion falls; null where it does not. */
function descended(
  table: Float64Array,
  step: Float64Array,
  sums: Float64Array,
  { rows, columns }: Margins,
): Float64Array | null {
  const across = columns.length
  const rounding = ROUNDING * columns.reduce((all, total) => all + total, 0)
  const slope = step.reduce((all, by, r) => all + by * ((sums[r] as number) - (rows[r] as number)), 0)
  for (let halving = 0, share = 1; halving <= MAX_HALVINGS; halving++, share /= 2) {
    const moved = table.slice()
    const after = new Float64Array(across)
    let change = 0
    for (let r = 0; r < rows.length; r++) {
      const by = share * (step[r] as number)
      change -= by * (rows[r] as number)
      const factor = Math.exp(by)
      for (let c = 0; c < across; c++) {
        const value = (table[r * across + c] as number) * factor
        moved[r * across + c] = value
        after[c] = (after[c] as number) + value
      }
    }
    for (let c = 0; c < across; c++) {
      const total = columns[c] as number
      if (total > 0) change += total * Math.log((after[c] as number) / total)
    }
    if (change <= 1e-4 * share * slope + rounding) return toColumns(moved, columns)
  }
  return null
}

/** Scales each column to its total, in place; one without any cell stays empty. */
function toColumns(table: Float64Array, columns: Float64Array): Float64Array {
  const across = columns.length
  const by = new Float64Array(across)
  for (let cell = 0; cell < table.length; cell++)
    by[cell % across] = (by[cell % across] as number) + (table[cell] as number)
  for (let c = 0; c < across; c++)
    by[c] = (by[c] as number) > 0 ? (columns[c] as number) / (by[c] as number) : 0
  for (let cell = 0; cell < table.length; cell++)
    table[cell] = (table[cell] as number) * (by[cell % across] as number)
  return table
}

function rowSums(table: Float64Array, size: number): Float64Array {
  const across = table.length / Math.max(1, size)
  return Float64Array.from({ length: size }, (_, r) => {
    let sum = 0
    for (let cell = r * across; cell < (r + 1) * across; cell++) sum += table[cell] as number
    return sum
  })
}

function furthest(sums: Float64Array, rows: Float64Array): number {
  return sums.reduce((most, sum, r) => Math.max(most, Math.abs(sum - (rows[r] as number))), 0)
}
