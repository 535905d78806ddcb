import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { YearCount } from '../../src/api/instrument-facets.ts'
import { uncoveredFrom } from '../components/coverage.ts'
import { layerPattern } from '../components/layer-pattern.ts'
import { UncoveredYears } from '../components/UncoveredYears.tsx'
import { useWidth } from '../components/use-width.ts'
import {
  movedYears,
  orderedYears,
  xOfYear,
  type YearBrushFrame,
  type YearBrushSpec,
  yearAtX,
  yearBrushSpec,
} from './year-brush.ts'
import './year-brush.css'

const HEIGHT_PX = 62
const AXIS_PX = 18

interface YearBrushProps {
  readonly years: readonly YearCount[]
  readonly firstYear: number
  readonly lastYear: number
  /** The last year of which the sources of these instruments tell; null where they state no date. */
  readonly lastCovered: number | null
  readonly chosen: readonly [number, number] | null
  readonly onChange: (chosen: readonly [number, number] | null, continues: boolean) => void
}

type Drag =
  | { readonly kind: 'new'; readonly anchor: number }
  | { readonly kind: 'move'; readonly anchor: number; readonly years: readonly [number, number] }

/** Instruments by year and layer; drawing across the bars chooses years. Time runs left to right in every script. */
export function YearBrush({ years, firstYear, lastYear, lastCovered, chosen, onChange }: YearBrushProps) {
  const { t } = useTranslation('instruments')
  const [box, widthPx] = useWidth<HTMLDivElement>(900)
  const svg = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag | null>(null)
  const [draft, setDraft] = useState<readonly [number, number] | null>(null)
  const frame: YearBrushFrame = { firstYear, lastYear, widthPx, heightPx: HEIGHT_PX }
  const range = draft ?? chosen
  const spec = yearBrushSpec(years, range, frame)
  const uncovered = uncoveredFrom(lastCovered, { first: firstYear, last: lastYear })

  const yearOf = (event: PointerEvent): number =>
    yearAtX(event.clientX - (svg.current?.getBoundingClientRect().left ?? 0), frame)

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const year = yearOf(event)
    svg.current?.setPointerCapture(event.pointerId)
    const isInside = chosen !== null && year > chosen[0] && year < chosen[1]
    drag.current = isInside
      ? { kind: 'move', anchor: year, years: chosen }
      : { kind: 'new', anchor: nearHandle(year, chosen) ?? year }
    setDraft(isInside ? chosen : orderedYears(drag.current.anchor, year, frame))
  }
  const onPointerMove = (event: PointerEvent): void => {
    const { current } = drag
    if (current === null) return
    const year = yearOf(event)
    setDraft(
      current.kind === 'new'
        ? orderedYears(current.anchor, year, frame)
        : movedYears(current.years, year - current.anchor, frame),
    )
  }
  const onPointerUp = (): void => {
    if (drag.current !== null && draft !== null) onChange(draft, false)
    drag.current = null
    setDraft(null)
  }

  const onHandleKey = (event: KeyboardEvent, end: 0 | 1): void => {
    if (chosen === null) return
    const target = keyTarget(event, chosen[end], frame)
    if (target === null) return
    event.preventDefault()
    const other = chosen[end === 0 ? 1 : 0]
    onChange(orderedYears(other, end === 0 ? Math.min(target, other) : Math.max(target, other), frame), true)
  }

  return (
    <div className="year-brush" ref={box}>
      <YearBars
        spec={spec}
        widthPx={widthPx}
        uncoveredX={uncovered === null ? null : xOfYear(uncovered, frame)}
      />
      <svg
        ref={svg}
        className="year-brush-top"
        width={widthPx}
        height={HEIGHT_PX}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => {
          drag.current = null
          setDraft(null)
        }}
      >
        <title>{t('years.draw')}</title>
        <rect className="year-brush-ground" width={widthPx} height={HEIGHT_PX} />
        {spec.range !== null && range !== null && (
          <>
            <rect
              className="year-brush-window"
              x={spec.range[0]}
              y="0.5"
              width={Math.max(1, spec.range[1] - spec.range[0])}
              height={HEIGHT_PX}
            />
            {([0, 1] as const).map((end) => (
              <g
                key={end}
                role="slider"
                tabIndex={0}
                className="year-brush-handle"
                aria-label={t(end === 0 ? 'years.from' : 'years.to')}
                aria-valuemin={end === 0 ? firstYear : range[0]}
                aria-valuemax={end === 0 ? range[1] : lastYear}
                aria-valuenow={range[end]}
                onKeyDown={(event) => onHandleKey(event, end)}
              >
                <rect
                  x={xOfYear(range[end] + end, frame) - 3.5}
                  y={HEIGHT_PX / 2 - 9}
                  width="7"
                  height="18"
                  rx="2"
                />
              </g>
            ))}
          </>
        )}
      </svg>
    </div>
  )
}

/** The bars and their axis; the figure says them in words and as a table. */
function YearBars({
  spec,
  widthPx,
  uncoveredX,
}: {
  spec: YearBrushSpec
  widthPx: number
  uncoveredX: number | null
}) {
  return (
    <svg width={widthPx} height={HEIGHT_PX + AXIS_PX} aria-hidden="true">
      {spec.countTick !== null && (
        <>
          <path className="year-brush-grid" d={`M0,${spec.countTick.y}H${widthPx}`} />
          <text className="year-brush-count" x="0" y={spec.countTick.y - 3}>
            {spec.countTick.count}
          </text>
        </>
      )}
      {spec.bars.map(({ year, layer, x, y, width, height, isInside }) => (
        <rect
          key={`${year}-${layer}`}
          className="year-brush-bar"
          data-inside={isInside}
          data-layer={layer ?? 'none'}
          x={x}
          y={y}
          width={width}
          height={height}
          {...(layer === null ? {} : { fill: layerPattern(layer) })}
        />
      ))}
      <UncoveredYears x={uncoveredX ?? widthPx} endPx={widthPx} heightPx={HEIGHT_PX} />
      <path className="year-brush-axis" d={`M0,${HEIGHT_PX + 0.5}H${widthPx}`} />
      {spec.yearTicks.map(({ year, x }) => (
        <text
          key={year}
          className="year-brush-year"
          x={Math.min(widthPx - 14, Math.max(14, x))}
          y={HEIGHT_PX + 14}
          textAnchor="middle"
        >
          {year}
        </text>
      ))}
    </svg>
  )
}

/** Drawing that starts on an edge of the years chosen moves that edge: the anchor is then the other one. */
function nearHandle(year: number, chosen: readonly [number, number] | null): number | null {
  if (chosen === null || chosen[0] === chosen[1]) return null
  if (year === chosen[0]) return chosen[1]
  return year === chosen[1] ? chosen[0] : null
}

function keyTarget(
  event: KeyboardEvent,
  year: number,
  { firstYear, lastYear }: YearBrushFrame,
): number | null {
  const step = event.shiftKey ? 10 : 1
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return year - step
    case 'ArrowRight':
    case 'ArrowUp':
      return year + step
    case 'PageDown':
      return year - 10
    case 'PageUp':
      return year + 10
    case 'Home':
      return firstYear
    case 'End':
      return lastYear
    default:
      return null
  }
}
