import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableSchema } from '../../src/model/table-schema.ts'
import { readTable } from '../../src/registry/read-table.ts'

const SCHEMA = tableSchema('codings')
const HEADER = 'instrument,variable,value,source\n'

function placesOf(text: string): (string | number | null)[][] {
  return readTable(SCHEMA, text).findings.map(({ rule, row, column }) => [rule, row, column])
}

describe('readTable', () => {
  it('reads cells with their row of the file, and an empty cell as unknown', () => {
    const { rows, findings } = readTable(SCHEMA, `${HEADER}a,b,,d\ne,f,g,h\n`)
    expect(findings).toEqual([])
    expect(rows).toEqual([
      { row: 2, cells: { instrument: 'a', variable: 'b', value: null, source: 'd' } },
      { row: 3, cells: { instrument: 'e', variable: 'f', value: 'g', source: 'h' } },
    ])
  })

  it('reads the same with a byte order mark, with CRLF, and without a last line break', () => {
    const plain = readTable(SCHEMA, `${HEADER}a,b,c,d\ne,f,g,h\n`)
    expect(readTable(SCHEMA, `\uFEFF${HEADER}a,b,c,d\ne,f,g,h\n`)).toEqual(plain)
    expect(readTable(SCHEMA, `${HEADER}a,b,c,d\ne,f,g,h\n`.replaceAll('\n', '\r\n'))).toEqual(plain)
    expect(readTable(SCHEMA, `${HEADER}a,b,c,d\ne,f,g,h`)).toEqual(plain)
  })

  it('reads columns in any order', () => {
    const { rows } = readTable(SCHEMA, 'source,value,variable,instrument\nd,c,b,a\n')
    expect(rows[0]?.cells).toEqual({ instrument: 'a', variable: 'b', value: 'c', source: 'd' })
  })

  it('reads quotes, commas and line breaks within quotes, and numbers as a spreadsheet does not split them', () => {
    const { rows } = readTable(SCHEMA, `${HEADER}a,b,"one, ""two""\nthree",d\ne,f,g,h\n`)
    expect(rows[0]?.cells['value']).toBe('one, "two"\nthree')
    expect(rows.map(({ cells }) => cells['instrument'])).toEqual(['a', 'e'])
  })

  it('gives back every text that was written, whatever stands in it', () => {
    const cell = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\r'))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 5 }), (records) => {
        const text = HEADER + stringify(records, { quoted: true })
        const { rows, findings } = readTable(SCHEMA, text)
        expect(findings).toEqual([])
        expect(rows.map(({ cells }) => Object.values(cells))).toEqual(records)
      }),
    )
  })

  it('reads whole numbers of number columns alone, and leaves what is none as text', () => {
    const codebook = tableSchema('codebook')
    const header = codebook.columns.map(({ name }) => name).join(',')
    const { rows } = readTable(codebook, `${header}\n3,l,,,,12,1.5,s\nv,l,,,,9999999999999999,-1,s\n`)
    expect(rows.map(({ cells }) => [cells['variable'], cells['count_yes'], cells['count_coded']])).toEqual([
      ['3', 12, '1.5'],
      ['v', '9999999999999999', -1],
    ])
  })

  it('finds a quote that is never closed, and one in the middle of a cell', () => {
    expect(placesOf(`${HEADER}a,b,"c,d\ne,f,g,h\n`).map(([rule]) => rule)).toEqual(['csv-broken'])
    expect(placesOf(`${HEADER}a,b,"c"x,d\n`).map(([rule]) => rule)).toEqual(['csv-broken'])
  })

  it('refuses a record that is too long to be a fact', () => {
    expect(placesOf(`${HEADER}a,b,${'c'.repeat(99_000)},d\n`)).toEqual([])
    expect(placesOf(`${HEADER}a,b,${'c'.repeat(100_001)},d\n`).map(([rule]) => rule)).toEqual(['csv-broken'])
  })

  it('finds a file without a header', () => {
    expect(placesOf('')).toEqual([['file-empty', null, null]])
    expect(placesOf('\n\n')).toEqual([['file-empty', null, null]])
  })

  it('finds missing, unknown and repeated columns, and reads no row under such a header', () => {
    const text = 'instrument,variable,variable,colour,source\na,b,c,d,e\n'
    expect(placesOf(text)).toEqual([
      ['column-missing', 1, 'value'],
      ['column-twice', 1, 'variable'],
      ['column-unknown', 1, 'colour'],
    ])
    expect(readTable(SCHEMA, text).rows).toEqual([])
  })

  it('finds rows that are too short or too long, and reads the others', () => {
    const text = `${HEADER}a,b,c\ne,f,g,h\ni,j,k,l,m\n`
    expect(placesOf(text)).toEqual([
      ['cell-count', 2, null],
      ['cell-count', 4, null],
    ])
    expect(readTable(SCHEMA, text).rows.map(({ row }) => row)).toEqual([3])
  })
})
