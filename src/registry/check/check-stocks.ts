import type { Finding } from '../finding.ts'
import type { ReadRegistry } from '../read-registry.ts'
import { type RuleId, ruleOf, STOCKS_FILE } from '../rules.ts'
import { NO_YEAR, readStocks, type Stocks } from '../stocks.ts'

const MEASURES = ['stock', 'stock_female', 'stock_male']
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

type Find = (
  rule: RuleId,
  expected: string,
  where?: { readonly row: number; readonly column: string | null },
  value?: string,
) => void

export interface StocksChecked {
  readonly findings: readonly Finding[]
  /** Sources that some cell names. */
  readonly sources: readonly string[]
}

/** The migrant stocks: readable, positive, of known actors and sources, each cell once. Time O(cells). */
export async function checkStocks(
  { rowsByTable }: ReadRegistry,
  bytes: Uint8Array | null,
): Promise<StocksChecked> {
  const findings: Finding[] = []
  const find: Find = (rule, expected, where, value) => {
    const { level, mend } = ruleOf(rule)
    findings.push({
      level,
      rule,
      file: STOCKS_FILE,
      row: where?.row ?? null,
      column: where?.column ?? null,
      value: value ?? null,
      expected,
      mend,
    })
  }
  if (bytes === null) {
    find('file-missing', `the file ${STOCKS_FILE}`)
    return { findings, sources: [] }
  }
  let stocks: Stocks
  try {
    stocks = await readStocks(bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    find(
      'stocks-unreadable',
      'Parquet with origin, destination, year, measure, value, source',
      undefined,
      why,
    )
    return { findings, sources: [] }
  }
  const idsOf = (table: 'actors' | 'sources') =>
    new Set((rowsByTable.get(table) ?? []).map((row) => row.cells['id']))
  checkStockCells(stocks, idsOf('actors'), idsOf('sources'), find)
  checkStocksOnce(stocks, find)
  return { findings, sources: stocks.sources }
}

function checkStockCells(
  stocks: Stocks,
  actorIds: ReadonlySet<unknown>,
  sourceIds: ReadonlySet<unknown>,
  find: Find,
): void {
  const isActor = stocks.actors.map((id) => actorIds.has(id))
  const isMeasure = stocks.measures.map((name) => MEASURES.includes(name))
  const isSource = stocks.sources.map((id) => sourceIds.has(id))
  for (let c = 0; c < stocks.value.length; c++) {
    const bad = (column: string, expected: string): void =>
      find('stock-not-valid', expected, { row: c + 1, column }, inWords(stocks, c))
    const [year, value] = [stocks.year[c] as number, stocks.value[c] as number]
    if (!isActor[stocks.originIndex[c] as number]) bad('origin', 'an id of actors.csv')
    if (!isActor[stocks.destinationIndex[c] as number]) bad('destination', 'an id of actors.csv')
    if (year < FIRST_YEAR || year > LAST_YEAR) bad('year', `a year from ${FIRST_YEAR} to ${LAST_YEAR}`)
    if (!isMeasure[stocks.measureIndex[c] as number]) bad('measure', MEASURES.join(', '))
    if (!Number.isInteger(value) || value <= 0) bad('value', 'a whole number of persons above zero')
    if (!isSource[stocks.sourceIndex[c] as number]) bad('source', 'an id of sources.csv')
  }
}

/** Each cell as one number below 2^53: corridor, year, measure and source cannot stand for one another. */
function checkStocksOnce(stocks: Stocks, find: Find): void {
  const [actors, measures, sources] = [stocks.actors.length, stocks.measures.length, stocks.sources.length]
  const seen = new Set<number>()
  for (let c = 0; c < stocks.value.length; c++) {
    const corridor = (stocks.originIndex[c] as number) * actors + (stocks.destinationIndex[c] as number)
    const time = corridor * 10_000 + (stocks.year[c] as number)
    const key =
      (time * measures + (stocks.measureIndex[c] as number)) * sources + (stocks.sourceIndex[c] as number)
    if (seen.has(key)) {
      find('stock-twice', 'each cell once', { row: c + 1, column: null }, inWords(stocks, c))
    }
    seen.add(key)
  }
}

function inWords(stocks: Stocks, c: number): string {
  const year = stocks.year[c] === NO_YEAR ? 'no year' : stocks.year[c]
  const value = Number.isNaN(stocks.value[c]) ? 'no number' : stocks.value[c]
  const [origin, destination] = [stocks.originIndex[c], stocks.destinationIndex[c]].map(
    (index) => stocks.actors[index as number],
  )
  const measure = stocks.measures[stocks.measureIndex[c] as number]
  return `${origin} to ${destination}, ${year}, ${measure}, ${stocks.sources[stocks.sourceIndex[c] as number]}: ${value}`
}
