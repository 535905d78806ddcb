import { SIDE_TABLES, type SideTableName } from '../../model/side-tables.ts'
import { TABLES, type TableName } from '../../model/table-schema.ts'
import type { Finding } from '../finding.ts'
import type { ReadRow } from '../read-table.ts'
import { type RuleId, ruleOf } from '../rules.ts'

const FILES = new Map<string, string>([...TABLES, ...SIDE_TABLES].map(({ name, file }) => [name, file]))

/** Where a finding is: a table's row and column. */
export interface Place {
  readonly table: TableName | SideTableName
  readonly row: ReadRow | null
  readonly column: string | null
}

/** What a finding knows beyond its rule: a mend for this very row, or another value than the cell's. */
export interface Particulars {
  readonly mend?: string
  readonly value?: string
}

/** Collects findings; the level is the rule's, and so is the mend unless a better one is known. */
export interface Report {
  readonly findings: Finding[]
  add(rule: RuleId, place: Place, expected: string, particulars?: Particulars): void
}

export function newReport(findings: Finding[] = []): Report {
  return {
    findings,
    add(id, { table, row, column }, expected, { mend, value } = {}) {
      const rule = ruleOf(id)
      const cell = column === null ? null : (row?.cells[column] ?? null)
      findings.push({
        level: rule.level,
        rule: id,
        file: FILES.get(table) ?? table,
        row: row?.row ?? null,
        column,
        value: value ?? (cell === null ? null : String(cell)),
        expected,
        mend: mend ?? rule.mend,
      })
    },
  }
}

/** A cell as text, null where it is empty. */
export function textOf(row: ReadRow, column: string): string | null {
  const cell = row.cells[column]
  return cell === null || cell === undefined ? null : String(cell)
}

/** Puts a row to the others of its key, in time O(1). */
export function collect<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
