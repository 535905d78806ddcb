import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Registry } from '../../../src/model/registry.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import { unDesaStocks } from '../../../src/registry/import/un-desa-stocks.ts'
import { readStocks, type Stocks } from '../../../src/registry/stocks.ts'
import { type UnDesaRow, unDesaTable } from './planted-un-desa.ts'
import { type Planted, workbookOf } from './planted-xlsx.ts'
import { codeOf } from './planted-zip.ts'

const bundled = readRegistryFolder(resolve(import.meta.dirname, '../../../registry'))
const { registry } = bundled
const FILE = 'undesa.xlsx'

const importing = (
  table: readonly (readonly Planted[])[],
  context: { registry?: Registry; source?: string } = {},
) =>
  unDesaStocks(workbookOf({ Contents: [['Table 1']], 'Table 1': table }), {
    registry,
    file: FILE,
    ...context,
  })

/** Cells as text, sorted: origin, destination, year, measure, persons, source. */
function linesOf(stocks: Stocks | null): string[] {
  if (stocks === null) return []
  const actor = (index: number | undefined) => stocks.actors[index as number]
  return Array.from(stocks.value, (persons, c) =>
    [
      actor(stocks.originIndex[c]),
      actor(stocks.destinationIndex[c]),
      stocks.year[c],
      stocks.measures[stocks.measureIndex[c] as number],
      persons,
      stocks.sources[stocks.sourceIndex[c] as number],
    ].join(' '),
  ).toSorted()
}

const row = (
  destination: UnDesaRow['destination'],
  origin: UnDesaRow['origin'],
  ...persons: Planted[]
): UnDesaRow => ({
  destination,
  origin,
  persons,
})
const CHE = ['Switzerland', 756] as const
const MAR = ['Morocco', 504] as const
const rules = (result: ReturnType<typeof unDesaStocks>) =>
  result.findings.map(({ level, rule }) => `${level} ${rule}`)

