import { describe, expect, it } from 'vitest'
import { SIDE_TABLES } from '../../src/model/side-tables.ts'
import { TABLES } from '../../src/model/table-schema.ts'
import { checkRegistry } from '../../src/registry/check-registry.ts'
import { smallRegistry } from './small-registry.ts'

interface Resource {
  path: unknown
  row_count?: unknown
  schema?: unknown
}

/** Findings where the data package of the small registry is changed. */
async function findingsWith(change: (resources: Resource[]) => unknown): Promise<string[]> {
  const text = smallRegistry().texts.get('datapackage.json') ?? ''
  const read = JSON.parse(text) as { version: string; resources: Resource[] }
  const changedTo = change(read.resources)
  const resources = changedTo === undefined ? read.resources : changedTo
  const changed = JSON.stringify({ ...read, resources })
  const findings = await checkRegistry(smallRegistry({ 'datapackage.json': changed }))
  expect(findings.filter(({ rule }) => rule !== 'package-differs')).toEqual([])
  return findings.map(({ value, expected }) => `${value} -> ${expected}`)
}

describe('the data package of a registry', () => {
  it('must have a resource for every table, side table that is there, and the stocks', async () => {
    const found = await findingsWith(() => [])
    expect(found).toHaveLength(TABLES.length + SIDE_TABLES.length + 1)
    expect(found).toContain('null -> a resource for actors.csv')
    expect(found).toContain('null -> a resource for flows/stocks.parquet')
  })

  it.each([
    ['a row too many', 'row_count', 5, ['actors.csv: 5 rows -> actors.csv: 4 rows']],
    ['no row count', 'row_count', undefined, ['actors.csv: undefined rows -> actors.csv: 4 rows']],
    [
      'other fields',
      'schema',
      { fields: [{ name: 'id' }] },
      ['actors.csv: id -> actors.csv: id, kind, name, start, end, source, note'],
    ],
  ] as const)('must describe a table as it is: %s', async (_, name, value, expected) => {
    const found = await findingsWith((resources) => {
      const actors = resources.find(({ path }) => path === 'actors.csv')
      if (actors !== undefined) actors[name] = value
    })
    expect(found).toEqual(expected)
  })

  it('must count the stocks', async () => {
    const found = await findingsWith((resources) => {
      const stocks = resources.find(({ path }) => path === 'flows/stocks.parquet')
      if (stocks !== undefined) stocks.row_count = 3
    })
    expect(found).toEqual(['flows/stocks.parquet: 3 rows -> flows/stocks.parquet: 2 rows'])
  })

  it('must not name a file twice, nor one that is not there', async () => {
    expect(await findingsWith((resources) => [...resources, resources[0]])).toEqual([
      'sources.csv twice -> one resource for sources.csv',
    ])
    expect(await findingsWith((resources) => [...resources, { path: 'treaties.csv' }])).toEqual([
      'treaties.csv -> a path to a file of the registry',
    ])
  })

  it.each([
    ['null', null],
    ['a number', 3],
    ['a list with null', [null]],
    ['fields that are null', [{ path: 'actors.csv', schema: { fields: [null] } }]],
    ['a schema that is a text', [{ path: 'actors.csv', schema: 'actors' }]],
  ])('is found wrong and does not stop the check where its resources are %s', async (_, resources) => {
    expect((await findingsWith(() => resources)).length).toBeGreaterThan(0)
  })

  it.each(['', '{', 'null', '[]', '"text"'])('that is %j has no version', async (text) => {
    const findings = await checkRegistry(smallRegistry({ 'datapackage.json': text }))
    expect(findings.map(({ rule }) => rule)).toContain('package-version')
  })
})
