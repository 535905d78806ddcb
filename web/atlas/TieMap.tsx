import { memo, type ReactNode } from 'react'
import { layerPattern } from '../components/layer-pattern.ts'
import type { DrawnShape } from './geography/drawn-world.ts'
import type { MapFrame } from './geography/map-frame.ts'
import { layerOfFill, type MapFill } from './map-fills.ts'
import type { MapLabel } from './map-labels.ts'
import './tie-map.css'

/** A bilateral tie drawn as a line with ringed ends. */
export interface Strand {
  readonly id: string
  readonly path: string
  readonly end: readonly [x: number, y: number]
}

interface TieMapProps {
  readonly frame: MapFrame
  readonly coast: string
  readonly shapes: readonly DrawnShape[]
  readonly fillOf: (shape: DrawnShape) => MapFill
  readonly strands: readonly Strand[]
  readonly labels: readonly MapLabel[]
  /** The shape on which the keyboard stands. */
  readonly cursor: DrawnShape | undefined
  /** Drawn above the shapes and beneath the names, such as the band that binds two. */
  readonly children?: ReactNode
}

const DOT_PX = 2.5
/** On a map of the whole world as narrow as a phone the dots of two seas would run together. */
const NARROW_DOT_PX = 1.6
const NARROW_PX = 600
const CURSOR_DOT_PX = 6

/** The map: shapes in pattern, coast in the control edge, strands and names that never overlap. It repeats the table for the eye. */
export function TieMap({ frame, coast, shapes, fillOf, strands, labels, cursor, children }: TieMapProps) {
  const dots = shapes.filter(({ isDot }) => isDot)
  const dotPx = frame.widthPx * frame.zoom < NARROW_PX ? NARROW_DOT_PX : DOT_PX
  return (
    <svg
      className="tie-map keep-ltr"
      viewBox={`0 0 ${frame.widthPx} ${frame.heightPx}`}
      aria-hidden="true"
      focusable="false"
    >
      <g>
        {shapes.map((shape) => (
          <MapShape key={`${shape.kind}-${shape.id}`} shape={shape} fill={fillOf(shape)} />
        ))}
      </g>
      <Coast path={coast} />
      {dots.map((shape) => (
        <MapDot key={shape.id} shape={shape} fill={fillOf(shape)} radiusPx={dotPx} />
      ))}
      {cursor &&
        (cursor.isDot ? (
          <circle className="tie-map-cursor" cx={cursor.at[0]} cy={cursor.at[1]} r={CURSOR_DOT_PX} />
        ) : (
          <path className="tie-map-cursor" d={cursor.path} />
        ))}
      <g data-layer="bilateral">
        {strands.map(({ id, path }) => (
          <g key={id}>
            <path className="tie-map-strand-edge" d={path} />
            <path className="tie-map-strand" d={path} />
          </g>
        ))}
        {strands.map(({ id, end }) => (
          <circle key={id} className="tie-map-ring" cx={end[0]} cy={end[1]} r="2.5" />
        ))}
      </g>
      {children}
      {labels.map(({ id, text, count, x, y, anchor, isStrong = false }) => (
        <text key={id} className="tie-map-name" data-strong={isStrong} x={x} y={y} textAnchor={anchor}>
          {text}
          {count !== undefined && <tspan className="tie-map-count"> {count}</tspan>}
        </text>
      ))}
    </svg>
  )
}

const Coast = memo(function Coast({ path }: { path: string }) {
  return <path className="tie-map-coast" d={path} />
})

interface MapShapeProps {
  readonly shape: DrawnShape
  readonly fill: MapFill
}

const MapShape = memo(function MapShape({ shape, fill }: MapShapeProps) {
  const layer = layerOfFill(fill)
  return (
    <path
      className="tie-map-shape"
      data-kind={shape.kind}
      data-id={shape.id}
      data-fill={fill}
      data-closest={layer}
      fill={layer === undefined ? undefined : layerPattern(layer, 'pale')}
      d={shape.path}
    />
  )
})

const MapDot = memo(function MapDot({
  shape,
  fill,
  radiusPx,
}: MapShapeProps & { readonly radiusPx: number }) {
  return (
    <circle
      className="tie-map-dot"
      data-id={shape.id}
      data-layer={layerOfFill(fill) ?? 'none'}
      data-fill={fill}
      cx={shape.at[0]}
      cy={shape.at[1]}
      r={radiusPx}
    />
  )
})
