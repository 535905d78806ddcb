import { type TableName, tableSchema } from '../../model/table-schema.ts'
import type { Finding } from '../finding.ts'
import type { ReadRow } from '../read-table.ts'
import { RULES } from '../rules.ts'

/** Where a finding is: a table's row and column. */
export interface Place {
  readonly table: TableName
  readonly row: ReadRow | null
  readonly column: string | null
}

/** Collects findings; the level is the rule's. */
export interface Report {
  readonly findings: Finding[]
  add(rule: string, place: Place, expected: string, mend: string, value?: string | null): void
}

const LEVELS = new Map(RULES.map((rule) => [rule.id, rule.level]))

export function newReport(findings: Finding[] = []): Report {
  return {
    findings,
    add(rule, { table, row, column }, expected, mend, value) {
      const level = LEVELS.get(rule)
      if (level === undefined) throw new RangeError(`no rule ${rule}`)
      const cell = column === null ? null : (row?.cells[column] ?? null)
      const found = value ?? (cell === null ? null : String(cell))
      findings.push({
        level,
        rule,
        file: tableSchema(table).file,
        row: row?.row ?? null,
        column,
        value: found,
        expected,
        mend,
      })
    },
  }
}

/** A cell as text, null where it is empty. */
export function textOf(row: ReadRow, column: string): string | null {
  const cell = row.cells[column]
  return cell === null || cell === undefined ? null : String(cell)
}
