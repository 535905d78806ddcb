import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { layerPattern, type PatternTone } from './layer-pattern.ts'
import './layer-pattern.css'
import './uncovered-years.css'

/** The patterns of the five layers, once a page: solid, level lines, dots, slant, uprights. */
export function LayerPatternDefs() {
  return (
    <svg className="layer-pattern-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {LAYERS.flatMap((layer) => [
          <Pattern key={`full-${layer}`} layer={layer} tone="full" />,
          <Pattern key={`pale-${layer}`} layer={layer} tone="pale" />,
        ])}
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="hatch-ground" />
          <rect width="1.2" height="5" className="hatch-line" />
        </pattern>
        <pattern
          id="uncovered"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="uncovered-ground" />
          <rect width="1" height="6" className="uncovered-line" />
        </pattern>
      </defs>
    </svg>
  )
}

function Pattern({ layer, tone }: { layer: Layer; tone: PatternTone }) {
  const slant = layer === 'bloc' ? { patternTransform: 'rotate(45)' } : {}
  return (
    <pattern
      id={`layer-${tone}-${layer}`}
      data-layer={layer}
      data-tone={tone}
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      {...slant}
    >
      <rect width="4" height="4" className="layer-pattern-ground" />
      <PatternMarks layer={layer} />
    </pattern>
  )
}

function PatternMarks({ layer }: { layer: Layer }) {
  switch (layer) {
    case 'multilateral':
      return null
    case 'regional':
      return <rect className="layer-pattern-mark" width="4" height="1.8" />
    case 'transregional':
      return (
        <>
          <circle className="layer-pattern-mark" cx="1" cy="1" r="0.85" />
          <circle className="layer-pattern-mark" cx="3" cy="3" r="0.85" />
        </>
      )
    case 'bloc':
      return <rect className="layer-pattern-mark" width="1.8" height="4" />
    case 'bilateral':
      return <rect className="layer-pattern-mark" width="2.4" height="4" />
  }
}

interface LayerPatternProps {
  readonly layer: Layer
  readonly width: number
  readonly height: number
  readonly tone?: PatternTone
}

/** A patch of a layer's fill with its edge, as keys and bars show it. */
export function LayerPattern({ layer, width, height, tone = 'full' }: LayerPatternProps) {
  return (
    <svg className="layer-pattern" data-layer={layer} width={width} height={height} aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width={Math.max(0, width - 1)}
        height={Math.max(0, height - 1)}
        fill={layerPattern(layer, tone)}
        className="layer-pattern-edge"
      />
    </svg>
  )
}
