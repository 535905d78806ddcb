import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorYears } from '../../src/api/actor-pages.ts'
import { useWidth } from '../components/use-width.ts'
import { stackYears } from './stack-years.ts'

interface StackYearsChartProps {
  readonly series: ActorYears
  readonly year: number
  readonly title: string
}

const AXIS_PX = 20

/** Instruments a year and layer, on one scale. Time runs left to right in every script. */
export function StackYearsChart({ series, year, title }: StackYearsChartProps) {
  const { t } = useTranslation()
  const [box, widthPx] = useWidth<HTMLDivElement>(900)
  const spec = useMemo(() => stackYears(series, widthPx, year), [series, widthPx, year])
  return (
    <div className="stack-years keep-ltr" ref={box}>
      <svg width={widthPx} height={spec.heightPx + AXIS_PX} role="img" aria-label={title}>
        {spec.ticks.map(({ year: tick, x }) => (
          <text key={tick} className="stack-years-tick" x={x} y={spec.heightPx + 14} textAnchor="middle">
            {tick}
          </text>
        ))}
        {spec.bands.map(({ layer, baseY, most, bars }) => (
          <g key={layer} data-layer={layer}>
            <path className="stack-years-base" d={`M0,${baseY}H${widthPx}`} />
            <text className="stack-years-name" x={0} y={baseY - 4}>
              {t(`layer.${layer}`)}
            </text>
            {bars.map((bar) => (
              <rect
                key={bar.year}
                className="stack-years-bar"
                data-now={bar.year === year}
                x={bar.x}
                y={bar.y}
                width={spec.barPx}
                height={baseY - bar.y}
              >
                <title>{`${bar.year}: ${bar.count}`}</title>
              </rect>
            ))}
            {most > 0 && bars.length > 0 && (
              <text className="stack-years-most" x={widthPx - 2} y={baseY - 4} textAnchor="end">
                {bars.at(-1)?.count}
              </text>
            )}
          </g>
        ))}
        <path className="stack-years-now" d={`M${spec.yearX},0V${spec.heightPx}`} />
      </svg>
    </div>
  )
}
