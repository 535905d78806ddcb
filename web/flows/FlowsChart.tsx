import { useTranslation } from 'react-i18next'
import type { Corridor, DerivedFlow } from '../../src/api/flows-corridor.ts'
import { useWidth } from '../components/use-width.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { FIRST_YEAR, LAST_YEAR } from './corridor-layout.ts'
import { niceTicks } from './nice-ticks.ts'
import './corridor-chart.css'

const PLOT_PX = 130
const TOP_PX = 20
const AXIS_PX = 20
const START_PX = 62
const END_PX = 12

/** Flows of each source by themselves: a bar is as wide as its period and as high as its persons a year, so that areas are persons. */
export function FlowsChart({ corridor }: { corridor: Corridor }) {
  const { t } = useTranslation('flows')
  const numberText = useNumberText()
  const [box, widthPx] = useWidth<HTMLDivElement>(620)
  const x = (year: number): number =>
    START_PX + ((year - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * (widthPx - START_PX - END_PX)
  const most = Math.max(1, ...corridor.flows.map((flow) => yearly(flow, higher(flow))))
  const ticks = niceTicks(0, most, 3)
  const top = ticks.at(-1) ?? 1
  const shown = corridor.series.filter(({ source }) => corridor.flows.some((flow) => flow.source === source))
  const panelPx = TOP_PX + PLOT_PX + AXIS_PX
  const heightPx = panelPx * Math.max(1, shown.length)
  return (
    <div className="corridor-chart keep-ltr" ref={box}>
      <svg width={widthPx} height={heightPx} viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true">
        {shown.map(({ source }, place) => {
          const base = place * panelPx + TOP_PX + PLOT_PX
          const y = (value: number): number => base - (value / top) * PLOT_PX
          return (
            <g key={source} data-source={source}>
              <text className="corridor-label" x={START_PX} y={place * panelPx + 12}>
                {t(`source.${source}`, { defaultValue: source })}
              </text>
              {ticks.map((value) => (
                <g key={value}>
                  <path
                    className="flow-grid"
                    data-zero={value === 0}
                    d={`M${START_PX},${y(value)}H${widthPx - END_PX}`}
                  />
                  <text className="flow-tick" x={START_PX - 6} y={y(value) + 4} textAnchor="end">
                    {numberText(value)}
                  </text>
                </g>
              ))}
              {corridor.flows
                .filter((flow) => flow.source === source)
                .map((flow) => (
                  <g key={flow.from}>
                    <rect
                      className="flow-bar-reverse"
                      x={x(flow.from) + 1}
                      width={Math.max(1, x(flow.to) - x(flow.from) - 2)}
                      y={y(yearly(flow, higher(flow)))}
                      height={base - y(yearly(flow, higher(flow)))}
                    />
                    <rect
                      className="flow-bar"
                      x={x(flow.from) + 1}
                      width={Math.max(1, x(flow.to) - x(flow.from) - 2)}
                      y={y(yearly(flow, flow.drop_negative))}
                      height={base - y(yearly(flow, flow.drop_negative))}
                    >
                      <title>
                        {t('derived.bar', {
                          from: flow.from,
                          to: flow.to,
                          width: flow.width,
                          persons: flow.drop_negative,
                        })}
                      </title>
                    </rect>
                    {flow.difference < 0 && (
                      <text
                        className="flow-tick"
                        x={(x(flow.from) + x(flow.to)) / 2}
                        y={base - 4}
                        textAnchor="middle"
                      >
                        {t('derived.fall')}
                      </text>
                    )}
                  </g>
                ))}
              {[1960, 1980, 2000, 2020].map((year) => (
                <text
                  key={year}
                  className="flow-tick"
                  x={x(year)}
                  y={base + 15}
                  textAnchor={year === 2020 ? 'end' : 'middle'}
                >
                  {year}
                </text>
              ))}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function higher({ drop_negative, reverse_negative }: DerivedFlow): number {
  return reverse_negative ?? drop_negative
}

function yearly({ width }: DerivedFlow, persons: number): number {
  return persons / width
}
