import fc from 'fast-check'
import type { Registry } from '../../../src/model/registry.ts'
import type { Cells } from '../../../src/model/row-change.ts'
import { TABLES, type TableSchema } from '../../../src/model/table-schema.ts'

/** Texts that a CSV file, a spreadsheet or a terminal may stumble over. */
export const HOSTILE = [
  '=1+1',
  '+x',
  '-x',
  '@x',
  "'=x",
  "''=x",
  "'x",
  '-5',
  'a "b"',
  'a,b;c',
  'one\r\ntwo',
  '\tx',
  '\r=x',
  'الاتحاد',
  '‮x',
  '# x',
  ' x ',
  '\ufeffx',
  '[null]',
  'a|b',
]

/** A few values, so that rows of two registries meet; a row may be incomplete, as no check has seen it. */
const text = fc.constantFrom('a', 'b', 'c', '1993', '1993-06-21', ...HOSTILE)

export function arbitraryRow({ columns, key }: TableSchema): fc.Arbitrary<Cells> {
  return fc.record(
    Object.fromEntries(
      columns.map(({ name, type }, at) => {
        const value: fc.Arbitrary<string | number> =
          type === 'integer' ? fc.integer({ min: 0, max: 3 }) : text
        const isFirstKey = key[0] === name || at === 0
        return [name, isFirstKey ? fc.constantFrom('a', 'b', 'c') : fc.option(value)]
      }),
    ),
  )
}

/** Registries with rows in three tables; keys stand once unless `twice`. */
export function arbitraryRegistry({ twice = false } = {}): fc.Arbitrary<Registry> {
  const tables = TABLES.map((schema) => {
    const isFilled = ['participations', 'codings', 'codebook', 'bloc_members'].includes(schema.name)
    const keyOf = (row: Cells): string => JSON.stringify(schema.key.map((name) => row[name]))
    const rows = fc.array(arbitraryRow(schema), { maxLength: isFilled ? 6 : 0 })
    const once = fc.uniqueArray(arbitraryRow(schema), { maxLength: isFilled ? 6 : 0, selector: keyOf })
    return [schema.name, twice ? rows : once] as const
  })
  return fc
    .record(Object.fromEntries(tables))
    .map((filled) => ({ version: '2026.11.23', ...filled }) as unknown as Registry)
}

/** The rows of a registry as sorted texts: two registries with the same hold the same rows, each as often. */
export function rowTexts(registry: Registry): string[] {
  return TABLES.flatMap(({ name, columns }) =>
    (registry[name] as readonly object[] as readonly Cells[]).map((row) =>
      JSON.stringify([name, ...columns.map((column) => row[column.name] ?? null)]),
    ),
  ).toSorted()
}
