import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { EstimationPanel } from '../../flows/panel/estimation-panel.ts'

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

/** The panel as the bytes of a file, by the ending of its name: `.parquet`, `.csv.gz`, else CSV. */
export function* panelFile(
  panel: EstimationPanel,
  output: string | undefined,
): Generator<string | Uint8Array> {
  if (output?.endsWith('.parquet')) yield panelParquet(panel)
  else if (output?.endsWith('.gz')) yield gzipSync([...panelCsv(panel)].join(''))
  else yield* panelCsv(panel)
}

function panelParquet(panel: EstimationPanel): Uint8Array {
  const text = (name: string, codes: ArrayLike<number>, texts: readonly string[]) => ({
    name,
    data: Array.from(codes, (code) => texts[code] ?? ''),
    type: 'STRING' as const,
  })
  const numbers = [...panel.columns].map(([name, values]) => ({
    name,
    data: Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
    type: 'DOUBLE' as const,
    nullable: true,
  }))
  const buffer = parquetWriteBuffer({
    columnData: [
      text('origin', panel.origin, panel.places),
      text('destination', panel.destination, panel.places),
      { name: 'year', data: Int32Array.from(panel.year), type: 'INT32' as const },
      ...numbers,
      text('deal', panel.deal.codes, panel.deal.texts),
    ],
  })
  return new Uint8Array(buffer)
}
