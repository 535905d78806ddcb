import type { EstimationPanel } from './estimation-panel.ts'

/** Rows that are written at once. */
const ROWS = 20_000

/** The panel as CSV, piece by piece: places, year and numbers need no quotes; unknown is an empty field. */
export function* panelCsv(panel: EstimationPanel): Generator<string> {
  const names = [...panel.columns.keys()]
  const columns = names.map((name) => panel.columns.get(name) ?? new Float64Array(0))
  yield `origin,destination,year,${names.join(',')},deal\n`
  for (let first = 0; first < panel.rows; first += ROWS) {
    let lines = ''
    for (let row = first; row < Math.min(panel.rows, first + ROWS); row++) {
      lines += `${panel.places[panel.origin[row] ?? -1]},${panel.places[panel.destination[row] ?? -1]},${panel.year[row]}`
      for (const column of columns) lines += `,${Number.isNaN(column[row]) ? '' : column[row]}`
      lines += `,${panel.deal.texts[panel.deal.codes[row] ?? -1]}\n`
    }
    yield lines
  }
}
