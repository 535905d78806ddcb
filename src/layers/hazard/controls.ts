/** A country-year table of a user: a number for each of its columns, by country and year. */
export interface Controls {
  readonly file: string
  readonly names: readonly string[]
  /** Values in the order of `names`, NaN where a cell is empty; undefined where the table has no such row. */
  row(country: string, year: number): Float64Array | undefined
}
