import { scaleLinear } from 'd3-scale'
import type { InstrumentSummary } from '../../src/api/instruments.ts'
import { uncoveredFrom } from './coverage.ts'
import { axisTicks, instrumentLife, lifeMarks, type YearAxis } from './inline-years.ts'
import { UncoveredYears } from './UncoveredYears.tsx'
import './inline-years.css'

export type { YearAxis }

const HEIGHT = 12
const EDGE = 4

function scaleOf({ first, last, widthPx }: YearAxis): (year: number) => number {
  return scaleLinear([first, last + 1], [EDGE, widthPx - EDGE]).clamp(true)
}

interface InlineYearsProps {
  readonly row: InstrumentSummary
  readonly axis: YearAxis
  /** The life in words; the mark has no other. */
  readonly words: string
}

/** An instrument's life in a row of a table. Time runs left to right in every script. */
export function InlineYears({ row, axis, words }: InlineYearsProps) {
  const place = scaleOf(axis)
  const uncovered = uncoveredFrom(axis.coveredYear?.(row), axis)
  const marks = lifeMarks(instrumentLife(row), place, axis.last + 1)
  return (
    <svg
      className="inline-years"
      data-layer={row.layer ?? 'none'}
      width={axis.widthPx}
      height={HEIGHT}
      role="img"
      aria-label={words}
    >
      {uncovered !== null && (
        <UncoveredYears x={place(uncovered)} endPx={place(axis.last + 1)} heightPx={HEIGHT} />
      )}
      {marks === null ? (
        <text className="inline-years-none" x={EDGE} y={HEIGHT - 3}>
          {words}
        </text>
      ) : (
        <LifeShapes marks={marks} middle={HEIGHT / 2} />
      )}
    </svg>
  )
}

/** The shapes of a life at a height: used in rows and on timelines. */
export function LifeShapes({
  marks,
  middle,
  ring = true,
}: {
  marks: NonNullable<ReturnType<typeof lifeMarks>>
  middle: number
  ring?: boolean
}) {
  const { thin, bar, dots, stroke } = marks
  return (
    <>
      {thin !== null && <path className="life-thin" d={`M${thin[0]},${middle}H${thin[1]}`} />}
      {bar !== null && (
        <rect
          className="life-bar"
          x={bar[0]}
          y={middle - 2.5}
          width={Math.max(1, bar[1] - bar[0])}
          height={5}
        />
      )}
      {dots !== null && <path className="life-dots" d={`M${dots[0]},${middle}H${dots[1]}`} />}
      {stroke !== null && <path className="life-stroke" d={`M${stroke},${middle - 5}V${middle + 5}`} />}
      {ring && <circle className="life-ring" cx={marks.ring} cy={middle} r={2.5} />}
    </>
  )
}

/** Years of the axis above a column of inline years. */
export function InlineYearsAxis({ axis }: { axis: YearAxis }) {
  return (
    <svg className="inline-years-axis" width={axis.widthPx} height={16} aria-hidden="true">
      {axisTicks(axis, scaleOf(axis)).map(({ year, x }) => (
        <text key={year} x={x} y={12} textAnchor="middle">
          {year}
        </text>
      ))}
    </svg>
  )
}
