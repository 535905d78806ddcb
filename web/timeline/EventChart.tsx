import { useTranslation } from 'react-i18next'
import type { TimeAxis } from '../components/time-axis.ts'
import { UncoveredYears } from '../components/UncoveredYears.tsx'
import { YearBand } from '../components/YearBand.tsx'
import { YEAR_AXIS_PX, YearGrid } from '../components/YearGrid.tsx'
import type { EventLane, EventLanes, EventMark } from './event-lanes.ts'
import { useKindText } from './use-kind-text.ts'
import './event-chart.css'

interface EventChartProps {
  readonly layout: EventLanes
  readonly axis: TimeAxis
  readonly isNarrow: boolean
  readonly years: readonly [number, number] | null
  /** Where the years begin that the sources do not cover, null where there are none. */
  readonly uncoveredX: number | null
  readonly chosen: string | null
  /** Ids of events that share an actor with the chosen one. */
  readonly related: ReadonlySet<string>
  readonly titleOf: ReadonlyMap<string, string>
  readonly onChoose: (id: string) => void
}

/** Events along the years by kind: a point a day, a bar a month or year. A press chooses one; `j` and `k` do too. */
export function EventChart({ layout, axis, years, uncoveredX, isNarrow, onChoose, ...how }: EventChartProps) {
  return (
    <div className="event-chart">
      <svg
        width={axis.widthPx}
        height={layout.heightPx + YEAR_AXIS_PX}
        viewBox={`0 0 ${axis.widthPx} ${layout.heightPx + YEAR_AXIS_PX}`}
        aria-hidden="true"
        onPointerDown={(event) => {
          const id = (event.target as Element).closest('[data-event]')?.getAttribute('data-event')
          if (id) onChoose(id)
        }}
      >
        {uncoveredX !== null && (
          <UncoveredYears x={uncoveredX} endPx={axis.endPx} heightPx={layout.heightPx} />
        )}
        <YearBand years={years} axis={axis} heightPx={layout.heightPx} />
        <YearGrid ticks={axis.ticks} heightPx={layout.heightPx} />
        {layout.lanes.map((lane, place) => (
          <Lane key={lane.kind} lane={lane} axis={axis} isFirst={place === 0} isNarrow={isNarrow} {...how} />
        ))}
      </svg>
    </div>
  )
}

interface LaneProps extends Pick<EventChartProps, 'axis' | 'isNarrow' | 'chosen' | 'related' | 'titleOf'> {
  readonly lane: EventLane
  readonly isFirst: boolean
}

function Lane({ lane, axis, isFirst, isNarrow, chosen, related, titleOf }: LaneProps) {
  const { t } = useTranslation('timeline')
  const kindText = useKindText()
  const hasChoice = chosen !== null
  return (
    <g>
      {!isFirst && <path className="event-chart-rule" d={`M0,${lane.top - 4}H${axis.widthPx}`} />}
      <text className="event-chart-kind" x="0" y={lane.top + 12}>
        {isNarrow ? kindText(lane.kind) : t('lane', { kind: kindText(lane.kind), count: lane.marks.length })}
      </text>
      {lane.marks.map((mark) => (
        <g
          key={mark.id}
          data-event={mark.id}
          className="event-mark"
          data-state={
            mark.id === chosen ? 'chosen' : !hasChoice ? 'plain' : related.has(mark.id) ? 'related' : 'other'
          }
        >
          <title>{titleOf.get(mark.id)}</title>
          <rect
            className="event-mark-target"
            x={Math.min(mark.x0, mark.labelX) - 2}
            y={mark.middle - 8}
            width={Math.max(mark.x1, mark.labelEnd) - Math.min(mark.x0, mark.labelX) + 4}
            height="16"
          />
          <MarkShape mark={mark} />
          {mark.label !== '' && (
            <text className="event-mark-label" x={mark.labelX} y={mark.middle + 4}>
              {mark.label}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function MarkShape({ mark: { isDay, x0, x1, middle } }: { mark: EventMark }) {
  if (isDay) return <circle className="event-mark-day" cx={(x0 + x1) / 2} cy={middle} r="3.5" />
  return <rect className="event-mark-span" x={x0} y={middle - 3} width={x1 - x0} height="6" rx="3" />
}
