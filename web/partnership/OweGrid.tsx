import { useTranslation } from 'react-i18next'
import { OWE_COLUMNS, type OweRow, type OweSquare } from './owe-squares.ts'
import { useReadingText } from './use-reading-text.ts'
import './owe-grid.css'

interface OweGridProps {
  readonly rows: readonly OweRow[]
  /** Cell whose sentences are open: `b.a`. */
  readonly open: string | null
  readonly onOpen: (bearer: string, beneficiary: string) => void
}

/** Side of a cell in pixels; a square takes at most all but its number. */
export const OWE_CELL_PX = 58
export const OWE_MOST_PX = 46

/** Who owes what to whom: areas are strength of obligations, summed. */
export function OweGrid({ rows, open, onOpen }: OweGridProps) {
  const { t } = useTranslation('partnership')
  return (
    <table className="owe-grid">
      <caption className="unseen">{t('owes.table')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="colgroup" colSpan={OWE_COLUMNS.length} className="owe-over">
            {t('owes.benefits')}
          </th>
        </tr>
        <tr>
          <th scope="col" className="owe-corner">
            {t('owes.owes')}
          </th>
          {OWE_COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`party.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ bearer, squares }) => (
          <tr key={bearer}>
            <th scope="row">{t(`party.${bearer}`)}</th>
            {squares.map((square) => (
              <td key={square.beneficiary}>
                <Cell
                  square={square}
                  isOpen={open === `${square.bearer}.${square.beneficiary}`}
                  onOpen={() => onOpen(square.bearer, square.beneficiary)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  readonly square: OweSquare
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function Cell({ square, isOpen, onOpen }: CellProps) {
  const { t } = useTranslation('partnership')
  const text = useReadingText()
  const { bearer, beneficiary, strength, clauses, sidePx, tone, isInside } = square
  if (clauses === 0)
    return <span className="owe-none">{bearer === beneficiary && bearer !== 'both' ? '–' : '0'}</span>
  const size = { x: (OWE_CELL_PX - sidePx) / 2, width: sidePx, height: sidePx }
  const middle = OWE_CELL_PX / 2
  const y = isInside ? middle - sidePx / 2 : Math.max(2, middle - 6 - sidePx / 2)
  return (
    <button
      type="button"
      className="link-button owe-cell"
      aria-expanded={isOpen}
      aria-label={t('owes.cell', {
        bearer: t(`party.${bearer}`),
        beneficiary: t(`party.${beneficiary}`),
        strength: text.strength(strength),
        count: clauses,
      })}
      onClick={onOpen}
    >
      <svg width={OWE_CELL_PX} height={OWE_CELL_PX} aria-hidden="true">
        <rect className="owe-square" data-tone={tone} y={y} {...size} />
        <text
          className="owe-number"
          data-tone={isInside ? tone : 'below'}
          x={middle}
          y={isInside ? middle + 4 : Math.min(OWE_CELL_PX - 4, y + sidePx + 13)}
          textAnchor="middle"
        >
          {text.strength(strength)}
        </text>
      </svg>
    </button>
  )
}
