import type { Column } from '../../model/table-schema.ts'

const column = (name: string, required: boolean, description: string): Column => ({
  name,
  type: 'text',
  required,
  description,
})

/** The columns of a table of clause codings, a row for each coding. */
export const CODING_COLUMNS: readonly Column[] = [
  column('text', true, 'Id of the text.'),
  column('sha256', false, 'Hash of its file: where it is held, it says which text is meant.'),
  column('address', true, 'Address of the clause within the text.'),
  column('words', false, 'Hash of the words of the clause; without it they are not compared.'),
  column('variable', true, 'What is said of the clause.'),
  column('value', true, 'In METHOD’s values; topics joined by semicolons.'),
  column('machine', false, 'What the rules say; not read on the way in.'),
  column('way', false, 'code, correct or settle; code where it is empty.'),
  column('coder', false, 'Who says it.'),
  column('when', false, 'ISO time.'),
  column('why', false, 'The reason of a correction or settlement.'),
]

/** Stands in the column value where a coder takes an earlier one back: an empty cell is rather one that nobody has filled in. */
export const TAKEN_BACK = '(taken back)'

const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u

/** A cell that no spreadsheet takes for a formula; `asWritten` undoes it. */
export function withoutFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** A cell of a table as it was before `withoutFormula`. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
