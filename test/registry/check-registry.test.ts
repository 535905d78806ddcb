import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../src/model/table-schema.ts'
import { checkRegistry } from '../../src/registry/check-registry.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { RULES } from '../../src/registry/rules.ts'
import { STOCKS, smallFile, smallRegistry, stocksBytes } from './small-registry.ts'

interface Planted {
  readonly rule: string
  readonly file: string
  /** Text in the file that is replaced, and by what; a file given whole is `whole`. */
  readonly replace?: readonly [string | RegExp, string]
  readonly whole?: string | null
  readonly row?: number | null
  readonly column?: string | null
}

const BUNDLED = resolve(import.meta.dirname, '../../registry')

/** Defects that belong to single tables. */
const PLANTED: readonly Planted[] = [
  { rule: 'package-version', file: 'datapackage.json', whole: '{"resources":[]}', row: null },
  { rule: 'package-differs', file: 'datapackage.json', whole: '{"version":"1","resources":[]}', row: null },
  { rule: 'duplicate-key', file: 'actors.csv', replace: [/$/, 'MAR,state,Morocco,,,own,\n'], row: 6 },
  {
    rule: 'unknown-code',
    file: 'actors.csv',
    replace: [/$/, 'QQX,state,Nowhere,,,own,\n'],
    row: 6,
    column: 'id',
  },
  { rule: 'looks-like-formula', file: 'actors.csv', replace: ['Czechia', '=1+1'], row: 3, column: 'name' },
  {
    rule: 'dates-reversed',
    file: 'actors.csv',
    replace: ['1993-01-01,,own', '1993-01-01,1990,own'],
    row: 3,
    column: 'end',
  },
  {
    rule: 'dates-reversed',
    file: 'instruments.csv',
    replace: ['1981,1992-12-31', '1981,1970'],
    row: 2,
    column: 'ended',
  },
  {
    rule: 'dates-reversed',
    file: 'participations.csv',
    replace: ['2013-06-07,,own,,known\nmp-eu-mar-2013,MAR', '2013-06-07,2010,own,,known\nmp-eu-mar-2013,MAR'],
    row: 6,
    column: 'to',
  },
  {
    rule: 'dates-reversed',
    file: 'bloc-members.csv',
    replace: ['2004-05-01,', '2004-05-01,1999'],
    row: 2,
    column: 'to',
  },
  {
    rule: 'in-force-before-signed',
    file: 'instruments.csv',
    replace: ['1995-05-02,1996', '1995-05-02,1994'],
    row: 3,
    column: 'in_force',
  },
  {
    rule: 'code-after-end',
    file: 'participations.csv',
    replace: ['CSK,party,1980-05,1992-12-31', 'CSK,party,1980-05,1993-02'],
    row: 2,
    column: 'to',
  },
  {
    rule: 'code-after-end',
    file: 'bloc-members.csv',
    replace: [/$/, 'eu,CSK,2004-05-01,,sourced,own\n'],
    row: 3,
    column: 'from',
  },
  {
    rule: 'code-before-start',
    file: 'bloc-members.csv',
    replace: ['2004-05-01', '1990-05-01'],
    row: 2,
    column: 'from',
  },
  {
    rule: 'code-before-start',
    file: 'participations.csv',
    replace: ['CZE,party,,,own,,inferred', 'CZE,party,1992-05-02,,own,,known'],
    row: 4,
    column: 'from',
  },
  {
    rule: 'outlives-instrument',
    file: 'participations.csv',
    replace: ['MAR,party,1980-05,,own', 'MAR,party,1980-05,1999,own'],
    row: 3,
    column: 'to',
  },
  {
    rule: 'precedes-instrument',
    file: 'participations.csv',
    replace: ['1993-06-21', '1980-06-21'],
    row: 9,
    column: 'from',
  },
  {
    rule: 'overlapping-terms',
    file: 'participations.csv',
    replace: [/$/, 'un-icrmw,MAR,party,1999,,own,,known\n'],
    row: 10,
    column: 'from',
  },
  {
    rule: 'overlapping-terms',
    file: 'bloc-members.csv',
    replace: [/$/, 'eu,CZE,2007,,sourced,own\n'],
    row: 3,
    column: 'from',
  },
  {
    rule: 'supersession-cycle',
    file: 'relations.csv',
    replace: [/$/, 'bla-csk-mar-1980,bla-cze-mar-1995,supersedes,,own,\n'],
    row: 2,
    column: 'instrument',
  },
  {
    rule: 'supersedes-later',
    file: 'relations.csv',
    replace: [/$/, 'un-icrmw,mp-eu-mar-2013,supersedes,,own,\n'],
    row: 3,
    column: 'other',
  },
  {
    rule: 'relates-to-itself',
    file: 'relations.csv',
    replace: [/$/, 'un-icrmw,un-icrmw,amends,,own,\n'],
    row: 3,
    column: 'other',
  },
  {
    rule: 'source-unused',
    file: 'sources.csv',
    replace: [/$/, 'spare,Nobody names it,,,\n'],
    row: 3,
    column: 'id',
  },
  {
    rule: 'start-differs',
    file: 'participations.csv',
    replace: ['own,ratification,known', 'own,ratification,inferred'],
    row: 9,
    column: 'start',
  },
  {
    rule: 'start-differs',
    file: 'participations.csv',
    replace: ['CZE,party,,,own,,inferred', 'CZE,party,,,own,,known'],
    row: 4,
    column: 'start',
  },
  {
    rule: 'start-differs',
    file: 'participations.csv',
    replace: ['1993-06-21,,own,ratification,known', ',,own,,inferred'],
    row: 9,
    column: 'start',
  },
  {
    rule: 'no-layer',
    file: 'instruments.csv',
    replace: ['un-convention,multilateral', 'un-convention,'],
    row: 5,
    column: 'layer',
  },
  {
    rule: 'no-date',
    file: 'instruments.csv',
    replace: ['1990-12-18,2003-07-01', ','],
    row: 5,
    column: 'signed',
  },
  { rule: 'nobody-bound', file: 'participations.csv', replace: [/un-icrmw,.*\n/, ''] },
  {
    rule: 'not-two-parties',
    file: 'participations.csv',
    replace: [/$/, 'bla-cze-mar-1995,eu,party,,,own,,inferred\n'],
  },
  { rule: 'no-bloc', file: 'participations.csv', replace: [/mp-eu-mar-2013,eu.*\n/, ''] },
  {
    rule: 'row-not-found',
    file: 'field-sources.csv',
    replace: ['un-icrmw,in_force', 'un-none,in_force'],
    row: 2,
    column: 'id',
  },
  {
    rule: 'row-not-found',
    file: 'field-sources.csv',
    replace: ['un-icrmw,in_force', 'un-icrmw,colour'],
    row: 2,
    column: 'id',
  },
  {
    rule: 'value-differs',
    file: 'field-sources.csv',
    replace: ['2003-07-01', '2003-08-01'],
    row: 2,
    column: 'value',
  },
]

