import type { LayerWords } from './article-pieces.ts'
import { pieceFill } from './LineageRibbon.tsx'
import './origin-bar.css'

interface OriginBarProps {
  readonly words: LayerWords
  readonly widthPx: number
  readonly heightPx: number
  /** Words that the whole width stands for; without it those of the bar. */
  readonly of?: number
}

/** Words by the layer that they were first seen in, as one bar: layers widest first, common stock hatched, new words bare. */
export function OriginBar({ words, widthPx, heightPx, of = words.words }: OriginBarProps) {
  const pieces = [
    ...words.byLayer.map(({ layer, words: count }) => ({ kind: 'layer' as const, layer, count })),
    { kind: 'stock' as const, layer: null, count: words.stock },
    { kind: 'fresh' as const, layer: null, count: words.fresh },
  ].filter(({ count }) => count > 0)
  let x = 0
  return (
    <svg
      className="origin-bar"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      aria-hidden="true"
    >
      {pieces.map(({ kind, layer, count }) => {
        const start = x
        const width = of === 0 ? 0 : (count / of) * (widthPx - 1)
        x += width
        return (
          <rect
            key={`${kind} ${layer}`}
            className="origin-piece"
            data-kind={kind}
            data-layer={kind === 'layer' ? (layer ?? 'none') : undefined}
            x={start + 0.5}
            y="0.5"
            width={Math.max(0, width)}
            height={heightPx - 1}
            fill={pieceFill({ kind, layer })}
          />
        )
      })}
    </svg>
  )
}
