import { useTranslation } from 'react-i18next'
import type { Layer } from '../../src/model/layer.ts'
import { LAYERS_NARROW_FIRST } from '../../src/model/layer.ts'
import { LayerName } from '../components/LayerName.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { useShareText } from '../format/use-share-text.ts'
import type { OverlapCell } from './overlap-cells.ts'
import './overlap.css'

interface OverlapListProps {
  readonly cells: readonly OverlapCell[]
  readonly isJaccard: boolean
  readonly onOpen: (row: Layer, column: Layer) => void
}

/** The same shares as a list, for a narrow screen: layer by layer, in which others its pairs are tied too. */
export function OverlapList({ cells, isJaccard, onOpen }: OverlapListProps) {
  const { t } = useTranslation('layers')
  const numberText = useNumberText()
  const shareText = useShareText()
  return (
    <ul className="overlap-list">
      {LAYERS_NARROW_FIRST.flatMap((column) => {
        const own = cells.find((cell) => cell.row === column && cell.column === column)
        if (own === undefined) return []
        return (
          <li key={column}>
            <h3>
              <LayerName layer={column} strong />{' '}
              <span className="second">{t('ties', { count: own.of, shown: numberText(own.of) })}</span>
            </h3>
            <ul>
              {cells
                .filter((cell) => cell.column === column && cell.row !== column)
                .map((cell) => {
                  const share = isJaccard ? cell.jaccard : cell.conditional
                  return (
                    <li key={cell.row}>
                      <button type="button" className="overlap-row" onClick={() => onOpen(cell.row, column)}>
                        <LayerName layer={cell.row} />
                        <svg
                          className="overlap-amount"
                          viewBox="0 0 100 8"
                          preserveAspectRatio="none"
                          aria-hidden="true"
                        >
                          <rect className="overlap-ground" width="100" height="8" />
                          <rect className="overlap-bar" width={(share ?? 0) * 100} height="8" />
                        </svg>
                        <b className="num">{share === null ? t('unknown') : shareText(share)}</b>
                      </button>
                    </li>
                  )
                })}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