/** Defects that can be planted in each table, from its schema. */
function plantedInEveryTable(): Planted[] {
  return TABLES.flatMap(({ file, columns }) => {
    const text = smallFile(file)
    const [header = '', first = ''] = text.split('\n')
    const names = header.split(',')
    const withCell = (column: string, value: string): string => {
      const cells = first.split(',')
      cells[names.indexOf(column)] = value
      return text.replace(first, cells.join(','))
    }
    const ofType = (type: string): Planted[] =>
      columns
        .filter((column) => column.type === type)
        .flatMap((column): Planted[] => {
          const bad = {
            edtf: ['not-a-date', '5 June'],
            enum: ['value-not-allowed', 'other'],
            integer: ['not-a-number', 'many'],
            url: ['not-an-address', 'ftp'],
            id: ['not-an-id', 'Not An Id'],
            ids: ['not-an-id', 'Not An Id'],
          }[type]
          return bad === undefined
            ? []
            : [
                {
                  rule: bad[0] as string,
                  file,
                  whole: withCell(column.name, bad[1] as string),
                  row: 2,
                  column: column.name,
                },
              ]
        })
    const required = columns.filter((column) => column.required)
    const referring = columns.filter((column) => column.references !== undefined)
    return [
      { rule: 'file-missing', file, whole: null, row: null },
      { rule: 'file-empty', file, whole: '', row: null },
      { rule: 'csv-broken', file, whole: `${text}"open,\n${text}` },
      {
        rule: 'column-missing',
        file,
        whole: text.replace(names[0] as string, 'other'),
        row: 1,
        column: names[0] as string,
      },
      {
        rule: 'column-unknown',
        file,
        whole: text.replace(header, `${header},colour`),
        row: 1,
        column: 'colour',
      },
      {
        rule: 'column-twice',
        file,
        whole: text.replace(header, `${header},${names[0]}`),
        row: 1,
        column: names[0] as string,
      },
      { rule: 'cell-count', file, whole: text.replace(first, `${first},more`), row: 2 },
      ...required.map((column) => ({
        rule: 'value-missing',
        file,
        whole: withCell(column.name, ''),
        row: 2,
        column: column.name,
      })),
      ...required
        .filter(({ type }) => type === 'text')
        .slice(0, 1)
        .map((column) => ({
          rule: 'stray-space',
          file,
          whole: withCell(column.name, ' spaced'),
          row: 2,
          column: column.name,
        })),
      ...['edtf', 'enum', 'integer', 'url', 'id', 'ids'].flatMap(ofType),
      ...referring.map((column) => ({
        rule: 'unknown-reference',
        file,
        whole: withCell(column.name, 'nobody-knows'),
        row: 2,
        column: column.name,
      })),
    ]
  })
}

