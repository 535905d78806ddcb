import { TABLES } from '../../model/table-schema.ts'
import type { Finding } from '../finding.ts'
import { ruleOf } from '../rules.ts'
import type { IncomingRow, IncomingTables } from './incoming.ts'

/** Incoming rows that have one key and hold different things: nobody could say which was meant. Time O(rows). */
export function rowsTwice({ tables }: IncomingTables): Finding[] {
  const findings: Finding[] = []
  for (const { name, key, columns } of TABLES) {
    const first = new Map<string, IncomingRow>()
    for (const row of tables.get(name) ?? []) {
      const named = key.map((column) => row.cells[column] ?? '').join('|')
      const before = first.get(named)
      if (before === undefined) first.set(named, row)
      else if (
        columns.some((column) => (before.cells[column.name] ?? null) !== (row.cells[column.name] ?? null))
      ) {
        findings.push({
          level: 'error',
          rule: 'duplicate-key',
          file: row.file,
          row: row.row,
          column: key[0] ?? null,
          value: named,
          expected: `one row with this key; ${before.file} row ${before.row} has it too`,
          mend: ruleOf('duplicate-key').mend,
        })
      }
    }
  }
  return findings
}
