import { type SideRow, type SideTableName, sideTable } from '../model/side-tables.ts'
import { readTable } from './read-table.ts'

/** The side tables that are there, by the path of their file. */
export type SideTexts = ReadonlyMap<string, string>

/**
 * The rows of a side table, in the order of its file; none where it is not there. Rows that cannot be read are left out: `strata
 * check` finds them. Time O(characters).
 */
export function sideRows(texts: SideTexts, name: SideTableName): SideRow[] {
  const schema = sideTable(name)
  const text = texts.get(schema.file)
  if (text === undefined) return []
  return readTable(schema, text).rows.map(({ cells }) => cells as SideRow)
}
