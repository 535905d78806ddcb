import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProcessPart } from '../../src/api/processes.ts'
import { useWidth } from '../components/use-width.ts'
import '../components/inline-years.css'
import { partsLayout } from './parts-layout.ts'

interface PartsChartProps {
  readonly title: string
  readonly parts: readonly ProcessPart[]
  readonly layer: string | null
  readonly firstYear: number
  readonly lastYear: number
  readonly year: number
  readonly groupOf: (part: ProcessPart) => string
}

const AXIS_PX = 20

/** Actors along the years, one row each. Time runs left to right in every script. */
export function PartsChart({ title, parts, layer, firstYear, lastYear, year, groupOf }: PartsChartProps) {
  const { t } = useTranslation('process')
  const [box, widthPx] = useWidth<HTMLDivElement>(860)
  const labelPx = Math.min(190, widthPx * 0.4)
  const spec = useMemo(
    () => partsLayout(parts, { widthPx, labelPx, firstYear, lastYear, year, groupOf }),
    [parts, widthPx, labelPx, firstYear, lastYear, year, groupOf],
  )
  return (
    <div className="parts-chart keep-ltr" ref={box} data-layer={layer ?? 'none'}>
      <svg width={widthPx} height={spec.heightPx + AXIS_PX} role="img" aria-label={title}>
        {spec.ticks.map(({ year: tick, x }) => (
          <g key={tick}>
            <path className="parts-grid" d={`M${x},0V${spec.heightPx}`} />
            <text className="parts-year" x={x} y={spec.heightPx + 14} textAnchor="middle">
              {tick}
            </text>
          </g>
        ))}
        <path className="parts-now" d={`M${spec.yearX},0V${spec.heightPx}`} />
        {spec.rows.map((row) => (
          <g key={row.actor} data-in-year={row.isInYear}>
            {row.group !== null && (
              <text className="parts-group" x={0} y={row.y - 13}>
                {row.group}
              </text>
            )}
            <text className="parts-name" x={0} y={row.y + 4}>
              {shortened(row.name, spec.labelPx)}
              <title>{row.name}</title>
            </text>
            {row.bars.length === 0 && (
              <text className="parts-undated" x={spec.labelPx} y={row.y + 4}>
                {t('undatedRow')}
              </text>
            )}
            {row.bars.map(({ x1, x2, start, isEnded }) => (
              <g key={`${x1} ${x2}`}>
                {start === 'known' && <circle className="life-ring" cx={x1} cy={row.y} r={2.5} />}
                {isEnded ? (
                  <rect
                    className={start === 'known' ? 'life-bar' : 'parts-inferred'}
                    x={x1}
                    y={row.y - 2.5}
                    width={Math.max(1, x2 - x1)}
                    height={5}
                  />
                ) : (
                  <path
                    className={start === 'known' ? 'life-dots' : 'parts-inferred-dots'}
                    d={`M${x1},${row.y}H${x2}`}
                  />
                )}
                {isEnded && <path className="life-stroke" d={`M${x2},${row.y - 5}V${row.y + 5}`} />}
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}

const PX_A_LETTER = 6.6

function shortened(name: string, widthPx: number): string {
  const letters = Math.floor(widthPx / PX_A_LETTER) - 1
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`
}
