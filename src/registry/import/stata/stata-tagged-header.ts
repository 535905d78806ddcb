import type { StataCursor } from './stata-cursor.ts'
import type { StataHead } from './stata-head.ts'
import type { StataMap } from './stata-map.ts'
import { stataTypes } from './stata-types.ts'
import { STATA_WIDTHS, type StataRelease } from './stata-widths.ts'

const MAP_ENTRIES = 14

/**
 * The head of formats 117 to 119, up to the data: sections between tags.
 * @returns the head, the map, and the offsets at which the sections were found, in the map's order
 * @throws StrataError `import/stata-damaged`
 */
export function stataTaggedHead(
  cursor: StataCursor,
  release: StataRelease,
): { readonly head: StataHead; readonly map: StataMap; readonly found: number[] } {
  const widths = STATA_WIDTHS[release]
  cursor.tag(`<stata_dta><header><release>${release}</release><byteorder>`)
  const isLittleEndian = cursor.isAt('LSF')
  cursor.tag(isLittleEndian ? 'LSF' : 'MSF')
  cursor.setByteOrder(isLittleEndian)
  cursor.tag('</byteorder><K>')
  const variableCount = cursor.number(widths.variableCount)
  cursor.tag('</K><N>')
  const rowCount = cursor.number(widths.rowCount)
  cursor.tag('</N><label>')
  const label = cursor.text(cursor.number(widths.dataLabel))
  cursor.tag('</label><timestamp>')
  const timestamp = cursor.text(cursor.number(1))
  cursor.tag('</timestamp></header>')

  const found = [0, cursor.at]
  cursor.enter('the map')
  cursor.tag('<map>')
  const map = { at: cursor.at, offsets: Array.from({ length: MAP_ENTRIES }, () => cursor.number(8)) }
  cursor.tag('</map>')

  const section = <T>(name: string, tag: string, read: () => T): T => {
    cursor.enter(name)
    found.push(cursor.at)
    cursor.tag(`<${tag}>`)
    const content = read()
    cursor.tag(`</${tag}>`)
    return content
  }
  const types = section('the variable types', 'variable_types', () =>
    stataTypes(cursor, variableCount, 2, widths.strlVariable + widths.strlRow),
  )
  const texts = (name: string, tag: string, bytes: number): string[] =>
    section(name, tag, () => types.map(() => cursor.text(bytes)))
  const names = texts('the variable names', 'varnames', widths.name)
  section('the sort order', 'sortlist', () => cursor.take(widths.sortEntry * (variableCount + 1)))
  const formats = texts('the display formats', 'formats', widths.format)
  const labelsNames = texts('the names of value labels', 'value_label_names', widths.name)
  const labels = texts('the variable labels', 'variable_labels', widths.variableLabel)
  section('the characteristics', 'characteristics', () => {
    while (cursor.isAt('<ch>')) {
      cursor.tag('<ch>')
      cursor.take(cursor.number(4))
      cursor.tag('</ch>')
    }
  })
  const variables = types.map((type, v) => ({
    name: names[v] as string,
    type,
    format: formats[v] as string,
    label: labels[v] as string,
    labelsName: labelsNames[v] === '' ? null : (labelsNames[v] as string),
  }))
  return { head: { release, rowCount, label, timestamp, variables }, map, found }
}
