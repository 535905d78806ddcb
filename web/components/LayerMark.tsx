import type { Binding } from '../../src/model/instrument.ts'
import type { Layer } from '../../src/model/layer.ts'
import { layerMarkPath } from './layer-mark-path.ts'
import './layer-mark.css'

interface LayerMarkProps {
  readonly layer: Layer | null
  /** Filled: binding (or nothing said of it); hollow: not binding; broken line: not coded (null). */
  readonly binding?: Binding | null
  readonly size?: number
}

/** A layer's mark. It says nothing to screen readers: the name stands beside it. */
export function LayerMark({ layer, binding = 'yes', size = 10 }: LayerMarkProps) {
  const box = size + 4
  return (
    <svg
      className="layer-mark"
      data-layer={layer ?? 'none'}
      width={box}
      height={box}
      viewBox={`${-box / 2} ${-box / 2} ${box} ${box}`}
      aria-hidden="true"
    >
      <LayerMarkShape layer={layer} binding={binding} size={size} />
    </svg>
  )
}

/** The mark's outline alone, around (0, 0), for charts that are SVG already. */
export function LayerMarkShape({ layer, binding = 'yes', size = 10 }: LayerMarkProps) {
  return (
    <path
      className="layer-mark-shape"
      data-layer={layer ?? 'none'}
      data-binding={binding ?? 'not-coded'}
      d={layer === null ? `M${-size / 2},0H${size / 2}` : layerMarkPath(layer, size)}
    />
  )
}
