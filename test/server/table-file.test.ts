import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { AnswerTable } from '../../src/api/answer-table.ts'
import { PREFACE_LINES } from '../../src/api/export-preface.ts'
import { exactBuffer } from '../../src/registry/stocks.ts'
import { exportAbout } from '../../src/server/export/export-about.ts'
import { tableCsv, tableJson, tableParquet } from '../../src/server/export/table-file.ts'

const HOSTILE = [
  '=HYPERLINK("http://x.example","y")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  'a "quoted", one',
  'two\r\nlines',
  'semi;colon\ttab',
  'الاتحاد الأوروبي ‏',
  '👩‍👩‍👧 🇲🇦',
  '# no comment',
  "'=kept",
]

const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }))
const cellOf = {
  // An empty text is written as an empty field, which is how an unknown value is written; tables hold null for it.
  text: fc.option(text.filter((value) => value !== '')),
  integer: fc.option(fc.integer()),
  number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
}
const tables: fc.Arbitrary<AnswerTable> = fc
  .array(fc.constantFrom('text', 'integer', 'number'), { minLength: 1, maxLength: 5 })
  .chain((types) =>
    fc.record({
      columns: fc.constant(types.map((type, c) => ({ name: `c${c}`, type, description: 'A column.' }))),
      rows: fc.array(fc.tuple(...types.map((type) => cellOf[type] as fc.Arbitrary<string | number | null>)), {
        maxLength: 20,
      }),
      of: fc.option(fc.nat()),
      partial: fc.array(fc.constantFrom('Some rows, "left" out.', 'Two\nlines.'), { maxLength: 2 }),
    }),
  )

const aboutOf = (table: AnswerTable, filter = {}) =>
  exportAbout(table, { what: 'Rows, "all".', address: '/api/x', registryVersion: '2026.11.23+7', filter })

const isFormula = (value: string): boolean => /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value)

describe('a table as CSV', () => {
  it('comes back cell for cell, formulas with an apostrophe in front, after as many lines as ever', () => {
    fc.assert(
      fc.property(tables, fc.dictionary(fc.string(), text, { maxKeys: 3 }), (table, filter) => {
        const csv = tableCsv(table, aboutOf(table, filter))
        // A reader's skip counts lines, not records.
        const rest = csv.split('\n').slice(PREFACE_LINES).join('\n')
        const [header, ...rows] = parse(rest, { relax_column_count: false }) as string[][]
        expect(header).toEqual(table.columns.map(({ name }) => name))
        expect(rows).toEqual(
          table.rows.map((row) =>
            row.map((cell) => {
              const value = String(cell ?? '')
              return typeof cell === 'string' && isFormula(value) ? `'${value}` : value
            }),
          ),
        )
      }),
    )
  })

  it('keeps a negative number a number', () => {
    const table: AnswerTable = {
      columns: [{ name: 'n', type: 'number', description: '' }],
      rows: [[-5], [0.25]],
      of: null,
      partial: [],
    }
    expect(tableCsv(table, aboutOf(table)).split('\n').slice(PREFACE_LINES)).toEqual(['n', '-5', '0.25', ''])
  })

  it('names the workspace’s own changes in its preface', () => {
    const table: AnswerTable = { columns: [], rows: [], of: 4, partial: [] }
    expect(tableCsv(table, aboutOf(table)).split('\n').slice(0, PREFACE_LINES)).toEqual([
      'Strata,"Rows, ""all""."',
      'Address,/api/x',
      'Registry,"version 2026.11.23+7 of 2026-11-23, with the workspace’s own changes up to number 7"',
      'Filter,none',
      'Rules,none applies',
      'Rows,0 of 4',
      'Partial,nothing is left out',
      'Licence,CC-BY-4.0 for the arrangement; each source keeps its own licence',
    ])
  })
})

describe('a table as Parquet and as JSON', () => {
  it('comes back equal, empty ones with their columns', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const about = aboutOf(table)
        const expected = table.rows.map((row) =>
          Object.fromEntries(table.columns.map(({ name }, c) => [name, row[c] ?? null])),
        )
        const file = exactBuffer(tableParquet(table, about))
        expect(await parquetReadObjects({ file })).toEqual(expected)
        const read = JSON.parse(tableJson(table, about))
        expect(read.about).toEqual(about)
        expect(read.rows).toEqual(JSON.parse(JSON.stringify(expected)))
      }),
    )
  })
})
