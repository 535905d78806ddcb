import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LifeShapes } from '../components/InlineYears.tsx'
import { LayerMarkShape } from '../components/LayerMark.tsx'
import { measureText } from '../components/measure-text.ts'
import { UncoveredYears } from '../components/UncoveredYears.tsx'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useWidth } from '../components/use-width.ts'
import { YEAR_AXIS_PX, YearGrid } from '../components/YearGrid.tsx'
import { type TimelineItem, type TimelineRow, timelineLayout } from './timeline-layout.ts'
import './timeline.css'

const TEXT_PX = 12

interface TimelineProps {
  readonly items: readonly TimelineItem[]
  readonly lastYear: number
}

/** Instruments along the years, by layer, the page's own in a band. Time runs left to right in every script. */
export function Timeline({ items, lastYear }: TimelineProps) {
  const { t } = useTranslation('instrument')
  const isPhone = useMedia(PHONE)
  const [box, widthPx] = useWidth<HTMLDivElement>(880)
  const spec = useMemo(
    () =>
      timelineLayout(items, {
        widthPx,
        lastYear,
        labels: isPhone ? 'above' : 'beside',
        measurePx: (text) => measureText(text, TEXT_PX, 600),
      }),
    [items, widthPx, lastYear, isPhone],
  )
  return (
    <div className="timeline" ref={box}>
      <svg
        width={widthPx}
        height={spec.heightPx + YEAR_AXIS_PX}
        viewBox={`0 0 ${widthPx} ${spec.heightPx + YEAR_AXIS_PX}`}
      >
        <title>{t('timeline.title')}</title>
        {spec.rows.map(({ item, uncoveredX, top, heightPx }) =>
          uncoveredX === null ? null : (
            <UncoveredYears
              key={item.id}
              x={uncoveredX}
              endPx={widthPx}
              y={top + 2}
              heightPx={heightPx - 4}
            />
          ),
        )}
        <YearGrid ticks={spec.ticks} heightPx={spec.heightPx} />
        {spec.rows.map((row) =>
          row.item.isOwn ? (
            <rect
              key={row.item.id}
              className="timeline-band"
              data-layer={row.item.layer ?? 'none'}
              y={row.top + 1}
              width={widthPx}
              height={row.heightPx - 2}
            />
          ) : null,
        )}
        {spec.ownX !== null && <path className="timeline-own" d={`M${spec.ownX},0V${spec.heightPx}`} />}
        {spec.brackets.map(({ kind, x, top, bottom }) => (
          <g key={top}>
            <path className="timeline-bracket" d={`M${x + 5},${top}H${x}V${bottom}H${x + 5}`} />
            {x > measureText(t(`timeline.${kind}`), TEXT_PX, 600) + 8 && (
              <text className="timeline-package" x={x - 5} y={(top + bottom) / 2 + 4} textAnchor="end">
                {t(`timeline.${kind}`)}
              </text>
            )}
          </g>
        ))}
        {spec.rows.map((row) => (
          <RowShapes key={row.item.id} row={row} />
        ))}
      </svg>
    </div>
  )
}

function RowShapes({ row }: { row: TimelineRow }) {
  const { item, marks, middle, labelX, labelEnd, labelY, labelAnchor } = row
  const label = (
    <text
      className="timeline-label"
      data-own={item.isOwn}
      x={labelAnchor === 'start' ? labelX : labelEnd}
      y={labelY}
      textAnchor={labelAnchor}
    >
      {item.label} <tspan className="timeline-label-year">{item.year}</tspan>
    </text>
  )
  return (
    <g data-layer={item.layer ?? 'none'}>
      <LifeShapes marks={marks} middle={middle} ring={false} />
      <g transform={`translate(${marks.ring} ${middle})`}>
        <LayerMarkShape layer={item.layer} binding={item.binding} size={9} />
      </g>
      {item.isOwn ? (
        label
      ) : (
        <Link to="/instruments/$id" params={{ id: item.id }} className="timeline-link">
          {/* A press anywhere on the label's line counts, not only on its letters. */}
          <rect
            className="timeline-target"
            x={labelX - 4}
            y={labelY - 16}
            width={labelEnd - labelX + 8}
            height="24"
          />
          {label}
        </Link>
      )}
    </g>
  )
}
