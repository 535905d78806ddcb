import { useTranslation } from 'react-i18next'
import { useNumberText } from '../format/use-number-text.ts'
import { LayerMarkShape } from './LayerMark.tsx'
import type { LayerBarsLayout, LayerBarsRow } from './layer-bars.ts'
import { layerPattern } from './layer-pattern.ts'
import type { TimeAxis } from './time-axis.ts'
import { UncoveredYears } from './UncoveredYears.tsx'
import { YearBand } from './YearBand.tsx'
import { YEAR_AXIS_PX, YearGrid } from './YearGrid.tsx'
import './layer-bars.css'

interface LayerBarsProps {
  readonly layout: LayerBarsLayout
  readonly axis: TimeAxis
  readonly isNarrow: boolean
  readonly years: readonly [number, number] | null
  /** Whether a row's counts add up, as those of instruments made do and those of instruments alive do not: then its sum is said. */
  readonly addsUp?: boolean
  readonly onYear: (year: number) => void
}

const MARK_X = 8
const NAME_X = 22

/** Bars of instruments a year, a row a layer, on one scale. A press chooses a year; the arrow keys do too. */
export function LayerBars({ layout, axis, isNarrow, years, addsUp = true, onYear }: LayerBarsProps) {
  return (
    <div className="layer-bars">
      <svg
        width={axis.widthPx}
        height={layout.heightPx + YEAR_AXIS_PX}
        aria-hidden="true"
        onPointerDown={(event) => {
          const year = axis.yearAt(event.clientX - event.currentTarget.getBoundingClientRect().left)
          if (year !== null) onYear(year)
        }}
      >
        <rect className="layer-bars-ground" width={axis.widthPx} height={layout.heightPx} />
        <YearBand years={years} axis={axis} heightPx={layout.heightPx} />
        <YearGrid ticks={axis.ticks} heightPx={layout.heightPx} />
        {layout.rows.map((row) => (
          <LayerRow key={row.layer} row={row} axis={axis} isNarrow={isNarrow} years={years} addsUp={addsUp} />
        ))}
      </svg>
    </div>
  )
}

type LayerRowProps = Pick<LayerBarsProps, 'axis' | 'isNarrow' | 'years'> & {
  readonly row: LayerBarsRow
  readonly addsUp: boolean
}

function LayerRow({ row, axis, isNarrow, years, addsUp }: LayerRowProps) {
  const { t } = useTranslation()
  const numberText = useNumberText()
  const base = row.top + row.heightPx
  const chosen = years === null ? null : row.bars.filter(({ year }) => year >= years[0] && year <= years[1])
  const count = chosen === null ? row.total : chosen.reduce((sum, bar) => sum + bar.count, 0)
  return (
    <g data-layer={row.layer}>
      {row.tick !== null && (
        <path className="layer-bars-tick" d={`M${axis.startPx},${row.tick.y}H${axis.endPx}`} />
      )}
      {row.bars.map((bar) => (
        <rect
          key={bar.year}
          className="layer-bars-bar"
          data-year={bar.year}
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={bar.height}
          fill={layerPattern(row.layer)}
        />
      ))}
      {row.uncoveredX !== null && (
        <UncoveredYears x={row.uncoveredX} endPx={axis.endPx} y={row.top} heightPx={row.heightPx} />
      )}
      <path className="layer-bars-base" d={`M${axis.startPx},${base + 0.5}H${axis.endPx}`} />
      {row.tick !== null && (
        <text
          className="layer-bars-scale"
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
        className="layer-bars-name"
        x={isNarrow ? axis.startPx + 4 : NAME_X}
        y={base - (isNarrow ? 8 : 4)}
      >
        {t(`layer.${row.layer}`)}
      </text>
      <text className="layer-bars-count" x={axis.widthPx} y={base - 4} textAnchor="end">
        <tspan className="layer-bars-strong">{numberText(count)}</tspan>
        {chosen !== null && !isNarrow && addsUp && (
          <tspan> {t('figure.ofTotal', { total: row.total })}</tspan>
        )}
      </text>
    </g>
  )
}
