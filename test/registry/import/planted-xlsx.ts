import { zipSync } from 'fflate'
import { columnLetters } from '../../../src/registry/import/xlsx-cell-place.ts'
import { text } from './planted-zip.ts'

export type Planted = string | number | boolean | null

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const escaped = (words: string): string =>
  words
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] as string)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (mark) => `_x${mark.charCodeAt(0).toString(16).padStart(4, '0')}_`)

export const worksheet = (rows: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`

/** Parts of a workbook with the given worksheets' XML and shared strings' XML items. */
export function parts(sheets: Readonly<Record<string, string>>, strings = ''): Record<string, string> {
  const names = Object.keys(sheets)
  const sheetTags = names.map(
    (name, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  )
  const links = names.map(
    (_, n) =>
      `<Relationship Id="rId${n + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  )
  return {
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheetTags.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${links.join('')}<Relationship Id="rId99" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`,
    ...Object.fromEntries(
      names.map((name, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheets[name] as string]),
    ),
  }
}

export const packed = (files: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, text(xml)])), { level })

/** A row of cells as XML; `shared` numbers texts as shared strings, without it they stand inline. */
export function rowXml(row: number, cells: readonly Planted[], shared?: (words: string) => number): string {
  const tags = cells.map((cell, column) => {
    if (cell === null) return ''
    const at = `r="${columnLetters(column)}${row}"`
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`
    if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`
    if (shared !== undefined) return `<c ${at} t="s"><v>${shared(cell)}</v></c>`
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  })
  return `<row r="${row}">${tags.join('')}</row>`
}

/** A workbook of tables by sheet name; the first row of a table is row 1. */
export function workbookOf(
  tables: Readonly<Record<string, readonly (readonly Planted[])[]>>,
  inline = false,
): Uint8Array {
  const strings = new Map<string, number>()
  const shared = (words: string): number => {
    if (!strings.has(words)) strings.set(words, strings.size)
    return strings.get(words) as number
  }
  const sheets = Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      worksheet(rows.map((cells, n) => rowXml(n + 1, cells, inline ? undefined : shared)).join('')),
    ]),
  )
  return packed(
    parts(
      sheets,
      [...strings.keys()].map((words) => `<si><t xml:space="preserve">${escaped(words)}</t></si>`).join(''),
    ),
  )
}
