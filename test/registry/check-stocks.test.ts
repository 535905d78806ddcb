import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { checkRegistry } from '../../src/registry/check-registry.ts'
import { RULES } from '../../src/registry/rules.ts'
import { NO_YEAR, readStocks } from '../../src/registry/stocks.ts'
import { STOCKS, smallFile, smallRegistry, stocksBytes } from './small-registry.ts'

const withoutMeasure = (): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: Object.entries(STOCKS)
        .filter(([name]) => name !== 'measure')
        .map(([name, data]) => ({ name, data })),
    }),
  )

interface StockDefect {
  readonly rule: string
  readonly stocks: Uint8Array | null
  readonly row: number | null
  readonly column: string | null
}

const defect = (
  rule: string,
  stocks: Uint8Array | null,
  row: number | null = null,
  column: string | null = null,
): StockDefect => ({ rule, stocks, row, column })

const cells = (rule: string, changes: Partial<typeof STOCKS>, row: number, column: string | null) =>
  defect(rule, stocksBytes({ ...STOCKS, ...changes }), row, column)

const DEFECTS: readonly StockDefect[] = [
  defect('file-missing', null),
  defect('stocks-unreadable', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])),
  defect('stocks-unreadable', new Uint8Array()),
  defect('stocks-unreadable', withoutMeasure()),
  cells('stock-not-valid', { origin: ['MAR', 'QQX'] }, 2, 'origin'),
  cells('stock-not-valid', { destination: ['QQX', 'CZE'] }, 1, 'destination'),
  cells('stock-not-valid', { value: [12, -1] }, 2, 'value'),
  cells('stock-not-valid', { value: [0, 40] }, 1, 'value'),
  cells('stock-not-valid', { year: [1899, 2010] }, 1, 'year'),
  cells('stock-not-valid', { year: [2000, 2101] }, 2, 'year'),
  // In sixteen bits this would come back as 2010.
  cells('stock-not-valid', { year: [2000, 2 ** 16 + 2010] }, 2, 'year'),
  cells('stock-not-valid', { measure: ['stock', 'weight'] }, 2, 'measure'),
  cells('stock-not-valid', { source: ['own', 'none'] }, 2, 'source'),
  cells('stock-twice', { year: [2000, 2000] }, 2, null),
]

describe('the stocks of a registry', () => {
  it.each(DEFECTS.map((planted, n) => [`${planted.rule} ${planted.column ?? ''} (${n})`, planted] as const))(
    'are refused for %s, and for nothing else',
    async (_, { rule, stocks, row, column }) => {
      const findings = await checkRegistry(smallRegistry({}, stocks))
      expect(findings.map((finding) => [finding.file, finding.rule, finding.row, finding.column])).toEqual([
        ['flows/stocks.parquet', rule, row, column],
      ])
    },
  )

  it('have a planted defect for every rule that can find something in them', () => {
    const rules = RULES.filter(({ files }) => files.includes('flows/stocks.parquet')).map(({ id }) => id)
    expect(rules.filter((id) => !DEFECTS.some(({ rule }) => rule === id))).toEqual([])
  })

  it('may give one corridor and year by many sources and measures', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `census-${n}`)
    const sources = smallFile('sources.csv') + names.map((id) => `${id},A census,,,\n`).join('')
    const rows = names.flatMap((source) => ['stock', 'stock_female', 'stock_male'].map((m) => [source, m]))
    const stocks = stocksBytes({
      origin: rows.map(() => 'MAR'),
      destination: rows.map(() => 'CZE'),
      year: rows.map(() => 2000),
      measure: rows.map(([, measure]) => measure ?? ''),
      value: rows.map(() => 3),
      source: rows.map(([source]) => source ?? ''),
    })
    expect(await checkRegistry(smallRegistry({ 'sources.csv': sources }, stocks))).toEqual([])
  })

  it('come back as they were written, and a year or value that is none is marked', async () => {
    const read = await readStocks(stocksBytes({ ...STOCKS, year: [2000, 70_000] }))
    expect([...read.originIndex].map((index) => read.actors[index])).toEqual(STOCKS.origin)
    expect([...read.destinationIndex].map((index) => read.actors[index])).toEqual(STOCKS.destination)
    expect([...read.measureIndex].map((index) => read.measures[index])).toEqual(STOCKS.measure)
    expect([...read.sourceIndex].map((index) => read.sources[index])).toEqual(STOCKS.source)
    expect([...read.value]).toEqual(STOCKS.value)
    expect([...read.year]).toEqual([2000, NO_YEAR])
  })

  it('are not read where they name more sources than can be numbered', async () => {
    const many = Array.from({ length: 257 }, (_, n) => `s${n}`)
    const bytes = stocksBytes({
      origin: many.map(() => 'MAR'),
      destination: many.map(() => 'CZE'),
      year: many.map(() => 2000),
      measure: many.map(() => 'stock'),
      value: many.map(() => 1),
      source: many,
    })
    await expect(readStocks(bytes)).rejects.toThrow(/more than 256/)
  })
})
