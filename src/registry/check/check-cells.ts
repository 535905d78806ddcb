import { parseEdtf } from '../../model/edtf-date.ts'
import type { SideTableSchema } from '../../model/side-tables.ts'
import { type Column, TABLES, type TableSchema } from '../../model/table-schema.ts'
import type { ReadRegistry } from '../read-registry.ts'
import type { ReadRow } from '../read-table.ts'
import type { Report } from './report.ts'

/** An ISO code in capitals, or a slug. */
const ID = /^(?:[A-Z]{3}|[a-z0-9][a-z0-9.-]*)$/

const YEARS = /^\d{4}(?:;\d{4})*$/

/** Each cell by itself: required, allowed, of its type, and without stray white space. Time O(cells). */
export function checkCells({ rowsByTable }: ReadRegistry, report: Report): void {
  for (const schema of TABLES) {
    for (const row of rowsByTable.get(schema.name) ?? []) {
      for (const column of schema.columns) checkCell(schema, column, row, report)
    }
  }
}

/** One cell by itself. */
export function checkCell(
  schema: TableSchema | SideTableSchema,
  column: Column,
  row: ReadRow,
  report: Report,
): void {
  const cell = row.cells[column.name]
  const place = { table: schema.name, row, column: column.name }
  if (cell === null || cell === undefined) {
    if (column.required) report.add('value-missing', place, 'a value')
    return
  }
  if (typeof cell === 'number') return
  if (cell !== cell.trim()) {
    report.add('stray-space', place, `"${cell.trim()}"`)
    return
  }
  if (/^[=@]|^[+-](?![\d.])/.test(cell)) {
    report.add('looks-like-formula', place, 'text that no spreadsheet runs')
  }
  switch (column.type) {
    case 'enum':
      if (!column.values?.includes(cell)) {
        const values = (column.values ?? []).join(', ')
        report.add('value-not-allowed', place, values, { mend: `Use one of ${values}.` })
      }
      return
    case 'edtf':
      if (parseEdtf(cell) === null) {
        report.add('not-a-date', place, 'an EDTF date')
      }
      return
    case 'integer':
      report.add('not-a-number', place, 'a whole number')
      return
    case 'url':
      if (!/^https?:\/\/\S+$/.test(cell)) {
        report.add('not-an-address', place, 'an address')
      }
      return
    case 'id':
    case 'ids': {
      const ids = column.type === 'id' ? [cell] : cell.split(';')
      if (!ids.every((id) => ID.test(id))) {
        report.add('not-an-id', place, 'an ISO code or a lower-case slug')
      }
      return
    }
    case 'years':
      if (!YEARS.test(cell)) {
        report.add('not-years', place, 'calendar years separated by ;')
      }
      return
    case 'text':
      return
  }
}
