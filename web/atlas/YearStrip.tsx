import { type KeyboardEvent, memo, type PointerEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerCoverage } from '../../src/layers/covered-years.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { uncoveredFrom } from '../components/coverage.ts'
import { LayerMark } from '../components/LayerMark.tsx'
import { UncoveredYears } from '../components/UncoveredYears.tsx'
import { useNumberText } from '../format/use-number-text.ts'
import { type StripLayout, stripLayout } from './strip-layout.ts'
import { PLAY_BUTTON_ID } from './use-play.ts'
import type { YearSeries } from './year-series.ts'
import './year-strip.css'

interface YearStripProps {
  readonly series: readonly YearSeries[]
  /** Instruments of the whole world, for "of N". */
  readonly world: readonly YearSeries[]
  /** What the counts stand for, such as MAR; null for the world itself. */
  readonly whose: string | null
  readonly year: number
  readonly firstYear: number
  readonly lastYear: number
  readonly widthPx: number
  /** Until when the sources of each layer tell. */
  readonly coverage: readonly LayerCoverage[]
  readonly onYear: (year: number) => void
  readonly isPlaying: boolean
  readonly onPlay: () => void
}

const PLOT_PX = 96
const AXIS_PX = 26
const FLAG_HALF_PX = 21
const STEP_BUTTON_PX = 24

