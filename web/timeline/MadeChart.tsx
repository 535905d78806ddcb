import { useTranslation } from 'react-i18next'
import { LayerMarkShape } from '../components/LayerMark.tsx'
import { layerPattern } from '../components/layer-pattern.ts'
import { YEAR_AXIS_PX, YearGrid } from '../components/YearGrid.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import type { MadeLayout, MadeRow } from './made-layout.ts'
import type { TimeAxis } from './time-axis.ts'
import { YearBand } from './YearBand.tsx'
import './made-chart.css'

interface MadeChartProps {
  readonly layout: MadeLayout
  readonly axis: TimeAxis
  readonly isNarrow: boolean
  readonly years: readonly [number, number] | null
  readonly onYear: (year: number) => void
}

const MARK_X = 8
const NAME_X = 22

/** Bars of instruments a year, a row a layer, on one scale. A press chooses a year; the arrow keys do too. */
export function MadeChart({ layout, axis, isNarrow, years, onYear }: MadeChartProps) {
  return (
    <div className="made-chart">
      <svg
        width={axis.widthPx}
        height={layout.heightPx + YEAR_AXIS_PX}
        aria-hidden="true"
        onPointerDown={(event) => {
          const year = axis.yearAt(event.clientX - event.currentTarget.getBoundingClientRect().left)
          if (year !== null) onYear(year)
        }}
      >
        <rect className="made-chart-ground" width={axis.widthPx} height={layout.heightPx} />
        {layout.rows.map(({ layer, uncoveredX, top, heightPx }) =>
          uncoveredX === null ? null : (
            <rect
              key={layer}
              className="made-chart-uncovered"
              x={uncoveredX}
              y={top}
              width={Math.max(0, axis.endPx - uncoveredX)}
              height={heightPx}
            />
          ),
        )}
        <YearBand years={years} axis={axis} heightPx={layout.heightPx} />
        <YearGrid ticks={axis.ticks} heightPx={layout.heightPx} />
        {layout.rows.map((row) => (
          <LayerRow key={row.layer} row={row} axis={axis} isNarrow={isNarrow} years={years} />
        ))}
      </svg>
    </div>
  )
}

type LayerRowProps = Pick<MadeChartProps, 'axis' | 'isNarrow' | 'years'> & { readonly row: MadeRow }

function LayerRow({ row, axis, isNarrow, years }: LayerRowProps) {
  const { t } = useTranslation()
  const numberText = useNumberText()
  const base = row.top + row.heightPx
  const chosen = years === null ? null : row.bars.filter(({ year }) => year >= years[0] && year <= years[1])
  const count = chosen === null ? row.total : chosen.reduce((sum, bar) => sum + bar.count, 0)
  return (
    <g data-layer={row.layer}>
      {row.tick !== null && (
        <path className="made-chart-tick" d={`M${axis.startPx},${row.tick.y}H${axis.endPx}`} />
      )}
      {row.bars.map((bar) => (
        <rect
          key={bar.year}
          className="made-chart-bar"
          data-year={bar.year}
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bar.height}
          fill={layerPattern(row.layer)}
        />
      ))}
      <path className="made-chart-base" d={`M${axis.startPx},${base + 0.5}H${axis.endPx}`} />
      {row.tick !== null && (
        <text
          className="made-chart-scale"
          x={axis.startPx + 2}
          y={row.tick.y - row.top < 14 ? row.tick.y + 12 : row.tick.y - 3}
        >
          {numberText(row.tick.count)}
        </text>
      )}
      <g transform={`translate(${MARK_X} ${base - 8})`}>
        <LayerMarkShape layer={row.layer} size={10} />
      </g>
      <text
        className="made-chart-name"
        x={isNarrow ? axis.startPx + 4 : NAME_X}
        y={base - (isNarrow ? 8 : 4)}
      >
        {t(`layer.${row.layer}`)}
      </text>
      <text className="made-chart-count" x={axis.widthPx} y={base - 4} textAnchor="end">
        <tspan className="made-chart-strong">{numberText(count)}</tspan>
        {chosen !== null && !isNarrow && <tspan> {t('timeline:made.ofTotal', { total: row.total })}</tspan>}
      </text>
    </g>
  )
}
