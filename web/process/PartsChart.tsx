import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProcessPart } from '../../src/api/processes.ts'
import { uncoveredFrom } from '../components/coverage.ts'
import { fitText } from '../components/fit-text.ts'
import { measureText } from '../components/measure-text.ts'
import { timeAxis } from '../components/time-axis.ts'
import { UncoveredYears } from '../components/UncoveredYears.tsx'
import { useWidth } from '../components/use-width.ts'
import { YearBand } from '../components/YearBand.tsx'
import { YEAR_AXIS_PX, YearGrid } from '../components/YearGrid.tsx'
import '../components/inline-years.css'
import { partsLayout } from './parts-layout.ts'
import './parts-chart.css'

interface PartsChartProps {
  readonly title: string
  readonly parts: readonly ProcessPart[]
  readonly layer: string | null
  readonly firstYear: number
  readonly lastYear: number
  readonly year: number
  /** The last year that the sources cover; null where they state no date. */
  readonly coveredYear: number | null
  readonly groupOf: (part: ProcessPart) => string
}

const END_PAD_PX = 8
const NAME_TEXT_PX = 12
const NAME_GAP_PX = 6

/** Actors along the years, one row each. Time runs left to right in every script. */
export function PartsChart(props: PartsChartProps) {
  const { title, parts, layer, firstYear, lastYear, year, coveredYear, groupOf } = props
  const { t } = useTranslation('process')
  const [box, widthPx] = useWidth<HTMLDivElement>(860)
  const labelPx = Math.min(190, widthPx * 0.4)
  const axis = useMemo(
    () => timeAxis({ first: firstYear, last: lastYear, widthPx, startPx: labelPx, endPadPx: END_PAD_PX }),
    [firstYear, lastYear, widthPx, labelPx],
  )
  const uncovered = uncoveredFrom(coveredYear, axis)
  const spec = useMemo(() => partsLayout(parts, { axis, year, groupOf }), [parts, axis, year, groupOf])
  return (
    <div className="parts-chart keep-ltr" ref={box} data-layer={layer ?? 'none'}>
      <svg width={widthPx} height={spec.heightPx + YEAR_AXIS_PX} role="img" aria-label={title}>
        {uncovered !== null && (
          <UncoveredYears x={axis.x(uncovered)} endPx={axis.endPx} heightPx={spec.heightPx} />
        )}
        <YearBand years={[year, year]} axis={axis} heightPx={spec.heightPx} />
        <YearGrid ticks={axis.ticks} heightPx={spec.heightPx} />
        {spec.rows.map((row) => (
          <g key={row.actor} data-in-year={row.isInYear}>
            {row.group !== null && (
              <text className="parts-group" x={0} y={row.y - 13}>
                {row.group}
              </text>
            )}
            <text className="parts-name" x={0} y={row.y + 4}>
              {fitText(row.name, labelPx - NAME_GAP_PX, (text) => measureText(text, NAME_TEXT_PX, 600))}
              <title>{row.name}</title>
            </text>
            {row.bars.length === 0 && (
              <text className="parts-undated" x={labelPx} y={row.y + 4}>
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
                    className={start === 'known' ? 'parts-known-dots' : 'parts-inferred-dots'}
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
