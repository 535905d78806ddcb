import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Corridor } from '../../src/api/flows-corridor.ts'
import { LayerMarkShape } from '../components/LayerMark.tsx'
import { measureText } from '../components/measure-text.ts'
import { PHONE, useMedia } from '../components/use-media.ts'
import { useWidth } from '../components/use-width.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { type CorridorMark, corridorLayout, type PlacedMark } from './corridor-layout.ts'
import { lastStock } from './last-stock.ts'
import { useMarkText } from './use-mark-text.ts'
import './corridor-chart.css'

const LABEL_PX = 12

/** Both sources as two lines, instruments as uprights in the colour, line and mark of their layer. */
export function CorridorChart({ corridor }: { corridor: Corridor }) {
  const { t } = useTranslation('flows')
  const numberText = useNumberText()
  const markText = useMarkText()
  const isPhone = useMedia(PHONE)
  const [box, widthPx] = useWidth<HTMLDivElement>(620)
  const endPx = isPhone ? 62 : 92
  const startPx = 44
  const layout = useMemo(
    () =>
      corridorLayout(corridor, {
        widthPx,
        plotPx: isPhone ? 200 : 300,
        startPx,
        endPx,
        labelOf: (mark: CorridorMark) => `${markText(mark)} ${mark.year}`,
        measurePx: (text) => measureText(text, LABEL_PX),
        mostRows: isPhone ? 6 : 8,
      }),
    [corridor, widthPx, isPhone, endPx, markText],
  )
  const last = lastStock(corridor)
  const inThousands = (layout.yTicks.at(-1)?.value ?? 0) >= 10_000
  return (
    <div className="corridor-chart keep-ltr" ref={box}>
      <svg
        width={widthPx}
        height={layout.heightPx}
        viewBox={`0 0 ${widthPx} ${layout.heightPx}`}
        aria-hidden="true"
      >
        {layout.yTicks.map(({ value, y }) => (
          <g key={value}>
            <path className="flow-grid" data-zero={value === 0} d={`M${startPx},${y}H${widthPx - endPx}`} />
            <text className="flow-tick" x={startPx - 6} y={y + 4} textAnchor="end">
              {inThousands ? t('thousands', { count: value / 1000 }) : numberText(value)}
            </text>
          </g>
        ))}
        {layout.xTicks.map(({ year, x }) => (
          <text key={year} className="flow-tick" x={x} y={layout.bottom + 16} textAnchor="middle">
            {year}
          </text>
        ))}
        {[...layout.ticks, ...layout.marks].map((mark) => (
          <path
            key={mark.key}
            className="corridor-upright"
            data-layer={mark.row.layer}
            data-inferred={mark.isInferred}
            d={`M${mark.x.toFixed(1)},${mark.top}V${layout.bottom}`}
          >
            <title>{`${markText(mark, mark.row.title)}, ${mark.year}`}</title>
          </path>
        ))}
        {layout.lines.map(({ source, path, points }, place) => (
          <g key={source} className="corridor-line" data-source={source} data-place={place}>
            <path d={path} />
            {points.map(({ year, persons, x, y }) => (
              <g key={year} transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}>
                {source === 'un-desa-ims-2020' ? (
                  <circle r="3.5" />
                ) : (
                  <rect x="-3" y="-3" width="6" height="6" />
                )}
                <title>
                  {t('corridor.point', {
                    source: t(`source.${source}`, { defaultValue: source }),
                    year,
                    persons,
                  })}
                </title>
              </g>
            ))}
          </g>
        ))}
        {layout.marks.map((mark) => (
          <MarkLabel key={mark.key} mark={mark} text={markText(mark)} />
        ))}
        {layout.lines.map(({ source, points }) => {
          const end = points.at(-1)
          if (end === undefined) return null
          const isLast = last !== null && last.source === source
          return isLast ? (
            <g key={source}>
              <text className="corridor-end" x={end.x + 8} y={end.y + 2}>
                {numberText(end.persons)}
              </text>
              <text className="flow-tick" x={end.x + 8} y={end.y + 16}>
                {t('corridor.endOf', {
                  source: t(`sourceShort.${source}`, { defaultValue: source }),
                  year: end.year,
                })}
              </text>
            </g>
          ) : null
        })}
      </svg>
    </div>
  )
}

function MarkLabel({ mark, text }: { mark: PlacedMark; text: string }) {
  const { row, label, x, year, isInferred } = mark
  return (
    <g data-layer={row.layer}>
      {label !== null && (
        <>
          <g transform={`translate(${x.toFixed(1)},${label.y - 4})`}>
            <LayerMarkShape layer={row.layer} binding={row.binding} size={8} />
            {isInferred && <circle className="corridor-inferred" r="7" />}
          </g>
          <a href={`/instruments/${encodeURIComponent(row.instrument)}`} tabIndex={-1}>
            <text className="corridor-label" x={label.x} y={label.y} textAnchor={label.anchor}>
              {text} <tspan className="corridor-label-year">{year}</tspan>
            </text>
          </a>
        </>
      )}
    </g>
  )
}
