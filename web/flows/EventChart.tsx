import { useTranslation } from 'react-i18next'
import type { EventStudy } from '../../src/api/flows-models.ts'
import { useWidth } from '../components/use-width.ts'
import { eventPlaces } from './event-places.ts'
import { niceTicks } from './nice-ticks.ts'
import { useEstimateText } from './use-estimate-text.ts'

const PLOT_PX = 140
const START_PX = 34
const TOP_PX = 16
const AXIS_PX = 34

/** Coefficients by distance to the signature with their intervals; what lies before it is shaded and hollow, and a place that cannot be estimated is crossed. */
export function EventChart({ study, model }: { study: EventStudy; model: 'ppml' | 'asinh' }) {
  const { t } = useTranslation('flows')
  const text = useEstimateText()
  const [box, widthPx] = useWidth<HTMLDivElement>(300)
  const { coefficients } = study
  const places = eventPlaces(study)
  const values = coefficients.flatMap(({ estimate, low, high }) => [
    estimate,
    low ?? estimate,
    high ?? estimate,
  ])
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), 4)
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const y = (value: number): number => TOP_PX + ((most - value) / (most - least)) * PLOT_PX
  const stepPx = (widthPx - START_PX - 8) / Math.max(1, places.length)
  const x = (place: number): number => START_PX + stepPx * (place + 0.5)
  const leads = places.filter(({ periods }) => periods < 0).length
  const bottom = TOP_PX + PLOT_PX
  const heightPx = bottom + AXIS_PX
  return (
    <div className="event-chart keep-ltr" ref={box}>
      <svg width={widthPx} height={heightPx} viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true">
        {leads > 0 && (
          <>
            <rect className="event-before" x={START_PX} y={TOP_PX} width={leads * stepPx} height={PLOT_PX} />
            <text className="flow-tick" x={START_PX + 4} y={TOP_PX - 4}>
              {t('event.before')}
            </text>
          </>
        )}
        {ticks.map((value) => (
          <g key={value}>
            <path
              className="flow-grid"
              data-zero={value === 0}
              d={`M${START_PX},${y(value)}H${widthPx - 8}`}
            />
            <text className="flow-tick" x={START_PX - 6} y={y(value) + 4} textAnchor="end">
              {text.one(value)}
            </text>
          </g>
        ))}
        {places.map(({ term, periods, years, coefficient }, place) => (
          <g key={term} className="event-point" data-before={periods < 0}>
            {coefficient === null ? (
              <text className="flow-tick" x={x(place)} y={y(0) - 4} textAnchor="middle">
                ×
              </text>
            ) : (
              <EventPoint coefficient={coefficient} model={model} x={x(place)} y={y} />
            )}
            <text className="flow-tick" x={x(place)} y={bottom + 15} textAnchor="middle">
              {years > 0 ? `+${years}` : years < 0 ? `−${-years}` : 0}
            </text>
          </g>
        ))}
        <text className="flow-tick" x={(START_PX + widthPx) / 2} y={heightPx - 4} textAnchor="middle">
          {t('event.axis')}
        </text>
      </svg>
    </div>
  )
}

interface EventPointProps {
  readonly coefficient: EventStudy['coefficients'][number]
  readonly model: 'ppml' | 'asinh'
  readonly x: number
  readonly y: (value: number) => number
}

function EventPoint({ coefficient: { estimate, low, high }, model, x, y }: EventPointProps) {
  return (
    <>
      {low !== null && high !== null && <path d={`M${x},${y(low)}V${y(high)}`} />}
      {model === 'ppml' ? (
        <circle cx={x} cy={y(estimate)} r="5" />
      ) : (
        <rect x={x - 4.5} y={y(estimate) - 4.5} width="9" height="9" />
      )}
    </>
  )
}
