import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Matrix } from '../../src/api/reuse-matrix.ts'
import { fitText } from '../components/fit-text.ts'
import { measureText } from '../components/measure-text.ts'
import { useWidth } from '../components/use-width.ts'
import { matrixBlocks } from './matrix-blocks.ts'
import './matrix-chart.css'

interface MatrixChartProps {
  readonly matrix: Matrix
  /** Reads two texts side by side. */
  readonly onPair: (row: number, column: number) => void
}

const MOST_PX = 640
const NAMES_PX = 108
const NAME_LEAST_PX = 12
const TEXT_PX = 11

/** A cell for every two texts, the darker the more alike; families are parted by rules. The pointer tells a pair, a press compares it. */
export function MatrixChart({ matrix, onPair }: MatrixChartProps) {
  const { t } = useTranslation(['words', 'common'])
  const [box, widthPx] = useWidth<HTMLDivElement>(760)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null)
  const { texts, values } = matrix
  const size = texts.length
  const namesPx = widthPx < 480 ? 0 : NAMES_PX
  const sidePx = Math.max(1, Math.min(MOST_PX, widthPx - namesPx))
  const blocks = useMemo(() => matrixBlocks(texts), [texts])
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context && values.length > 0) context.putImageData(matrixImage(values), 0, 0)
  }, [values])
  const cellAt = (event: React.PointerEvent | React.MouseEvent): readonly [number, number] | null => {
    const frame = event.currentTarget.getBoundingClientRect()
    const column = Math.floor(((event.clientX - frame.left) / frame.width) * size)
    const row = Math.floor(((event.clientY - frame.top) / frame.height) * size)
    return row >= 0 && row < size && column >= 0 && column < size ? [row, column] : null
  }
  const value = pointed === null ? undefined : values[pointed[0]]?.[pointed[1]]
  const place = (at: number): number => (at / size) * sidePx
  return (
    <div className="matrix keep-ltr" ref={box}>
      <p className="matrix-said caption" aria-hidden="true">
        {pointed === null
          ? t('matrix.hint')
          : t(value == null ? 'matrix.pairNone' : 'matrix.pair', {
              a: texts[pointed[0]]?.title,
              b: texts[pointed[1]]?.title,
              value: value?.toFixed(3),
            })}
      </p>
      <div className="matrix-frame" style={{ inlineSize: namesPx + sidePx, blockSize: sidePx }}>
        <canvas
          ref={canvas}
          width={size}
          height={size}
          style={{ insetInlineStart: namesPx, inlineSize: sidePx, blockSize: sidePx }}
          role="img"
          aria-label={t('matrix.title')}
          onPointerMove={(event) => setPointed(cellAt(event))}
          onPointerLeave={() => setPointed(null)}
          onClick={(event) => {
            const cell = cellAt(event)
            if (cell !== null && cell[0] !== cell[1]) onPair(...cell)
          }}
        />
        <svg
          width={namesPx + sidePx}
          height={sidePx}
          viewBox={`0 0 ${namesPx + sidePx} ${sidePx}`}
          aria-hidden="true"
        >
          <rect className="matrix-edge" x={namesPx} y="0" width={sidePx} height={sidePx} />
          {blocks.map(({ family, first, count }) => (
            <g key={first}>
              {first > 0 && (
                <path
                  className="matrix-rule"
                  d={`M0,${place(first)}H${namesPx + sidePx}M${namesPx + place(first)},0V${sidePx}`}
                />
              )}
              {namesPx > 0 && place(count) >= NAME_LEAST_PX && (
                <text className="matrix-name" x="0" y={place(first) + TEXT_PX}>
                  {fitText(
                    t(`common:familyShort.${family}`, { defaultValue: family }),
                    NAMES_PX - 6,
                    (text) => measureText(text, TEXT_PX),
                  )}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
    </div>
  )
}

/** Dark ink, which the stylesheet turns over on a dark ground. */
const INK = [20, 24, 29] as const

/** One pixel a cell: ink as thick as the value; low values are lifted so that the eye finds them. */
function matrixImage(values: Matrix['values']): ImageData {
  const size = values.length
  const image = new ImageData(size, size)
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      const at = (row * size + column) * 4
      image.data.set(INK, at)
      image.data[at + 3] = value === null ? 0 : Math.round(255 * Math.sqrt(value))
    })
  })
  return image
}
