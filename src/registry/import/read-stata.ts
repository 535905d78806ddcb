import { windows1252 } from '../../formats/windows-1252.ts'
import { StrataError } from '../../model/error.ts'
import type { Finding } from '../finding.ts'
import { stataBinaryHead } from './stata/stata-binary-header.ts'
import { rowBytes, type StataColumn, stataColumns } from './stata/stata-columns.ts'
import { type DecodeText, type StataCursor, stataCursor } from './stata/stata-cursor.ts'
import { stataTimestamp } from './stata/stata-date.ts'
import { stataFindings } from './stata/stata-findings.ts'
import type { StataHead } from './stata/stata-head.ts'
import { checkStataMap } from './stata/stata-map.ts'
import { stataRelease } from './stata/stata-release.ts'
import { type StataStrls, stataStrls } from './stata/stata-strls.ts'
import { stataTaggedHead } from './stata/stata-tagged-header.ts'
import { type StataValueLabels, stataValueLabels } from './stata/stata-value-labels.ts'
import type { StataVariable } from './stata/stata-variable.ts'
import { STATA_WIDTHS, type StataRelease } from './stata/stata-widths.ts'

export interface StataFile {
  readonly release: StataRelease
  readonly byteOrder: 'little' | 'big'
  /** Title of the data set; empty where it has none. */
  readonly label: string
  /** When it was written, as `2024-03-05T09:30`; null where it does not say. */
  readonly written: string | null
  readonly rowCount: number
  readonly variables: readonly StataVariable[]
  /** Texts that are not in the file's encoding, long strings of bytes, value labels that are not there: warnings. */
  readonly findings: readonly Finding[]
}

/** How much is read of a file. */
export interface StataLimits {
  readonly rows: number
  readonly variables: number
  readonly cells: number
  /** Characters of all value labels. */
  readonly labelCharacters: number
}

export const STATA_LIMITS: StataLimits = {
  rows: 2_000_000,
  variables: 20_000,
  cells: 8_000_000,
  labelCharacters: 8_000_000,
}

/**
 * Reads a Stata data set (.dta): formats 113 to 115 (Stata 8 to 12) and 117 to 119 (Stata 13 on), in both byte orders. Every
 * number and length that the file declares is held against its bytes. Texts are Windows-1252 before format 118, UTF-8 from
 * then on. Missing values, `.` and `.a` to `.z`, are null; dates stay numbers (`stataDate`).
 *
 * "[P] File formats .dta" of Stata's manual. Time O(bytes), memory O(cells).
 * @throws StrataError `import/not-a-stata-file`, `import/stata-version`, `import/stata-damaged`, `import/too-large`
 */
export function readStata(bytes: Uint8Array, file: string, limits: StataLimits = STATA_LIMITS): StataFile {
  const release = stataRelease(bytes, file)
  const widths = STATA_WIDTHS[release]
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  const decode: DecodeText = release < 118 ? windows1252 : (text) => utf8.decode(text)
  const cursor = stataCursor(bytes, file, decode)
  const tagged = release < 117 ? null : stataTaggedHead(cursor, release)
  const head = tagged === null ? stataBinaryHead(cursor, release) : tagged.head
  checkNames(head, cursor)

  const found = tagged?.found ?? []
  const open = (section: string, tag: string): void => {
    cursor.enter(section)
    found.push(cursor.at)
    if (tagged !== null) cursor.tag(`<${tag}>`)
  }
  const close = (tag: string): void => {
    if (tagged !== null) cursor.tag(`</${tag}>`)
  }
  open('the data', 'data')
  const { isLittleEndian } = cursor
  const dataAt = cursor.at
  const data = cursor.take(head.rowCount * rowBytes(head.variables))
  close('data')
  checkSize(head, file, limits)
  let strls: StataStrls = new Map()
  if (tagged !== null) {
    open('the long strings', 'strls')
    strls = stataStrls(cursor, decode, widths)
    close('strls')
  }
  open('the value labels', 'value_labels')
  const labels = readLabels(cursor, decode, file, widths.name, tagged !== null, limits)
  close('value_labels')
  if (tagged !== null) {
    cursor.enter('the end')
    found.push(cursor.at)
    cursor.tag('</stata_dta>')
    if (cursor.left > 0) throw cursor.damaged(`${cursor.left} bytes follow the end`)
    found.push(cursor.at)
    checkStataMap(cursor, release, tagged.map, found)
  }
  cursor.enter('the data')
  const columns = stataColumns(
    { bytes: data, at: dataAt, rowCount: head.rowCount, isLittleEndian },
    head.variables,
    strls,
    { cursor, decode, widths },
  )
  const variables = head.variables.map((variable, v) => ({
    ...variable,
    values: columns[v] as StataColumn,
    labels: variable.labelsName === null ? null : (labels.get(variable.labelsName) ?? null),
  }))
  return {
    release,
    byteOrder: isLittleEndian ? 'little' : 'big',
    label: head.label,
    written: stataTimestamp(head.timestamp),
    rowCount: head.rowCount,
    variables,
    findings: stataFindings(variables, file),
  }
}

function checkNames({ variables }: StataHead, cursor: StataCursor): void {
  cursor.enter('the variable names')
  const names = new Set<string>()
  for (const { name } of variables) {
    if (name === '') throw cursor.damaged('a variable has no name')
    if (names.has(name)) throw cursor.damaged(`two variables have the name "${name}"`)
    names.add(name)
  }
}

function checkSize({ rowCount, variables }: StataHead, file: string, limits: StataLimits): void {
  const check = (count: number, what: string, most: number): void => {
    if (count <= most) return
    throw new StrataError('import/too-large', { file, why: `it has ${count} ${what}, more than ${most}` })
  }
  check(rowCount, 'observations', limits.rows)
  check(variables.length, 'variables', limits.variables)
  check(rowCount * variables.length, 'cells', limits.cells)
}

function readLabels(
  cursor: StataCursor,
  decode: DecodeText,
  file: string,
  nameBytes: number,
  isTagged: boolean,
  limits: StataLimits,
): Map<string, StataValueLabels> {
  const tables = new Map<string, StataValueLabels>()
  let left = limits.labelCharacters
  while (isTagged ? cursor.isAt('<lbl>') : cursor.left > 0) {
    const at = cursor.at
    if (isTagged) cursor.tag('<lbl>')
    const { name, labels, characters } = stataValueLabels(cursor, decode, file, nameBytes, left)
    if (isTagged) cursor.tag('</lbl>')
    if (tables.has(name)) throw cursor.damaged(`the value labels "${name}" stand there twice`, at)
    tables.set(name, labels)
    left -= characters
  }
  return tables
}
