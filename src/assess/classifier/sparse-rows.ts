/** Rows of which most cells are 0, in compressed form: the cells of row r are `columns` and `values` from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly rows: number
  readonly columns: Uint32Array
  readonly values: Float64Array
  readonly starts: Uint32Array
  /** How many columns there are. */
  readonly width: number
}

/** One row: its columns, rising, and their values. */
export interface SparseRow {
  readonly columns: Uint32Array
  readonly values: Float64Array
}

/** Rows put together. Time O(cells). */
export function sparseRows(rows: readonly SparseRow[], width: number): SparseRows {
  const starts = new Uint32Array(rows.length + 1)
  rows.forEach((row, r) => {
    starts[r + 1] = (starts[r] as number) + row.columns.length
  })
  const cells = starts[rows.length] as number
  const columns = new Uint32Array(cells)
  const values = new Float64Array(cells)
  rows.forEach((row, r) => {
    columns.set(row.columns, starts[r])
    values.set(row.values, starts[r])
  })
  return { rows: rows.length, columns, values, starts, width }
}

/** Some of the rows, in the order asked for. Time O(their cells). */
export function rowsAt(matrix: SparseRows, chosen: readonly number[]): SparseRows {
  return sparseRows(
    chosen.map((r) => rowAt(matrix, r)),
    matrix.width,
  )
}

/** One row, sharing its memory with the whole. */
export function rowAt({ columns, values, starts }: SparseRows, r: number): SparseRow {
  return {
    columns: columns.subarray(starts[r], starts[r + 1]),
    values: values.subarray(starts[r], starts[r + 1]),
  }
}

/** Σ of the products of two rows. Time O(cells of both). */
export function rowProduct(a: SparseRow, b: SparseRow): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.columns.length && j < b.columns.length; ) {
    const difference = (a.columns[i] as number) - (b.columns[j] as number)
    if (difference === 0) sum += (a.values[i++] as number) * (b.values[j++] as number)
    else if (difference < 0) i++
    else j++
  }
  return sum
}
