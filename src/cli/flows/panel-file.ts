import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { EstimationPanel } from '../../flows/panel/estimation-panel.ts'
import { panelCsv } from '../../flows/panel/panel-csv.ts'

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
