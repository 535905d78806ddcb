import type { StataCursor } from './stata-cursor.ts'
import type { StataHead } from './stata-head.ts'
import { stataTypes } from './stata-types.ts'
import { STATA_WIDTHS, type StataRelease } from './stata-widths.ts'

/**
 * The head of formats 113 to 115, up to the data: fields of fixed widths, one after the other.
 * @throws StrataError `import/stata-damaged`
 */
export function stataBinaryHead(cursor: StataCursor, release: StataRelease): StataHead {
  const widths = STATA_WIDTHS[release]
  cursor.take(1)
  cursor.setByteOrder(cursor.number(1) === 2)
  cursor.take(2)
  const variableCount = cursor.number(widths.variableCount)
  const rowCount = cursor.number(widths.rowCount)
  const label = cursor.text(widths.dataLabel)
  const timestamp = cursor.text(18)
  cursor.enter('the variable types')
  const types = stataTypes(cursor, variableCount, 1, 0)
  const texts = (section: string, bytes: number): string[] => {
    cursor.enter(section)
    return types.map(() => cursor.text(bytes))
  }
  const names = texts('the variable names', widths.name)
  cursor.enter('the sort order')
  cursor.take(widths.sortEntry * (variableCount + 1))
  const formats = texts('the display formats', widths.format)
  const labelsNames = texts('the names of value labels', widths.name)
  const labels = texts('the variable labels', widths.variableLabel)
  cursor.enter('the expansion fields')
  for (;;) {
    const at = cursor.at
    const kind = cursor.number(1)
    const length = cursor.number(4)
    if (kind === 0 && length === 0) break
    if (kind === 0) throw cursor.damaged(`the last expansion field has ${length} bytes`, at)
    cursor.take(length)
  }
  const variables = types.map((type, v) => ({
    name: names[v] as string,
    type,
    format: formats[v] as string,
    label: labels[v] as string,
    labelsName: labelsNames[v] === '' ? null : (labelsNames[v] as string),
  }))
  return { release, rowCount, label, timestamp, variables }
}
