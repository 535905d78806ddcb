import type { ReadRegistry } from '../read-registry.ts'
import type { ReadRow } from '../read-table.ts'
import { dateOf } from './check-dates.ts'
import { collect, type Report, textOf } from './report.ts'

const TERMS = [
  ['participations', ['instrument', 'actor', 'role']],
  ['bloc_members', ['bloc', 'actor']],
] as const

/**
 * Terms of one actor in one role, or one bloc, that surely run at the same time. An empty `from` counts as always, an empty
 * `to` as for ever. Time O(rows log rows).
 */
export function checkOverlaps({ rowsByTable }: ReadRegistry, report: Report): void {
  for (const [table, columns] of TERMS) {
    const terms = new Map<string, ReadRow[]>()
    for (const row of rowsByTable.get(table) ?? []) {
      collect(terms, columns.map((column) => textOf(row, column)).join('|'), row)
    }
    for (const [key, rows] of terms) {
      const [first, ...later] = rows.toSorted((a, b) => begin(a) - begin(b))
      if (first === undefined) continue
      // The term that lasts longest so far: a later one may fall into it although it is clear of those between.
      let longest = first
      for (const row of later) {
        // Two terms touch where one ends within the day, month or year in which the other begins.
        if (end(longest) > (dateOf(row, 'from')?.latestDay ?? Number.NEGATIVE_INFINITY)) {
          const place = { table, row, column: 'from' }
          const mend = `Row ${longest.row} covers the same time: end it, or merge the two.`
          report.add('overlapping-terms', place, 'a term after the one before', { mend, value: key })
        }
        if (end(row) > end(longest)) longest = row
      }
    }
  }
}

function begin(row: ReadRow): number {
  return dateOf(row, 'from')?.earliestDay ?? Number.NEGATIVE_INFINITY
}

function end(row: ReadRow): number {
  return dateOf(row, 'to')?.earliestDay ?? Number.POSITIVE_INFINITY
}
