import type { XlsxCell, XlsxRow } from './read-xlsx.ts'

export type StockMeasure = 'stock' | 'stock_male' | 'stock_female'

/** A column of persons: of which year and measure. */
export interface YearColumn {
  readonly column: number
  readonly year: number
  readonly measure: StockMeasure
}

/** Where the columns of UN DESA's table of destinations and origins stand. */
export interface UnDesaLayout {
  /** Row of the header, as a spreadsheet numbers it. */
  readonly headerRow: number
  readonly destinationCode: number
  readonly destinationName: number | null
  readonly originCode: number
  readonly originName: number | null
  readonly years: readonly YearColumn[]
  /** The sexes are named above the years; else their order is taken as both, males, females. */
  readonly sexesNamed: boolean
  /** Revision as the lines above the header name it (2020, 2024), null where they do not. */
  readonly revision: number | null
}

/** What is missing for a table to be UN DESA's. */
export interface NoLayout {
  readonly missing: string
}

const ROWS_SEARCHED = 60
const PUBLISHED_ORDER: readonly StockMeasure[] = ['stock', 'stock_male', 'stock_female']

/**
 * Finds the header of UN DESA's table by its words, wherever it stands: the two columns of location codes and the years, which
 * come once for both sexes, or three times with the sexes named in a row above. Time O(cells of the first rows).
 */
export function unDesaLayout(rows: readonly XlsxRow[]): UnDesaLayout | NoLayout {
  const top = rows.slice(0, ROWS_SEARCHED)
  const at = top.findIndex(
    ({ cells }) => codeColumn(cells, 'destination') >= 0 && codeColumn(cells, 'origin') >= 0,
  )
  const header = top[at]
  if (header === undefined)
    return { missing: 'a header row with "Location code of destination" and "Location code of origin"' }
  const blocks = yearBlocks(header.cells)
  if (blocks.length === 0) return { missing: 'columns headed by years, such as 1990' }
  const named = sexesAbove(top.slice(Math.max(0, at - 3), at), blocks)
  const measures = named ?? (blocks.length === 1 || blocks.length === 3 ? PUBLISHED_ORDER : null)
  if (measures === null)
    return { missing: 'a row above the years that says "both sexes", "males", "females"' }
  return {
    headerRow: header.row,
    destinationCode: codeColumn(header.cells, 'destination'),
    destinationName: nameColumn(header.cells, 'destination'),
    originCode: codeColumn(header.cells, 'origin'),
    originName: nameColumn(header.cells, 'origin'),
    years: blocks.flatMap((block, b) =>
      block.map((year) => ({ ...year, measure: measures[b] as StockMeasure })),
    ),
    sexesNamed: named !== null,
    revision: revisionOf(top.slice(0, at)),
  }
}

const words = (cell: XlsxCell): string =>
  typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim().toLowerCase() : ''

function codeColumn(cells: readonly XlsxCell[], side: string): number {
  return cells.findIndex((cell) => words(cell).startsWith(`location code of ${side}`))
}

function nameColumn(cells: readonly XlsxCell[], side: string): number | null {
  const column = cells.findIndex(
    (cell) => /^region\b/.test(words(cell)) && words(cell).endsWith(`of ${side}`),
  )
  return column < 0 ? null : column
}

/** Runs of years, each beginning where a year comes again or a column without a year lies between. */
function yearBlocks(cells: readonly XlsxCell[]): { readonly column: number; readonly year: number }[][] {
  const blocks: { readonly column: number; readonly year: number }[][] = []
  let previous = -2
  cells.forEach((cell, column) => {
    const year = yearOf(cell)
    if (year === null) return
    const block = blocks.at(-1)
    if (block === undefined || column !== previous + 1 || block.some((other) => other.year === year)) {
      blocks.push([{ column, year }])
    } else block.push({ column, year })
    previous = column
  })
  return blocks
}

function yearOf(cell: XlsxCell): number | null {
  const year =
    typeof cell === 'number' ? cell : /^\s*(\d{4})\s*$/.test(String(cell)) ? Number(cell) : Number.NaN
  return Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : null
}

/** The measure of each block, from the heading over it; null where any has none, or two have the same. */
function sexesAbove(
  rows: readonly XlsxRow[],
  blocks: readonly (readonly { readonly column: number }[])[],
): StockMeasure[] | null {
  const measures = blocks.map((block, b) => {
    const from = block[0]?.column as number
    const until = blocks[b + 1]?.[0]?.column ?? Number.POSITIVE_INFINITY
    const headings = rows.flatMap(({ cells }) =>
      cells.slice(from, until).map((cell) => measureOf(words(cell))),
    )
    return headings.find((measure) => measure !== null) ?? null
  })
  const found = measures.filter((measure) => measure !== null)
  return found.length === blocks.length && new Set(found).size === found.length ? found : null
}

function measureOf(heading: string): StockMeasure | null {
  if (/\bboth sexes\b/.test(heading)) return 'stock'
  if (/\b(females?|women)\b/.test(heading)) return 'stock_female'
  return /\b(males?|men)\b/.test(heading) ? 'stock_male' : null
}

/** "International Migrant Stock 2020" or "POP/DB/MIG/Stock/Rev.2020". */
function revisionOf(rows: readonly XlsxRow[]): number | null {
  const text = rows.flatMap(({ cells }) => cells.map(words)).join('\n')
  const match = /stock\/rev\.\s?(\d{4})/.exec(text) ?? /international migrant stock,? (\d{4})/.exec(text)
  return match === null ? null : Number(match[1])
}
