import fc from 'fast-check'
import { parquetMetadata } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../../src/model/table-schema.ts'
import { checkRegistry } from '../../../src/registry/check-registry.ts'
import { registryCsv } from '../../../src/registry/export/registry-csv.ts'
import { type FilesBeside, registryFiles } from '../../../src/registry/export/registry-files.ts'
import { readRegistry } from '../../../src/registry/read-registry.ts'
import { readTable } from '../../../src/registry/read-table.ts'
import { exactBuffer } from '../../../src/registry/stocks.ts'
import { smallRegistry } from '../small-registry.ts'

const NOTHING_BESIDE: FilesBeside = { stocks: null, side: new Map() }

const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@x',
  "'=x",
  'a "b"',
  'a,b;c\td',
  'one\r\ntwo',
  'one\rtwo',
  'الاتحاد',
  '‮x',
  '👩‍👩‍👧',
  '# x',
  ' x ',
  '\ufeffx',
  '""',
]
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', minLength: 1 }))

describe('a table of a registry', () => {
  it('is read again as it was written, whatever its cells hold, sorted by its key', () => {
    const tables = fc.constantFrom(...TABLES).chain((schema) =>
      fc.record({
        schema: fc.constant(schema),
        rows: fc.array(
          fc.record(
            Object.fromEntries(
              schema.columns.map(({ name, type }) => [
                name,
                fc.option<string | number>(type === 'integer' ? fc.integer() : text),
              ]),
            ),
          ),
          { maxLength: 12 },
        ),
      }),
    )
    fc.assert(
      fc.property(tables, ({ schema, rows }) => {
        const columns = schema.columns.map(({ name }) => name)
        const written = registryCsv({ columns, key: schema.key }, rows)
        const read = readTable(schema, written)
        expect(read.findings).toEqual([])
        const cells = read.rows.map((row) => row.cells)
        expect(new Set(cells.map((row) => JSON.stringify(row)))).toEqual(
          new Set(rows.map((row) => JSON.stringify(row))),
        )
        expect(cells).toHaveLength(rows.length)
        const keys = cells.map((row) => schema.key.map((name) => row[name] ?? '').join('\u0000'))
        expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      }),
    )
  })
})

describe('a registry as files', () => {
  const small = smallRegistry()
  const bytes = small.stocks as Uint8Array
  const flows: FilesBeside = {
    stocks: { bytes, cells: Number(parquetMetadata(exactBuffer(bytes)).num_rows) },
    side: new Map([['flows/coverage-pairs.csv', { text: 'origin,destination,years,source\n', rows: 0 }]]),
  }
  const textsOf = (files: ReadonlyMap<string, string | Uint8Array>): Map<string, string> =>
    new Map([...files].flatMap(([path, content]) => (typeof content === 'string' ? [[path, content]] : [])))

  it('is the same registry when it is read, with the same version', () => {
    const registry = { ...small.registry, version: '2026.1.1+3' }
    expect(readRegistry(textsOf(registryFiles(registry, flows))).registry).toEqual(registry)
  })

  it('passes the check, with and without stocks but for their being missing', async () => {
    for (const [found, expected] of [
      [flows, []],
      [NOTHING_BESIDE, ['file-missing']],
    ] as const) {
      const texts = textsOf(registryFiles(small.registry, found))
      texts.delete('README.md')
      texts.delete('flows/README.md')
      const folder = {
        ...readRegistry(texts),
        folder: '',
        texts,
        stocks: found.stocks?.bytes ?? null,
        contentHash: '',
      }
      const errors = (await checkRegistry(folder)).filter(({ level }) => level === 'error')
      expect(errors.map(({ rule }) => rule)).toEqual(expected)
    }
  })

  it('says in data package and README what the workspace changed', () => {
    const files = registryFiles({ ...small.registry, version: '2026.1.1+3' }, flows)
    const described = JSON.parse(files.get('datapackage.json') as string)
    expect(described).toMatchObject({ version: '2026.1.1+3', created: '2026-01-01T00:00:00Z' })
    expect(described.description).toContain('changes of a workspace up to number 3')
    expect(files.get('README.md')).toContain("the workspace's own changes up to number 3")
    const plain = registryFiles(small.registry, flows)
    expect(JSON.parse(plain.get('datapackage.json') as string).description).not.toContain('workspace')
  })
})
