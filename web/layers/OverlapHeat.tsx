import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Layer } from '../../src/model/layer.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { useIsPrinting } from '../print/use-printing.ts'
import { heatLevel, type OverlapCell } from './overlap-cells.ts'
import '../components/heat-table.css'
import './overlap.css'

interface OverlapHeatProps {
  readonly layers: readonly Layer[]
  readonly cells: readonly OverlapCell[]
  readonly isJaccard: boolean
  readonly onOpen: (row: Layer, column: Layer) => void
}

/** The table of overlaps as a heat map of buttons: the arrows move from cell to cell, a press opens the pairs. */
export function OverlapHeat({ layers, cells, isJaccard, onOpen }: OverlapHeatProps) {
  const { t } = useTranslation('layers')
  const isPrinting = useIsPrinting()
  const [at, setAt] = useState<readonly [row: number, column: number]>([0, 0])
  /** Fewer layers may be shown than when the place was taken. */
  const within = (place: number): number => Math.min(place, layers.length - 1)
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = STEPS[event.key]
    if (step === undefined || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
    const [row, column] = [at[0] + step[0], at[1] + step[1]]
    // At the edge too, the key is the table's: it does not move the year.
    event.preventDefault()
    if (row < 0 || column < 0 || row >= layers.length || column >= layers.length) return
    setAt([row, column])
    event.currentTarget.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus()
  }
  return (
    <table className="heat-table overlap-heat" onKeyDown={onKeyDown}>
      <caption className="unseen">{t('overlap.table')}</caption>
      <thead>
        <tr>
          <td className="heat-corner" />
          {layers.map((layer) => (
            <th key={layer} scope="col">
              <LayerMark layer={layer} />
              <span className="heat-name" title={t(`common:layer.${layer}`)}>
                {t(`overlap.head.${layer}`)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layers.map((row, r) => (
          <tr key={row}>
            <th scope="row">
              <LayerName layer={row} />
            </th>
            {layers.map((column, c) => {
              const cell = cells.find((one) => one.row === row && one.column === column)
              const share = isJaccard ? cell?.jaccard : cell?.conditional
              const isOwn = row === column
              const text = cell && <CellText cell={cell} isJaccard={isJaccard} />
              return (
                <td
                  key={column}
                  data-own={isOwn}
                  data-level={isOwn || share == null ? undefined : heatLevel(share)}
                >
                  {isPrinting ? (
                    <span className="heat-cell">{text}</span>
                  ) : (
                    <button
                      type="button"
                      className="heat-cell"
                      data-at={`${r} ${c}`}
                      tabIndex={within(at[0]) === r && within(at[1]) === c ? 0 : -1}
                      onFocus={() => setAt([r, c])}
                      onClick={() => onOpen(row, column)}
                    >
                      {text}
                    </button>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** What a cell shows, and what it says to those who do not see its place. */
function CellText({ cell, isJaccard }: { readonly cell: OverlapCell; readonly isJaccard: boolean }) {
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  const { row, column, both, of } = cell
  const share = isJaccard ? cell.jaccard : cell.conditional
  const [a, b] = [t(`common:layer.${row}`), t(`common:layer.${column}`)]
  if (row === column) {
    return (
      <>
        <span aria-hidden="true">{numberText(of)}</span>
        <span className="unseen">{t('overlap.ownSaid', { layer: a, count: of })}</span>
      </>
    )
  }
  return (
    <>
      <span aria-hidden="true">{share === null ? t('unknown') : Math.round(share * 100)}</span>
      <span className="unseen">
        {share === null
          ? t('overlap.unknownSaid', { row: a, column: b })
          : t(isJaccard ? 'overlap.jaccardSaid' : 'overlap.said', {
              row: a,
              column: b,
              share: Math.round(share * 100),
              count: both,
            })}
      </span>
    </>
  )
}