describe('the table of UN DESA', () => {
  it('gives persons by corridor, year and sex, and names its source', () => {
    const table = unDesaTable([2015, 2020], [row(CHE, MAR, 10, 12, 4, 5, 6, 7)])
    const result = importing(table)
    expect(linesOf(result.stocks)).toEqual([
      'MAR CHE 2015 stock 10 un-desa-ims-2020',
      'MAR CHE 2015 stock_female 6 un-desa-ims-2020',
      'MAR CHE 2015 stock_male 4 un-desa-ims-2020',
      'MAR CHE 2020 stock 12 un-desa-ims-2020',
      'MAR CHE 2020 stock_female 7 un-desa-ims-2020',
      'MAR CHE 2020 stock_male 5 un-desa-ims-2020',
    ])
    expect(result).toMatchObject({ name: FILE, findings: [] })
    expect(result.tables.size).toBe(0)
  })

  it('brings its source where the registry has none of that id', () => {
    const result = importing(unDesaTable([2020, 2024], [row(CHE, MAR, 1, 2, 1, 1, null, 1)], 2024))
    expect(result.tables.get('sources')?.map(({ cells }) => cells)).toEqual([
      {
        id: 'un-desa-ims-2024',
        citation:
          'United Nations, Department of Economic and Social Affairs, Population Division, International Migrant Stock 2024 (POP/DB/MIG/Stock/Rev.2024), undesa.xlsx',
        url: 'https://www.un.org/development/desa/pd/content/international-migrant-stock',
        licence: 'CC BY 3.0 IGO',
        as_of: '2024',
      },
    ])
    expect(result.stocks?.sources).toEqual(['un-desa-ims-2024'])
    const own = importing(unDesaTable([2020], [row(CHE, MAR, 1, 1, 1)]), { source: 'my-series' })
    expect(own.stocks?.sources).toEqual(['my-series'])
    expect(own.tables.get('sources')?.[0]?.cells['id']).toBe('my-series')
  })

  it('leaves regions and groups out and counts them; zeros and ".." are no cells', () => {
    const result = importing(
      unDesaTable(
        [2020],
        [
          row(['WORLD', 900], ['WORLD', 900], 100, 50, 50),
          row(['Western Europe', 926], MAR, 9, 5, 4),
          row(['Northern Africa', 15], CHE, 9, 5, 4),
          row(['High-income countries', 1503], MAR, 9, 5, 4),
          row(CHE, MAR, 3, '..', 0),
          row(['Switzerland*', '756'], ['Others', 2003], '1 234', null, '1,000'),
        ],
      ),
    )
    expect(linesOf(result.stocks)).toEqual([
      'MAR CHE 2020 stock 3 un-desa-ims-2020',
      'unknown-origin CHE 2020 stock 1234 un-desa-ims-2020',
      'unknown-origin CHE 2020 stock_female 1000 un-desa-ims-2020',
    ])
    expect(result.findings.map(({ level, rule, value }) => [level, rule, value])).toEqual([
      ['warning', 'aggregates-left-out', '4'],
      ['warning', 'zeros-left-out', '1'],
      ['warning', 'no-value', '2'],
    ])
  })

  it('warns of a code that it does not know, once, with its first row', () => {
    const result = importing(
      unDesaTable(
        [2020],
        [row(CHE, MAR, 1, 1, 1), row(CHE, ['Atlantis', 899], 2, 1, 1), row(MAR, ['Atlantis', 899], 2, 1, 1)],
      ),
    )
    expect(result.findings).toMatchObject([
      { level: 'warning', rule: 'location-unknown', row: 12, column: 'G', value: '899 Atlantis' },
    ])
    expect(result.findings[0]?.mend).toContain('2 of 3 rows')
  })

  it('refuses persons that are none, and two numbers for one cell', () => {
    const wrong = importing(unDesaTable([2020], [row(CHE, MAR, 'about 5', -1, 2)]))
    expect(wrong.findings).toMatchObject([
      { level: 'error', rule: 'stock-not-valid', row: 11, column: 'H', value: 'about 5' },
      { level: 'error', rule: 'stock-not-valid', row: 11, column: 'I', value: '-1' },
    ])
    const twice = importing(unDesaTable([2020], [row(CHE, MAR, 5, 2, 3), row(CHE, MAR, 5, 2, 4)]))
    expect(twice.findings).toMatchObject([
      { level: 'error', rule: 'stock-twice', row: 12, column: 'J', value: '4' },
    ])
  })

  it('is found where the header stands lower or the columns stand otherwise, by their names', () => {
    const table = unDesaTable([2015, 2020], [row(CHE, MAR, 10, 12, 4, 5, 6, 7)])
    const moved = [['a note'], [], ...table].map((cells) => [cells[0] ?? null, null, ...cells.slice(1)])
    expect(linesOf(importing(moved).stocks)).toEqual(linesOf(importing(table).stocks))
    // As in 2024: notes and kind of data before the code, and the sexes in another order.
    const header = table[9] as Planted[]
    const data = table[10] as Planted[]
    const swap = (cells: readonly Planted[]): Planted[] => [
      ...[0, 1, 2, 4, 3, 5, 6].map((c) => cells[c] ?? null),
      ...[11, 12, 9, 10, 7, 8].map((c) => cells[c] ?? null),
    ]
    const swapped = [...table.slice(0, 8), swap(table[8] as Planted[]), swap(header), swap(data)]
    expect(linesOf(importing(swapped).stocks)).toEqual(linesOf(importing(table).stocks))
  })

  it('takes the published order where the sexes are not named, if males and females make up both', () => {
    const without = (persons: Planted[]) => {
      const table = unDesaTable([2020], [row(CHE, MAR, ...persons)])
      return [...table.slice(0, 8), ...table.slice(9)]
    }
    expect(rules(importing(without([5, 2, 3])))).toEqual(['warning sexes-not-named'])
    expect(linesOf(importing(without([5, 2, 3])).stocks)).toContain(
      'MAR CHE 2020 stock_male 2 un-desa-ims-2020',
    )
    expect(rules(importing(without([2, 5, 3])))).toContain('error sexes-not-named')
  })

  it('refuses a sheet that is another table, and says what is missing', () => {
    const other = importing([
      ['Index', 'Region'],
      [1, 'WORLD'],
    ])
    expect(other.stocks).toBeNull()
    expect(other.findings).toMatchObject([{ level: 'error', rule: 'column-missing' }])
    expect(rules(importing(unDesaTable([2020], [])))).toEqual(['error file-empty'])
    const onlyGroups = importing(unDesaTable([2020], [row(['WORLD', 900], MAR, 1, 1, 0)]))
    expect(rules(onlyGroups)).toContain('error file-empty')
    const table = unDesaTable([2020], [row(CHE, MAR, 5, 2, 3)]).map((cells) => cells.slice(0, 7))
    expect(rules(importing(table))).toEqual(['error column-missing'])
    const context = { registry, file: FILE }
    expect(codeOf(() => unDesaStocks(workbookOf({ Notes: [] }), context))).toBe('import/no-such-sheet')
  })

  it('stops listing after five hundred findings of a kind', () => {
    const rows = Array.from({ length: 400 }, () => row(CHE, MAR, 'x', 'y', 'z'))
    const { findings } = importing(unDesaTable([2020], rows))
    expect(findings.filter(({ level }) => level === 'error')).toHaveLength(501)
    expect(findings.at(-1)).toMatchObject({ rule: 'findings-cut' })
  })

  it('gives back the bundled stocks, written as the published table with its groups', async () => {
    const stocks = await readStocks(bundled.stocks as Uint8Array)
    const ours = linesOf(stocks).filter((line) => line.endsWith('un-desa-ims-2020'))
    const result = unDesaStocks(workbookOf({ 'Table 1': published(ours) }), { registry, file: FILE })
    expect(result.findings.filter(({ level }) => level === 'error')).toEqual([])
    const found = linesOf(result.stocks)
    expect(found.length).toBe(ours.length)
    expect(found).toEqual(ours)
  }, 60_000)
})

/** The published table that holds the given cells, with a row of a group after every tenth. */
function published(lines: readonly string[]): Planted[][] {
  const years = [1990, 1995, 2000, 2005, 2010, 2015, 2020]
  const columns = ['stock', 'stock_male', 'stock_female'].flatMap((measure) =>
    years.map((year) => `${year} ${measure}`),
  )
  const codes = new Map<string, Planted>(registry.regions.map(({ actor, m49 }) => [actor, Number(m49)]))
  codes.set('unknown-origin', 2003)
  const corridors = new Map<string, Map<string, number>>()
  for (const line of lines) {
    const [origin, destination, year, measure, persons] = line.split(' ')
    const corridor = `${origin} ${destination}`
    const cells = corridors.get(corridor) ?? new Map<string, number>()
    corridors.set(corridor, cells.set(`${year} ${measure}`, Number(persons)))
  }
  const rows = [...corridors].flatMap(([corridor, cells], n): UnDesaRow[] => {
    const [origin, destination] = corridor.split(' ') as [string, string]
    const persons = columns.map((column) => cells.get(column) ?? 0)
    const place = (id: string) => [id, codes.get(id) ?? null] as const
    const group = n % 10 === 0 ? [row(['Europe', 908], place(origin), ...persons)] : []
    return [row(place(destination), place(origin), ...persons), ...group]
  })
  return unDesaTable(years, rows)
}
