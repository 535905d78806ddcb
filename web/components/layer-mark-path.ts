import type { Layer } from '../../src/model/layer.ts'

/**
 * Outline of a layer's mark around (0, 0): circle, square, diamond, triangle, two joined dots.
 * `size` is the height that marks look alike at; the joined dots are wider than high.
 */
export function layerMarkPath(layer: Layer, size = 10): string {
  const r = size / 2
  switch (layer) {
    case 'multilateral':
      return circle(0, r)
    case 'regional': {
      const half = round(r * 0.88)
      return `M${-half},${-half}h${2 * half}v${2 * half}h${-2 * half}Z`
    }
    case 'transregional': {
      const d = round(r * 1.2)
      return `M0,${-d}L${d},0L0,${d}L${-d},0Z`
    }
    case 'bloc': {
      const d = round(r * 1.1)
      return `M0,${-d}L${d},${round(d * 0.8)}L${-d},${round(d * 0.8)}Z`
    }
    case 'bilateral': {
      const dot = round(r * 0.52)
      const apart = round(r * 0.78)
      return `${circle(-apart, dot)}${circle(apart, dot)}M${round(dot - apart)},0H${round(apart - dot)}`
    }
  }
}

function circle(x: number, r: number): string {
  return `M${round(x - r)},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
