import type { PanelColumn, PanelTable } from '../panel-table.ts'
import type { EstimationPanel } from './estimation-panel.ts'

/**
 * A panel that was built as the table that models are estimated on: `origin`, `destination`, `year`, the panel's own columns, and `deal`, by
 * which errors can be clustered. Unknown is an empty text. Time O(cells).
 * @param name what the table is called in messages
 */
export function panelTableOf(panel: EstimationPanel, name: string): PanelTable {
  const { places } = panel
  const columns = new Map<string, PanelColumn>([
    ['origin', { name: 'origin', codes: Uint32Array.from(panel.origin), texts: places }],
    ['destination', { name: 'destination', codes: Uint32Array.from(panel.destination), texts: places }],
    ['year', numberColumn('year', panel.year)],
    ['deal', { name: 'deal', ...panel.deal }],
  ])
  for (const [column, values] of panel.columns) columns.set(column, numberColumn(column, values))
  return { file: name, rows: panel.rows, columns, rowInFile: (row) => row + 2 }
}

function numberColumn(name: string, values: ArrayLike<number>): PanelColumn {
  const codeOf = new Map<number, number>()
  const texts: string[] = []
  const codes = Uint32Array.from(values, (value) => {
    const known = codeOf.get(value)
    if (known !== undefined) return known
    codeOf.set(value, texts.length)
    return texts.push(Number.isNaN(value) ? '' : String(value)) - 1
  })
  return { name, codes, texts }
}
