import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SpecificationCurve, SpecificationItem } from '../../src/api/flows-models.ts'
import { measureText } from '../components/measure-text.ts'
import { useWidth } from '../components/use-width.ts'
import type { Published } from './published.ts'
import { specLayout, specTicks } from './spec-layout.ts'
import { useEstimateText } from './use-estimate-text.ts'
import { useSpecWords } from './use-spec-words.ts'
import './spec-chart.css'

interface SpecChartProps {
  readonly curve: SpecificationCurve
  readonly published: Published | null
  readonly chosen: SpecificationItem | null
  readonly onChoose: (key: string) => void
}

const START_PX = 138
/** Between the plot and the percentages at its right. */
const PERCENT_GAP_PX = 6
const TICK_TEXT_PX = 11

/** Estimates with their intervals, the published value as a line, and the matrix of choices beneath. */
export function SpecChart({ curve, published, chosen, onChoose }: SpecChartProps) {
  const { t } = useTranslation('flows')
  const text = useEstimateText()
  const words = useSpecWords()
  const [box, widthPx] = useWidth<HTMLDivElement>(640)
  const percentPx = useMemo(
    () =>
      PERCENT_GAP_PX +
      2 +
      Math.max(
        ...specTicks(curve, published?.value ?? null).map((tick) =>
          measureText(text.percent(tick), TICK_TEXT_PX),
        ),
      ),
    [curve, published, text],
  )
  const layout = useMemo(
    () =>
      specLayout(curve, published?.value ?? null, {
        widthPx,
        plotPx: 180,
        startPx: START_PX,
        endPx: percentPx,
      }),
    [curve, published, widthPx, percentPx],
  )
  const endPx = widthPx - percentPx
  const [first, last] = [
    layout.columns.find(({ y }) => y !== null),
    layout.columns.findLast(({ y }) => y !== null),
  ]
  return (
    <div className="spec-chart keep-ltr" ref={box}>
      <svg
        width={widthPx}
        height={layout.heightPx}
        viewBox={`0 0 ${widthPx} ${layout.heightPx}`}
        aria-hidden="true"
      >
        {layout.ticks.map(({ value, y }) => (
          <g key={value}>
            <path className="flow-grid" data-zero={value === 0} d={`M${START_PX},${y}H${endPx}`} />
            <text className="flow-tick" x={START_PX - 6} y={y + 4} textAnchor="end">
              {text.one(value)}
            </text>
            <text className="flow-tick" x={endPx + PERCENT_GAP_PX} y={y + 4}>
              {text.percent(value)}
            </text>
          </g>
        ))}
        {layout.rows.map(({ key, part, value, y }) => (
          <text key={key} className="flow-tick" x={START_PX - 6} y={y + 4} textAnchor="end">
            {t(`spec.${part}.${value.replaceAll(',', '-')}`)}
          </text>
        ))}
        {layout.columns.map(({ item, x, y, low, high, dots }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the arrows and the buttons below choose by keyboard.
          <g
            key={item.key}
            className="spec-column"
            data-model={item.model}
            data-chosen={item.key === chosen?.key}
            data-spec={item.key}
            onClick={() => onChoose(item.key)}
          >
            <rect
              className="spec-column-band"
              x={x - layout.columnPx / 2}
              width={layout.columnPx}
              y="0"
              height={layout.heightPx}
            />
            {low !== null && high !== null && <path className="spec-interval" d={`M${x},${low}V${high}`} />}
            {y === null ? (
              <text className="flow-tick" x={x} y={layout.plotBottom - 6} textAnchor="middle">
                ×
              </text>
            ) : item.model === 'ppml' ? (
              <circle className="spec-point" cx={x} cy={y} r="4" />
            ) : (
              <rect className="spec-point" x={x - 3.5} y={y - 3.5} width="7" height="7" />
            )}
            {dots.map((dot) => (
              <circle
                key={dot.y}
                className="spec-dot"
                data-set={dot.isSet}
                cx={x}
                cy={dot.y}
                r={dot.isSet ? 3 : 1}
              />
            ))}
            <title>
              {item.estimate === null
                ? `${words(item)}: ${item.reason?.message}`
                : `${words(item)}: ${text.one(item.estimate)}`}
            </title>
          </g>
        ))}
        {published !== null && (
          <g className="spec-published">
            <path d={`M${START_PX},${layout.y(published.value)}H${endPx}`} />
            <text x={START_PX + 4} y={layout.y(published.value) - 5}>
              {t('published.label', {
                value: text.one(published.value),
                source: t(`published.short.${published.source}`),
              })}
            </text>
          </g>
        )}
        {[first, last].map((column, place) =>
          column === undefined ||
          column.high === null ||
          column.low === null ||
          column.item.estimate === null ? null : (
            <text
              key={column.item.key}
              className="spec-value"
              x={place === 0 ? column.x - 5 : column.x + 5}
              y={place === 0 ? column.low + 12 : column.high - 5}
              textAnchor={place === 0 ? 'start' : 'end'}
            >
              {text.one(column.item.estimate)}
            </text>
          ),
        )}
      </svg>
    </div>
  )
}
