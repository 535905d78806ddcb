import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readXlsx, XLSX_LIMITS, type XlsxLimits } from '../../../src/registry/import/read-xlsx.ts'
import { cellPlace, columnLetters } from '../../../src/registry/import/xlsx-cell-place.ts'
import { type Planted, packed, parts, rowXml, workbookOf, worksheet } from './planted-xlsx.ts'
import { codeOf, text } from './planted-zip.ts'

const read = (bytes: Uint8Array, sheet: string | null = null, limits: Partial<XlsxLimits> = {}) =>
  readXlsx(bytes, 'book.xlsx', sheet, { ...XLSX_LIMITS, ...limits })
const code = (bytes: Uint8Array, sheet: string | null = null, limits?: Partial<XlsxLimits>) =>
  codeOf(() => read(bytes, sheet, limits))
const rowsOf = (rows: string, strings = '') => read(packed(parts({ S: worksheet(rows) }, strings)))
/** Not deflated: what repeats itself would be refused for its ratio. */
const codeOfRows = (rows: string, strings = '') => code(packed(parts({ S: worksheet(rows) }, strings), 0))

describe('an .xlsx workbook', () => {
  it('gives a sheet by name, the first where none is named', () => {
    const book = workbookOf({ Contents: [['see Table 1']], 'Table 1': [['a', 1, true], [], [null, 'b']] })
    expect(read(book)).toMatchObject({ name: 'Contents', rows: [{ row: 1, cells: ['see Table 1'] }] })
    expect(read(book, ' table 1 ')).toEqual({
      name: 'Table 1',
      findings: [],
      rows: [
        { row: 1, cells: ['a', 1, true] },
        { row: 2, cells: [] },
        { row: 3, cells: [null, 'b'] },
      ],
    })
  })

  it('keeps the numbers of rows and the places of cells where some are left out', () => {
    const { rows } = rowsOf(
      '<row r="11"><c r="C11"><v>1</v></c><c><v>2</v></c><c r="AA11"><v>3</v></c></row><row><c><v>4</v></c></row>',
    )
    expect(rows.map(({ row }) => row)).toEqual([11, 12])
    expect(rows[0]?.cells).toHaveLength(27)
    expect(rows[0]?.cells.slice(0, 4)).toEqual([null, null, 1, 2])
    expect(rows[0]?.cells[26]).toBe(3)
    expect(rows[1]?.cells).toEqual([4])
  })

  it('joins the runs of a text, leaves its reading out, and knows escaped characters', () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>Swit</t></r><r><t xml:space="preserve">zer land </t></r><rPh sb="0" eb="1"><t>XX</t></rPh></si><si><t>a_x000D_b &amp; c</t></si>'
    const cells =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>'
    expect(rowsOf(cells, strings).rows[0]?.cells).toEqual(['Switzer land ', 'a\rb & c', 'inline'])
  })

  it('reads the last result of a formula, never the formula, and reports what is no value', () => {
    const { rows, findings } = rowsOf(
      '<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>yx</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D2"><v>many</v></c><c r="E2" t="d"><v>2020-01-02</v></c><c r="F2" s="3"/></row>',
    )
    expect(rows[0]?.cells).toEqual(['yx', 2, null, null, '2020-01-02', null])
    expect(findings).toMatchObject([
      { level: 'warning', rule: 'cell-error', row: 2, column: 'C', value: '#DIV/0!' },
      { level: 'warning', rule: 'not-a-number', row: 2, column: 'D', value: 'many' },
    ])
  })

  it('is found whatever its parts and prefixes are called', () => {
    const files = parts({ S: worksheet(rowXml(1, [7])) })
    const renamed = packed({
      ...files,
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(read(renamed).rows[0]?.cells).toEqual([7])
  })

  it('is read back as it was written, shared or inline', () => {
    const cell: fc.Arbitrary<Planted> = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('_x0041_', '<&>"\'', ' spaced ', '=1+1', 'Côte d’Ivoire', '\r\n\t', '\u0001'),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    )
    const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
    const withoutTail = (cells: readonly Planted[]): Planted[] =>
      cells.slice(0, cells.findLastIndex((value) => value !== null) + 1)
    fc.assert(
      fc.property(table, fc.boolean(), (rows, inline) => {
        const found = read(workbookOf({ S: rows }, inline)).rows.map(({ cells }) => cells)
        expect(found).toEqual(rows.map(withoutTail))
      }),
    )
  })

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
    fc.assert(
      fc.property(fc.nat(16383), fc.integer({ min: 1, max: 1048576 }), (column, row) => {
        expect(cellPlace(`${columnLetters(column)}${row}`)).toEqual({ column, row })
      }),
    )
    expect(['', 'A', '1', 'A0', 'a1', 'AAAA1', 'A1:B2', 'A01'].map(cellPlace)).toEqual(Array(8).fill(null))
  })
})

