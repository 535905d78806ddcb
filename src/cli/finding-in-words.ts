import type { Finding } from '../registry/finding.ts'
import { shorten } from './output.ts'

const VALUE_WIDTH = 80

/** A finding in one line: where, what was found, what was expected, the mend, the rule. */
export function findingInWords({ level, rule, file, row, column, value, expected, mend }: Finding): string {
  const where = [file, row === null ? null : `row ${row}`, column === null ? null : `column ${column}`]
    .filter((part) => part !== null)
    .join(', ')
  const found = value === null ? 'nothing found' : `"${shorten(value, VALUE_WIDTH)}"`
  // A line break in a cell would tear the line, and a terminal obeys control characters.
  return `${level} ${where}: ${found}; expected ${expected}. ${mend} [${rule}]`.replace(/\p{Cc}+/gu, ' ')
}
