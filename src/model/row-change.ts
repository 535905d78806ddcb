import type { TableName } from './table-schema.ts'

/** The cells of a row by column. */
export type Cells = Readonly<Record<string, string | number | null>>

/** One row that is added (`before` null), changed, or taken out (`after` null). Both hold every column of the table's schema. */
export interface RowChange {
  readonly table: TableName
  readonly before: Cells | null
  readonly after: Cells | null
}

/** Who changes rows, when (ISO time), why, and by which source; the source is null where the change needs none. */
export interface Author {
  readonly who: string
  readonly when: string
  readonly why: string
  readonly source: string | null
}

/** A change with its author: one entry of the history. */
export interface AuthoredChange extends RowChange {
  readonly author: Author
}
