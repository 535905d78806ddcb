import { type PointerEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { measureText } from '../components/measure-text.ts'
import { useWidth } from '../components/use-width.ts'
import { YEAR_AXIS_PX } from '../components/YearGrid.tsx'
import { type BandYear, seriesLayout } from './series-layout.ts'
import { spreadLabels } from './spread-labels.ts'
import type { MeasureText } from './use-measure-text.ts'
import './series.css'

interface SeriesChartProps {
  readonly values: readonly (number | null)[]
  /** What chance gives; null in years for which it is not known. */
  readonly band: readonly (BandYear | null)[]
  readonly firstYear: number
  /** The year of the page. */
  readonly year: number
  readonly most: number | null
  /** The values as the shuffles count them, where that differs; else empty. */
  readonly counted: readonly (number | null)[]
  readonly text: MeasureText
  readonly onYear: (year: number) => void
}

const PLOT_PX = 236
const START_PX = 40
const END_PX = 116
const LINE_PX = 14
const TEXT_PX = 12

/** One measure over the years, with the band that chance gives. A press or a drag moves the year. */
export function SeriesChart({
  values,
  band,
  counted,
  firstYear,
  year,
  most,
  text,
  onYear,
}: SeriesChartProps) {
  const { t } = useTranslation('layers')
  const [box, widthPx] = useWidth<HTMLDivElement>(520)
  const layout = useMemo(
    () =>
      seriesLayout(values, band, counted, {
        firstYear,
        widthPx,
        plotPx: PLOT_PX,
        startPx: START_PX,
        endPx: END_PX,
        most,
      }),
    [values, band, counted, firstYear, widthPx, most],
  )
  const { axis } = layout
  const value = values[year - firstYear] ?? null
  const lastPlace = values.findLastIndex((one) => one !== null)
  const last = values[lastPlace]
  const bandPlace = band.findLastIndex((one) => one !== null)
  const lastBand = band[bandPlace]
  const lastCounted = counted.findLast((one) => one !== null)
  const x = layout.x(year)
  const said = `${year}: ${value === null ? t('unknown') : text.one(value)}`
  const half = measureText(said, TEXT_PX, 600) / 2 + 2
  const saidX = Math.min(axis.endPx - half + 4, Math.max(START_PX + half, x))
  // The year is said over its point, and over its band where that begins close above the point.
  const bandNow = band[year - firstYear]
  const pointY = value === null ? 0 : layout.y(value)
  const isBandClose =
    bandNow != null && layout.y(bandNow.high) < pointY && layout.y(bandNow.low) > pointY - 2 * LINE_PX
  const saidY = (isBandClose ? layout.y(bandNow.high) : pointY) - 9
  // Each name in lines; the year is told where the ends are not of the same one.
  const ends = [
    ...(last == null || firstYear + lastPlace === year
      ? []
      : [
          {
            name: 'series-strong',
            at: last,
            lines: [t('series.observed', { value: text.one(last) })],
          },
        ]),
    ...(lastBand == null
      ? []
      : [
          {
            name: 'series-chance',
            at: lastBand.mean,
            lines:
              bandPlace === lastPlace
                ? [t('series.chance', { range: text.range(lastBand.low, lastBand.high) })]
                : [
                    t('series.chanceIn', { year: firstYear + bandPlace }),
                    text.range(lastBand.low, lastBand.high),
                  ],
          },
        ]),
    ...(lastCounted == null
      ? []
      : [
          {
            name: 'series-chance series-chance-counted',
            at: lastCounted,
            lines: [t('series.countedAs'), t('series.countedIs', { value: text.one(lastCounted) })],
          },
        ]),
  ]
  const endsY = spreadLabels(
    ends.map(({ at, lines }) => ({ y: layout.y(at), heightPx: lines.length * LINE_PX })),
  )
  const move = (event: PointerEvent<SVGSVGElement>): void => {
    const frame = event.currentTarget.getBoundingClientRect()
    const to = axis.yearAt(((event.clientX - frame.left) / frame.width) * widthPx)
    if (to !== null) onYear(to)
  }
  return (
    <div className="series keep-ltr" ref={box}>
      <svg
        viewBox={`0 0 ${widthPx} ${layout.heightPx}`}
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          move(event)
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) move(event)
        }}
      >
        <rect className="series-ground" width={widthPx} height={layout.plotPx} />
        {layout.yTicks.map(({ value: tick, y }) => (
          <g key={tick}>
            <path className="series-grid" d={`M${START_PX},${y}H${axis.endPx}`} />
            <text className="series-tick" x={START_PX - 6} y={y + 4} textAnchor="end">
              {text.one(tick)}
            </text>
          </g>
        ))}
        {axis.ticks.map((tick) => (
          <text
            key={tick.year}
            className="series-tick"
            x={tick.x}
            y={layout.heightPx - YEAR_AXIS_PX + 15}
            textAnchor="middle"
          >
            {tick.year}
          </text>
        ))}
        <path className="series-band" d={layout.band} />
        <path className="series-mean" d={layout.mean} />
        <path
          className="series-upright"
          d={`M${x},${value === null ? 0 : layout.y(value)}V${layout.plotPx}`}
        />
        <path className="series-counted" d={layout.counted} />
        <path className="series-line" d={layout.line} />
        {value !== null && <circle className="series-point" cx={x} cy={layout.y(value)} r="4" />}
        <text className="series-strong" x={saidX} y={Math.max(11, saidY)} textAnchor="middle">
          {said}
        </text>
        {ends.map(({ name, lines }, end) => (
          <text key={name} className={name}>
            {lines.map((line, place) => (
              <tspan
                key={line}
                x={axis.endPx + 8}
                y={(endsY[end] ?? 0) + 4 + (place - (lines.length - 1) / 2) * LINE_PX}
              >
                {line}
                {place < lines.length - 1 && ' '}
              </tspan>
            ))}
          </text>
        ))}
      </svg>
    </div>
  )
}
