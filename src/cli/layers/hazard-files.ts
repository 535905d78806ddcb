import { DYAD_COLUMNS } from '../../layers/hazard/dyad-cells.ts'
import type { DyadTable } from '../../layers/hazard/dyad-table.ts'
import type { JoiningModel } from '../../layers/hazard/joining-model.ts'
import type { RiskTable } from '../../layers/hazard/risk-table.ts'

/** Rows that are written at once. */
const ROWS = 20_000

/** The table of the forward model as CSV, every row at risk; `used` is 1 where it is in the likelihood. Numbers are exact. */
export function* riskCsv(table: RiskTable, { isUsed }: Pick<JoiningModel, 'isUsed'>): Generator<string> {
  yield* csv(
    [
      'process',
      'country',
      'year',
      't',
      'members',
      'partners',
      'share',
      'joined',
      'used',
      ...table.controlNames,
    ],
    table.joined.length,
    (row) => [
      table.processes[table.process[row] as number]?.process ?? '',
      table.countries[table.country[row] as number] ?? '',
      table.year[row] as number,
      table.t[row] as number,
      table.members[row] as number,
      table.partners[row] as number,
      table.share[row] as number,
      table.joined[row] as number,
      isUsed[row] as number,
      ...table.controls.map((values) => values[row] as number),
    ],
  )
}

/** The table of the reverse model as CSV, a row for each pair and year at risk. */
export function* dyadCsv(table: DyadTable): Generator<string> {
  let d = 0
  yield* csv(
    ['first', 'second', 'year', 't', ...DYAD_COLUMNS, 'concluded', ...table.controlNames],
    table.cellOfRow.length,
    (row) => {
      while (row >= (table.rowStart[d + 1] as number)) d++
      const cell = table.cellOfRow[row] as number
      const t = table.t[cell] as number
      const firstT = table.t[table.cellOfRow[table.rowStart[d] as number] as number] as number
      const isLast = row === (table.rowStart[d + 1] as number) - 1
      return [
        table.countries[table.first[d] as number] ?? '',
        table.countries[table.second[d] as number] ?? '',
        (table.firstYear[d] as number) + t - firstT,
        t,
        ...table.regressors.map((values) => values[cell] as number),
        isLast ? (table.concluded[d] as number) : 0,
        ...table.controls.map((values) => values[cell] as number),
      ]
    },
  )
}

function* csv(
  columns: readonly string[],
  rows: number,
  cells: (row: number) => readonly (string | number)[],
): Generator<string> {
  const name = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  yield `${columns.map(name).join(',')}\n`
  for (let first = 0; first < rows; first += ROWS) {
    let lines = ''
    for (let row = first; row < Math.min(rows, first + ROWS); row++) lines += `${cells(row).join(',')}\n`
    yield lines
  }
}