/** Instruments alive by layer and year on one scale; its upright is the year and moves it. */
export function YearStrip(props: YearStripProps) {
  const { series, world, whose, year, firstYear, lastYear, widthPx, coverage, onYear, isPlaying, onPlay } =
    props
  const { t } = useTranslation('atlas')
  const number = useNumberText()
  const layout = useMemo(
    () => stripLayout(series, { firstYear, widthPx, plotPx: PLOT_PX }),
    [series, firstYear, widthPx],
  )
  const at = year - firstYear
  const middle = layout.x(year) + layout.x(firstYear + 1) / 2
  const flag = Math.min(widthPx - FLAG_HALF_PX, Math.max(FLAG_HALF_PX, middle))
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    onYear(layout.yearAt(((event.clientX - box.left) / box.width) * widthPx))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = {
      Home: firstYear,
      End: lastYear,
      PageUp: year + 10,
      PageDown: year - 10,
      ArrowUp: year + 1,
      ArrowDown: year - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    onYear(Math.min(lastYear, Math.max(firstYear, to)))
  }
  const counts = Object.fromEntries(series.map((row) => [row.layer, row.counts[at] ?? 0])) as Record<
    Layer,
    number
  >
  return (
    <div className="year-strip keep-ltr">
      <ul className="year-strip-names" style={{ blockSize: layout.heightPx }}>
        {layout.rows.map(({ layer, topPx, heightPx }) => (
          <li key={layer} style={{ insetBlockStart: topPx + heightPx - 18 }}>
            <LayerMark layer={layer} size={8} />
            <span className="year-strip-name">{t(`common:layer.${layer}`)}</span>
          </li>
        ))}
      </ul>
      <div
        className="year-strip-plot"
        role="slider"
        tabIndex={0}
        aria-label={t('year')}
        aria-valuemin={firstYear}
        aria-valuemax={lastYear}
        aria-valuenow={year}
        aria-valuetext={t('yearValue', {
          year,
          counts: LAYERS.map((layer) => `${t(`common:layer.${layer}`)} ${counts[layer]}`).join(', '),
        })}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          move(event)
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) move(event)
        }}
      >
        <svg viewBox={`0 0 ${widthPx} ${layout.heightPx + AXIS_PX}`} aria-hidden="true">
          <StripRows
            layout={layout}
            widthPx={widthPx}
            firstYear={firstYear}
            lastYear={lastYear}
            coverage={coverage}
          />
          <Decades
            layout={layout}
            firstYear={firstYear}
            lastYear={lastYear}
            widthPx={widthPx}
            near={middle}
          />
          <path className="year-strip-upright" d={`M${middle},0V${layout.heightPx + 4}`} />
          <g transform={`translate(${flag},${layout.heightPx + 4})`}>
            <rect className="year-strip-flag" x={-FLAG_HALF_PX} width={2 * FLAG_HALF_PX} height="19" rx="2" />
            <text className="year-strip-year" y="14" textAnchor="middle">
              {year}
            </text>
          </g>
        </svg>
      </div>
      <ul className="year-strip-counts" style={{ blockSize: layout.heightPx }}>
        {layout.rows.map(({ layer, topPx, heightPx }) => (
          <li key={layer} style={{ insetBlockStart: topPx + heightPx - 18 }}>
            <strong>{number(counts[layer])}</strong>
            {whose !== null && (
              <span>
                {t('of', { count: number(world.find((row) => row.layer === layer)?.counts[at] ?? 0) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className="year-strip-steps">
        <button
          type="button"
          className="year-strip-step"
          style={{ left: flag - FLAG_HALF_PX - STEP_BUTTON_PX }}
          onClick={() => onYear(Math.max(firstYear, year - 1))}
          aria-label={t('yearBefore')}
        >
          ‹
        </button>
        <button
          type="button"
          className="year-strip-step"
          style={{ left: flag + FLAG_HALF_PX }}
          onClick={() => onYear(Math.min(lastYear, year + 1))}
          aria-label={t('yearAfter')}
        >
          ›
        </button>
      </div>
      <div className="year-strip-play">
        <button
          id={PLAY_BUTTON_ID}
          type="button"
          className="button"
          aria-pressed={isPlaying}
          onClick={onPlay}
        >
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path fill="currentColor" d={isPlaying ? 'M2,1h3v10h-3zM7,1h3v10h-3z' : 'M2,1L11,6L2,11Z'} />
          </svg>
          <span className="year-strip-play-word">{isPlaying ? t('stop') : t('play')}</span>
        </button>
        <input
          className="year-strip-thumb"
          type="range"
          min={firstYear}
          max={lastYear}
          value={year}
          aria-label={t('year')}
          onChange={(event) => onYear(Number(event.target.value))}
        />
        <span className="year-strip-now" aria-hidden="true">
          {year}
        </span>
      </div>
    </div>
  )
}

type StripRowsProps = Pick<YearStripProps, 'widthPx' | 'firstYear' | 'lastYear' | 'coverage'> & {
  readonly layout: StripLayout
}

const StripRows = memo(function StripRows({
  layout,
  widthPx,
  firstYear,
  lastYear,
  coverage,
}: StripRowsProps) {
  const uncoveredX = (layer: Layer): number | null => {
    const covered = coverage.find((row) => row.layer === layer)?.lastYear
    const year = uncoveredFrom(covered, { first: firstYear, last: lastYear })
    return year === null ? null : layout.x(year)
  }
  return layout.rows.map(({ layer, topPx, heightPx, all, known }) => (
    <g key={layer} data-layer={layer}>
      <path className="year-strip-all" d={all} />
      <path className="year-strip-known" d={known} />
      <UncoveredYears x={uncoveredX(layer) ?? widthPx} endPx={widthPx} y={topPx} heightPx={heightPx} />
      <path className="year-strip-base" d={`M0,${topPx + heightPx}H${widthPx}`} />
    </g>
  ))
})

interface DecadesProps {
  readonly layout: StripLayout
  readonly firstYear: number
  readonly lastYear: number
  readonly widthPx: number
  /** Where the flag stands: a number under it is left out. */
  readonly near: number
}

function Decades({ layout, firstYear, lastYear, widthPx, near }: DecadesProps) {
  return decades(firstYear, lastYear, widthPx).map((tick) => (
    <g key={tick}>
      <path className="year-strip-grid" d={`M${layout.x(tick)},0V${layout.heightPx}`} />
      {Math.abs(layout.x(tick) - near) > 2.4 * FLAG_HALF_PX + STEP_BUTTON_PX / 2 && (
        <text className="year-strip-tick" x={layout.x(tick)} y={layout.heightPx + 16} textAnchor="middle">
          {tick}
        </text>
      )}
    </g>
  ))
}

function decades(first: number, last: number, widthPx: number): number[] {
  const step = widthPx < 400 ? 20 : 10
  const ticks: number[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year)
  return ticks
}
