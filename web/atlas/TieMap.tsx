import { memo, type ReactNode, useEffect, useRef } from 'react'
import { layerPattern } from '../components/layer-pattern.ts'
import type { DrawnShape, DrawnWorld, MapFrame } from './geography/drawn-world.ts'
import type { MapFill } from './map-fills.ts'
import type { PlacedLabel } from './place-labels.ts'
import './tie-map.css'

/** A bilateral tie drawn as a line with ringed ends. */
export interface Strand {
  readonly id: string
  readonly path: string
  readonly end: readonly [x: number, y: number]
}

interface TieMapProps {
  readonly world: DrawnWorld
  readonly frame: MapFrame
  readonly fillOf: (shape: DrawnShape) => MapFill
  readonly nameOf: (shape: DrawnShape) => string
  readonly strands: readonly Strand[]
  readonly labels: readonly (PlacedLabel & { readonly count?: string })[]
  readonly onChoose: (shape: DrawnShape) => void
  /** Drawn above the shapes, such as the band that binds two. */
  readonly children?: ReactNode
}

const DOT_PX = 2.5

/** The map: shapes in pattern, coast in the control edge, strands and names that never overlap. It repeats the table for the eye. */
export function TieMap({ world, frame, fillOf, nameOf, strands, labels, onChoose, children }: TieMapProps) {
  const map = useRef<SVGSVGElement>(null)
  useEffect(() => {
    // The map repeats the table for the eye and the pointer; chooser and table do the same by keyboard.
    const onClick = (event: MouseEvent): void => {
      const id = event.target instanceof Element ? event.target.getAttribute('data-id') : null
      const shape = world.shapes.find((entry) => entry.id === id)
      if (shape !== undefined) onChoose(shape)
    }
    const element = map.current
    element?.addEventListener('click', onClick)
    return () => element?.removeEventListener('click', onClick)
  }, [world, onChoose])
  return (
    <svg
      ref={map}
      className="tie-map keep-ltr"
      viewBox={`0 0 ${frame.widthPx} ${frame.heightPx}`}
      aria-hidden="true"
    >
      <g>
        {world.shapes.map((shape) => (
          <MapShape key={shape.id} shape={shape} fill={fillOf(shape)} name={nameOf(shape)} />
        ))}
        {world.shapes
          .filter(({ isDot }) => isDot)
          .map((shape) => (
            <MapDot key={shape.id} shape={shape} fill={fillOf(shape)} name={nameOf(shape)} />
          ))}
      </g>
      <g data-layer="bilateral">
        {strands.map(({ id, path, end }) => (
          <g key={id}>
            <path className="tie-map-strand-edge" d={path} />
            <path className="tie-map-strand" d={path} />
            <circle className="tie-map-ring" cx={end[0]} cy={end[1]} r="2.5" />
          </g>
        ))}
      </g>
      {children}
      {labels.map((label) => (
        <text
          key={label.id}
          className="tie-map-name"
          data-strong={label.isStrong ?? false}
          x={label.x}
          y={label.y}
          textAnchor={label.anchor}
        >
          {label.text}
          {label.count !== undefined && <tspan className="tie-map-count"> {label.count}</tspan>}
        </text>
      ))}
    </svg>
  )
}

interface MapShapeProps {
  readonly shape: DrawnShape
  readonly fill: MapFill
  readonly name: string
}

const MapShape = memo(function MapShape({ shape, fill, name }: MapShapeProps) {
  return (
    <path
      className="tie-map-shape"
      data-kind={shape.kind}
      data-id={shape.id}
      data-fill={fill.kind === 'amount' ? `amount-${fill.step}` : fill.kind}
      data-closest={fill.kind === 'layer' ? fill.layer : undefined}
      fill={fill.kind === 'layer' ? layerPattern(fill.layer, 'pale') : undefined}
      d={shape.path}
    >
      <title>{name}</title>
    </path>
  )
})

const MapDot = memo(function MapDot({ shape, fill, name }: MapShapeProps) {
  return (
    <circle
      className="tie-map-dot"
      data-id={shape.id}
      data-layer={fill.kind === 'layer' ? fill.layer : 'none'}
      data-fill={fill.kind === 'amount' ? `amount-${fill.step}` : fill.kind}
      cx={shape.at[0]}
      cy={shape.at[1]}
      r={DOT_PX}
    >
      <title>{name}</title>
    </circle>
  )
})
