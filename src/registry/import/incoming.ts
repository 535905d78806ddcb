import type { Cells } from '../../model/row-change.ts'
import type { TableName } from '../../model/table-schema.ts'
import type { Finding } from '../finding.ts'
import type { Stocks } from '../stocks.ts'

/** A row to be brought in, with the place in the file that it came from. */
export interface IncomingRow {
  readonly file: string
  /** Line of the file as a spreadsheet shows it; null where the format has none. */
  readonly row: number | null
  readonly cells: Cells
}

/**
 * Tables to be brought into a workspace, whatever format they came in: rows in the registry's schema (absent tables bring
 * nothing), stocks as columns, and what was found on the way. An error among the findings stops the whole import.
 */
export interface IncomingTables {
  /** What the import is called in the history: a folder's or a file's name. */
  readonly name: string
  readonly tables: ReadonlyMap<TableName, readonly IncomingRow[]>
  readonly stocks: Stocks | null
  readonly findings: readonly Finding[]
}
