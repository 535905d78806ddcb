import { useTranslation } from 'react-i18next'
import type { Start } from '../../src/model/participation.ts'
import '../components/inline-years.css'
import './start-mark.css'

const WIDTH_PX = { known: 30, inferred: 30, unknown: 9 } as const
const HEIGHT_PX = 12

/** How a joining is known, as the charts draw it, with its word: a ring and a line, a hatched band, a question. */
export function StartMark({ start }: { start: Start }) {
  const { t } = useTranslation('process')
  const width = WIDTH_PX[start]
  return (
    <span className="start-mark">
      <svg className="keep-ltr" width={width} height={HEIGHT_PX} aria-hidden="true">
        <StartSign start={start} x={4} y={HEIGHT_PX / 2} />
        {start === 'known' && <path className="parts-known-dots" d={`M7,${HEIGHT_PX / 2}H${width}`} />}
        {start === 'inferred' && (
          <rect className="parts-inferred" x={8} y={2.5} width={width - 9} height={7} />
        )}
      </svg>
      {t(`start.${start}`)}
    </span>
  )
}

/** The sign alone: ring for recorded, broken diamond for inferred, question for unknown. */
export function StartSign({ start, x, y }: { start: Start; x: number; y: number }) {
  if (start === 'known') return <circle className="life-ring" cx={x} cy={y} r={3} />
  if (start === 'inferred') {
    return (
      <path
        className="parts-inferred-sign"
        d={`M${x},${y - 4.5}L${x + 4.5},${y}L${x},${y + 4.5}L${x - 4.5},${y}Z`}
      />
    )
  }
  return (
    <text className="parts-unknown-sign" x={x} y={y + 4} textAnchor="middle">
      ?
    </text>
  )
}
