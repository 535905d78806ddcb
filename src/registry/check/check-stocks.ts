import type { Finding } from '../finding.ts'
import type { ReadRegistry } from '../read-registry.ts'
import { readStocks } from '../stocks.ts'

const FILE = 'flows/stocks.parquet'
const MEASURES = ['stock', 'stock_female', 'stock_male']

/** The migrant stocks: readable, positive, of known actors and sources, each cell once. Time O(cells). */
export async function checkStocks({ registry }: ReadRegistry, bytes: Uint8Array | null): Promise<Finding[]> {
  const find = (
    rule: string,
    row: number | null,
    value: string | null,
    expected: string,
    mend: string,
  ): Finding => ({
    level: 'error',
    rule,
    file: FILE,
    row,
    column: null,
    value,
    expected,
    mend,
  })
  if (bytes === null) {
    return [
      find(
        'file-missing',
        null,
        null,
        `the file ${FILE}`,
        'Add the file, or take it out of datapackage.json.',
      ),
    ]
  }
  let stocks: Awaited<ReturnType<typeof readStocks>>
  try {
    stocks = await readStocks(bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [
      find(
        'stocks-unreadable',
        null,
        why,
        'Parquet with origin, destination, year, measure, value, source',
        'Write the file again from its rows.',
      ),
    ]
  }
  const actorIds = new Set(registry.actors.map(({ id }) => id))
  const sourceIds = new Set(registry.sources.map(({ id }) => id))
  const unknownActor = stocks.actors.map((id) => !actorIds.has(id))
  const unknownSource = stocks.sources.map((id) => !sourceIds.has(id))
  const unknownMeasure = stocks.measures.map((name) => !MEASURES.includes(name))
  const findings: Finding[] = []
  const seen = new Set<number>()
  const actorCount = stocks.actors.length
  for (let c = 0; c < stocks.value.length; c++) {
    const [o, d, m, s] = [
      stocks.originIndex[c],
      stocks.destinationIndex[c],
      stocks.measureIndex[c],
      stocks.sourceIndex[c],
    ] as [number, number, number, number]
    const [year, value] = [stocks.year[c] as number, stocks.value[c] as number]
    const cell = `${stocks.actors[o]} to ${stocks.actors[d]}, ${year}, ${stocks.measures[m]}, ${stocks.sources[s]}: ${value}`
    const isBad =
      unknownActor[o] ||
      unknownActor[d] ||
      unknownSource[s] ||
      unknownMeasure[m] ||
      year < 1900 ||
      year > 2100 ||
      !(value > 0) ||
      !Number.isInteger(value)
    if (isBad)
      findings.push(
        find(
          'stock-not-valid',
          c + 1,
          cell,
          'persons above zero, a year, and ids of actors.csv and sources.csv',
          'Correct the cell; a zero is left out.',
        ),
      )
    const key = (((o * actorCount + d) * 256 + (year - 1900)) * 8 + m) * 8 + s
    if (seen.has(key))
      findings.push(find('stock-twice', c + 1, cell, 'each cell once', 'Remove one of the two.'))
    seen.add(key)
  }
  return findings
}