function registryWith({ file, replace, whole }: Planted) {
  if (replace === undefined) return smallRegistry({ [file]: whole ?? null })
  const before = smallFile(file)
  const after = before.replace(replace[0], replace[1])
  expect(after, 'the defect was planted').not.toBe(before)
  return smallRegistry({ [file]: after })
}

const STOCK_DEFECTS: readonly [rule: string, stocks: Uint8Array | null][] = [
  ['file-missing', null],
  ['stocks-unreadable', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])],
  ['stock-not-valid', stocksBytes({ ...STOCKS, origin: ['MAR', 'QQX'] })],
  ['stock-not-valid', stocksBytes({ ...STOCKS, value: [12, -1] })],
  ['stock-not-valid', stocksBytes({ ...STOCKS, year: [2000, 3000] })],
  ['stock-not-valid', stocksBytes({ ...STOCKS, measure: ['stock', 'weight'] })],
  ['stock-not-valid', stocksBytes({ ...STOCKS, source: ['own', 'none'] })],
  ['stock-twice', stocksBytes({ ...STOCKS, year: [2000, 2000] })],
]

describe('strata check', () => {
  it('finds nothing in a registry without a fault', async () => {
    expect(await checkRegistry(smallRegistry())).toEqual([])
  })

  const all = [...PLANTED, ...plantedInEveryTable()]
  it.each(
    all.map(
      (planted, n) => [`${n} ${planted.rule} in ${planted.file} ${planted.column ?? ''}`, planted] as const,
    ),
  )('finds %s', async (_, planted) => {
    const findings = await checkRegistry(registryWith(planted))
    const found = findings.filter(({ rule }) => rule === planted.rule)
    const inFile = found.filter(({ file }) => file === planted.file || planted.row === undefined)
    expect(inFile.length, JSON.stringify(findings)).toBeGreaterThan(0)
    const places = inFile.map(({ row, column }) => ({ row, column }))
    if (planted.row !== undefined) expect(places.map(({ row }) => row)).toContain(planted.row)
    if (planted.column) expect(places.map(({ column }) => column)).toContain(planted.column)
    for (const { mend, expected } of inFile) expect(mend.length * expected.length).toBeGreaterThan(0)
  })

  it.each(STOCK_DEFECTS)('finds %s in the stocks', async (rule, stocks) => {
    const findings = await checkRegistry(smallRegistry({}, stocks))
    expect(findings.map((finding) => [finding.file, finding.rule])).toContainEqual([
      'flows/stocks.parquet',
      rule,
    ])
  })

  it('has a planted defect for every rule', () => {
    const planted = new Set([...all.map(({ rule }) => rule), ...STOCK_DEFECTS.map(([rule]) => rule)])
    expect(RULES.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([])
  })

  it('finds an alias or a near spelling to mend an unknown id with', async () => {
    const misspelt = smallRegistry({
      'bloc-members.csv': smallFile('bloc-members.csv').replace('eu,CZE', 'eu,CZ'),
    })
    const findings = await checkRegistry(misspelt)
    expect(findings.find(({ rule }) => rule === 'unknown-reference')?.mend).toBe('For Czechia use "CZE".')
  })

  it.runIf(existsSync(BUNDLED))('finds no error in the bundled registry', async () => {
    const errors = (await checkRegistry(readRegistryFolder(BUNDLED))).filter(({ level }) => level === 'error')
    expect(errors).toEqual([])
  })
})
