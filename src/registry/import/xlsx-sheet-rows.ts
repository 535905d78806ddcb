import { readXml } from '../../formats/read-xml.ts'
import type { ZipEntry } from '../../formats/read-zip.ts'
import { StrataError } from '../../model/error.ts'
import type { Finding } from '../finding.ts'
import type { RuleId } from '../rules.ts'
import { findingsOf } from './import-finding.ts'
import type { XlsxCell, XlsxLimits, XlsxRow } from './read-xlsx.ts'
import { cellPlace, columnLetters } from './xlsx-cell-place.ts'
import { unescaped, xlsxText } from './xlsx-text.ts'

interface SheetPlace {
  readonly file: string
  readonly strings: readonly string[]
  readonly limits: XlsxLimits
}

/**
 * The rows of a worksheet's part, with what was found in its cells. Time and memory O(cells).
 * @throws StrataError `import/not-an-xlsx`, `import/too-large`, `import/xml-refused`, and as `openZip`
 */
export function xlsxSheetRows(
  part: ZipEntry,
  { file, strings, limits }: SheetPlace,
): { readonly rows: readonly XlsxRow[]; readonly findings: readonly Finding[] } {
  const rows: XlsxRow[] = []
  const { find, findings } = findingsOf(file)
  const inline = xlsxText()
  let sawSheet = false
  let row = 0
  let cells: XlsxCell[] = []
  let column = -1
  let type = 'n'
  let value = ''
  let inValue = false
  let cellCount = 0
  let characters = 0

  const unreadable = (why: string): StrataError =>
    new StrataError('import/not-an-xlsx', { file, why: `${part.name}: ${why}` })
  const tooLarge = (why: string): never => {
    throw new StrataError('import/too-large', { file, why })
  }
  const emptied = (rule: RuleId, expected: string, mend: string): null => {
    find('warning', rule, { row, column: columnLetters(column), value }, expected, mend)
    return null
  }

  const openRow = (number: string | undefined): void => {
    const next = number === undefined ? row + 1 : Number(number)
    if (!Number.isInteger(next) || next <= row) throw unreadable(`row ${number ?? next} follows row ${row}`)
    if (rows.length === limits.rows) tooLarge(`the sheet has more than ${limits.rows} rows`)
    row = next
    cells = []
    column = -1
  }
  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    const reference = attributes['r']
    const place = reference === undefined ? { column: column + 1, row } : cellPlace(reference)
    if (place === null || place.row !== row || place.column <= column)
      throw unreadable(`a cell ${reference} stands in row ${row} after column ${column + 1}`)
    column = place.column
    if (column >= limits.columns) tooLarge(`the sheet has more than ${limits.columns} columns`)
    cellCount += column + 1 - cells.length
    if (cellCount > limits.cells) tooLarge(`the sheet has more than ${limits.cells} cells`)
    while (cells.length < column) cells.push(null)
    type = attributes['t'] ?? 'n'
    value = ''
    inline.take()
  }
  const cellValue = (): XlsxCell => {
    if (type === 'inlineStr') return counted(inline.take())
    if (value === '') return type === 'str' ? '' : null
    switch (type) {
      case 's':
        return sharedString()
      case 'str':
        return counted(unescaped(value))
      case 'd':
        return counted(value)
      case 'b':
        return value === '1' || value === 'true'
      case 'e':
        return emptied(
          'cell-error',
          'a value',
          'Mend the formula in the workbook; the cell was read as empty.',
        )
      default:
        return Number.isFinite(Number(value))
          ? Number(value)
          : emptied('not-a-number', 'a number', 'Write a number; the cell was read as empty.')
    }
  }
  const sharedString = (): string => {
    const text = strings[Number(value)]
    if (text === undefined) throw unreadable(`there is no shared string ${value}`)
    return text
  }
  const counted = (text: string): string => {
    characters += text.length
    if (characters > limits.characters) tooLarge(`the sheet has more than ${limits.characters} characters`)
    return text
  }

  readXml(
    part.stream,
    {
      open(name, attributes) {
        if (name === 'worksheet') sawSheet = true
        else if (name === 'row') openRow(attributes['r'])
        else if (name === 'c') openCell(attributes)
        else if (name === 'v') inValue = true
        else inline.open(name)
      },
      text(text) {
        if (inValue) value += text
        else inline.text(text)
      },
      close(name) {
        if (name === 'v') inValue = false
        else if (name === 'c') cells.push(cellValue())
        else if (name === 'row') rows.push({ row, cells })
        else inline.close(name)
      },
    },
    { file, part: part.name },
  )
  if (!sawSheet) throw unreadable('it is no worksheet')
  return { rows, findings }
}
