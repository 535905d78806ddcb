import type { FindAt } from './import-finding.ts'
import type { XlsxCell } from './read-xlsx.ts'
import type { UnDesaLayout } from './un-desa-layout.ts'

/** Persons in a cell, `none` where it says that there is no value. Numbers as text are read too: "1 234", "1,234". */
export function personsOf(cell: XlsxCell): number | 'none' | 'wrong' {
  if (cell === null) return 'none'
  if (typeof cell === 'number') return cell >= 0 ? cell : 'wrong'
  const text = String(cell).trim()
  if (text === '' || text === '..' || text === '…' || text === '-') return 'none'
  return /^\d{1,3}([\s,]?\d{3})*$|^\d+$/.test(text) ? Number(text.replace(/[\s,]/g, '')) : 'wrong'
}

/** A location code, null where the cell holds none. */
export function codeOf(cell: XlsxCell): number | null {
  const code =
    typeof cell === 'number' ? cell : /^\s*\d{1,4}\s*$/.test(String(cell)) ? Number(cell) : Number.NaN
  return Number.isInteger(code) ? code : null
}

/** Where the sexes are not named, males and females must make up both, or the order was another. */
export function checkSexes(
  cells: readonly XlsxCell[],
  row: number,
  layout: UnDesaLayout,
  find: FindAt,
): void {
  const byYear = new Map<number, Partial<Record<string, number>>>()
  for (const { column, year, measure } of layout.years) {
    const persons = personsOf(cells[column] ?? null)
    if (typeof persons === 'number') byYear.set(year, { ...byYear.get(year), [measure]: persons })
  }
  for (const [year, { stock, stock_male, stock_female }] of byYear) {
    if (stock === undefined || stock_male === undefined || stock_female === undefined) continue
    if (Math.abs(stock - stock_male - stock_female) > 2) {
      const value = `${year}: ${stock}, ${stock_male}, ${stock_female}`
      const mend = 'Name the sexes in a row above the years, as published.'
      find('error', 'sexes-not-named', { row, value }, 'both sexes = males + females', mend)
    }
  }
}
