import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Curve } from '../../src/api/reuse-matrix.ts'
import { DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { useWidth } from '../components/use-width.ts'
import { useNumberText } from '../format/use-number-text.ts'
import { CURVE_LINES, curveLayout } from './curve-layout.ts'
import './curve.css'

interface CurveFigureProps {
  readonly curve: Curve
  readonly date: string
}

const PLOT_PX = 180
/** The length that coverage counts by, which the title speaks of. */
const USUAL_MIN = 6

/** How many texts take most of their words from one earlier text, by the length of runs that count: a finding is a function of its settings. */
export function CurveFigure({ curve, date }: CurveFigureProps) {
  const { t } = useTranslation('words')
  const usual = curve.points.find(({ min }) => min === USUAL_MIN) ?? curve.points[0]
  const last = curve.points.at(-1)
  if (usual === undefined || last === undefined) return null
  const title = t('curve.finding', {
    count: usual.at_least_80,
    of: usual.texts,
    min: usual.min,
    less: last.at_least_80,
    longest: last.min,
  })
  return (
    <Figure
      title={title}
      unit={t('curve.unit', { count: usual.texts })}
      source={t('source', { version: curve.registry_version, method: curve.method })}
      date={date}
      summary={title}
      leftOut={t('curve.leftOut', { count: curve.texts - usual.texts })}
      table={<CurveTable curve={curve} />}
    >
      <CurveChart curve={curve} />
    </Figure>
  )
}

function CurveChart({ curve }: { curve: Curve }) {
  const { t } = useTranslation('words')
  const numberText = useNumberText()
  const [box, widthPx] = useWidth<HTMLDivElement>(480)
  const layout = useMemo(
    () => curveLayout(curve, { widthPx, plotPx: PLOT_PX, startPx: 40, endPx: 88 }),
    [curve, widthPx],
  )
  const endPx = widthPx - 88
  return (
    <div className="curve keep-ltr" ref={box}>
      <svg
        width={widthPx}
        height={layout.heightPx}
        viewBox={`0 0 ${widthPx} ${layout.heightPx}`}
        aria-hidden="true"
      >
        {layout.yTicks.map(({ count, y }) => (
          <g key={count}>
            <path className="curve-grid" d={`M40,${y}H${endPx}`} />
            <text className="curve-tick" x="34" y={y + 4} textAnchor="end">
              {numberText(count)}
            </text>
          </g>
        ))}
        {layout.xTicks.map(({ min, x }) => (
          <text key={min} className="curve-tick" x={x} y={layout.plotPx + 15} textAnchor="middle">
            {min}
          </text>
        ))}
        {layout.lines.map(({ line, path, points, labelY }) => (
          <g key={line} data-line={line}>
            <path className="curve-line" d={path} />
            {points.map(({ min, count, x, y }) => (
              <circle key={min} className="curve-point" cx={x} cy={y} r="3">
                <title>{t('curve.point', { min, count, line: t(`curve.${line}`) })}</title>
              </circle>
            ))}
            <text className="curve-label" x={endPx + 8} y={labelY + 4}>
              {t(`curve.${line}`)} {numberText(points.at(-1)?.count ?? 0)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

function CurveTable({ curve }: { curve: Curve }) {
  const { t } = useTranslation('words')
  const numberText = useNumberText()
  return (
    <DataTable
      caption={t('curve.table')}
      rows={curve.points}
      rowKey={({ min }) => String(min)}
      columns={[
        { name: 'min', label: t('curve.min'), isNumber: true, cell: ({ min }) => min },
        { name: 'texts', label: t('curve.texts'), isNumber: true, cell: ({ texts }) => numberText(texts) },
        ...CURVE_LINES.map((line) => ({
          name: line,
          label: t(`curve.${line}`),
          isNumber: true,
          cell: (point: Curve['points'][number]) => numberText(point[line]),
        })),
      ]}
    />
  )
}
