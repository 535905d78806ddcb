/** One cell of a table: null is unknown, never a guess. */
export type TableCell = string | number | null

export interface TableColumn {
  readonly name: string
  readonly type: 'text' | 'integer' | 'number'
  /** What the column holds, with its unit. */
  readonly description: string
}

/** An answer of the API as one table: what a page's data is exported as. */
export interface AnswerTable {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  /** Rows there are without the filter, null where the question has none. */
  readonly of: number | null
  /** What the table leaves out and why, one sentence each; empty where nothing is. */
  readonly partial: readonly string[]
}