describe('a file that is no workbook, or a hostile one', () => {
  it('is refused by what it is', () => {
    expect(code(text('origin,destination\n'))).toBe('import/not-a-zip')
    expect(code(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toBe(
      'import/old-workbook',
    )
    expect(code(zipSync({ 'tables/actors.csv': text('id\n') }))).toBe('import/not-an-xlsx')
    expect(code(zipSync({ mimetype: text('application/vnd.oasis.opendocument.spreadsheet') }))).toBe(
      'import/not-an-xlsx',
    )
    const files = parts({ S: worksheet('') })
    const binary = (files['_rels/.rels'] as string).replace('workbook.xml', 'workbook.bin')
    expect(code(packed({ ...files, '_rels/.rels': binary }))).toBe('import/not-an-xlsx')
    expect(code(packed({ ...files, 'xl/workbook.xml': '<document/>' }))).toBe('import/not-an-xlsx')
    expect(code(packed({ ...files, 'xl/worksheets/sheet1.xml': '<chartsheet/>' }))).toBe('import/not-an-xlsx')
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = files
    expect(code(packed(rest))).toBe('import/not-an-xlsx')
    expect(code(packed(parts({})))).toBe('import/not-an-xlsx')
  })

  it('names the sheets that there are where one is missing', () => {
    expect(() => read(workbookOf({ Contents: [], Notes: [] }), 'Table 1')).toThrow(
      'book.xlsx has no sheet "Table 1"; it has "Contents", "Notes".',
    )
  })

  it('is refused with a document type, whether or not its entities are used', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    )
    const bomb = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY l0 "lol">${laughs}]><sst><si><t>&l9;</t></si></sst>`
    expect(code(packed({ ...parts({ S: worksheet('') }), 'xl/sharedStrings.xml': bomb }))).toBe(
      'import/xml-refused',
    )
    expect(codeOfRows('<row r="1"><c r="A1" t="str"><v>&l9;</v></c></row>')).toBe('import/xml-refused')
    const outside = '<!DOCTYPE worksheet SYSTEM "file:///etc/hosts"><worksheet/>'
    expect(code(packed(parts({ S: outside })))).toBe('import/xml-refused')
  })

  it('is refused where its XML is deep, endless, cut short or in another encoding', () => {
    const deep = `${'<a>'.repeat(63)}${'</a>'.repeat(63)}`
    expect(codeOfRows(deep)).toBe('import/xml-refused')
    expect(codeOfRows(deep.slice(3, -4))).toBeNull()
    expect(codeOfRows('<a>'.repeat(100_000))).toBe('import/xml-refused')
    expect(codeOfRows(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(1_200_000)}</v></c></row>`)).toBe(
      'import/xml-refused',
    )
    expect(codeOfRows(`<row ${'x'.repeat(1_200_000)}="1"/>`)).toBe('import/xml-refused')
    expect(codeOfRows('<row r="1">')).toBe('import/xml-refused')
    const utf16 = Uint8Array.from(Buffer.from('<worksheet/>', 'utf16le'))
    const files = Object.entries(parts({ S: '' })).map(([name, xml]) => [name, text(xml)] as const)
    const zip = zipSync({ ...Object.fromEntries(files), 'xl/worksheets/sheet1.xml': utf16 })
    expect(code(zip)).toBe('import/xml-refused')
  })

  it('is refused where cells contradict their places or the shared strings', () => {
    expect(codeOfRows('<row r="2"/><row r="2"/>')).toBe('import/not-an-xlsx')
    expect(codeOfRows('<row r="two"/>')).toBe('import/not-an-xlsx')
    expect(codeOfRows('<row r="1"><c r="B1"/><c r="A1"/></row>')).toBe('import/not-an-xlsx')
    expect(codeOfRows('<row r="1"><c r="A2"/></row>')).toBe('import/not-an-xlsx')
    expect(codeOfRows('<row r="1"><c r="A1" t="s"><v>3</v></c></row>', '<si><t>a</t></si>')).toBe(
      'import/not-an-xlsx',
    )
  })

  it('is refused where it has more rows, columns, cells or characters than are read', () => {
    const book = workbookOf(
      {
        S: [
          ['ab', 'cd'],
          ['ef', 'gh'],
        ],
      },
      true,
    )
    expect(code(book, null, { rows: 2, columns: 2, cells: 4, characters: 8 })).toBeNull()
    for (const limit of [{ rows: 1 }, { columns: 1 }, { cells: 3 }, { characters: 7 }])
      expect(code(book, null, limit)).toBe('import/too-large')
    expect(code(workbookOf({ S: [['abcdefgh']] }), null, { characters: 7 })).toBe('import/too-large')
    // A few bytes a row, each with a thousand gaps before its cell.
    const gaps = Array.from(
      { length: 20_000 },
      (_, n) => `<row r="${n + 1}"><c r="ALL${n + 1}"><v>1</v></c></row>`,
    )
    expect(codeOfRows(gaps.join(''))).toBe('import/too-large')
  })

  it('is refused where a sheet explodes', () => {
    expect(code(packed(parts({ S: worksheet('<row/>'.repeat(4_000_000)) })))).toBe('import/zip-explodes')
  })
})
