import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { isDrawn } from './dissolved-states.ts'
import type { WorldShapes } from './world-shapes.ts'

/** A window on the world, in pixels, and which part of it is shown. */
export interface MapFrame {
  readonly widthPx: number
  readonly heightPx: number
  /** How much larger than the whole world in the window; 1 shows all. */
  readonly zoom: number
  /** Longitude and latitude in the middle of the window. */
  readonly centre: readonly [number, number]
}

/** A shape as it stands on the map. */
export interface DrawnShape {
  readonly id: string
  readonly kind: 'state' | 'disputed' | 'joined'
  /** Actors whose ties colour the shape. */
  readonly actors: readonly string[]
  readonly path: string
  /** Middle of its largest part, where strands and names begin. */
  readonly at: readonly [x: number, y: number]
  /** Too small to see: a dot stands at `at`. */
  readonly isDot: boolean
}

export interface DrawnWorld {
  readonly sphere: string
  readonly shapes: readonly DrawnShape[]
  /** Great circle between two shapes' middles. */
  strand(from: string, to: string): string
}

const SMALL_PX2 = 14

/** Which dissolved states are drawn in a year: one character a state, 1 or 0. Years of one epoch share a map. */
export function epochOf({ joined }: WorldShapes, year: number): string {
  return joined.map(({ state }) => (isDrawn(state, year) ? '1' : '0')).join('')
}

/** The world of an epoch in Equal Earth, projected into a frame: dissolved states joined, their successors not apart. Time O(points). */
export function drawnWorld({ shapes, joined }: WorldShapes, epoch: string, frame: MapFrame): DrawnWorld {
  const projection = geoEqualEarth()
  projection.fitSize([frame.widthPx, frame.heightPx], { type: 'Sphere' })
  if (frame.zoom !== 1) {
    projection.scale(projection.scale() * frame.zoom)
    const [x = 0, y = 0] = projection([...frame.centre]) ?? []
    const [tx, ty] = projection.translate()
    projection.translate([tx + frame.widthPx / 2 - x, ty + frame.heightPx / 2 - y])
  } else {
    // Without Antarctica the window can show the lands a little larger.
    const [tx, ty] = projection.translate()
    projection.scale(projection.scale() * 1.1).translate([tx, ty + frame.heightPx * 0.06])
  }
  projection.clipExtent([
    [-20, -20],
    [frame.widthPx + 20, frame.heightPx + 20],
  ])
  const draw = geoPath(projection).digits(1)
  const alive = joined.filter((_, place) => epoch[place] === '1')
  const hidden = new Set(alive.flatMap(({ state }) => state.successors))
  const middles = new Map<string, [number, number]>()
  const drawn = (
    id: string,
    kind: DrawnShape['kind'],
    actors: readonly string[],
    geometry: Polygon | MultiPolygon,
  ): DrawnShape[] => {
    const path = draw(geometry)
    const middle = middleOf(geometry)
    const at = projection(middle)
    if (at === null) return []
    middles.set(id, middle)
    return [
      {
        id,
        kind,
        actors,
        path: path ?? '',
        at: [at[0], at[1]],
        isDot: kind === 'state' && draw.area(geometry) < SMALL_PX2,
      },
    ]
  }
  return {
    sphere: draw({ type: 'Sphere' }) ?? '',
    shapes: [
      ...shapes
        .filter(({ id }) => !hidden.has(id))
        .flatMap(({ id, isDisputed, geometry }) =>
          drawn(id, isDisputed ? 'disputed' : 'state', isDisputed ? [] : [id], geometry),
        ),
      ...alive.flatMap(({ state, geometry }) => drawn(state.actorId, 'joined', state.rowsUnder, geometry)),
    ],
    strand(from, to) {
      const [a, b] = [middles.get(from), middles.get(to)]
      return a === undefined || b === undefined
        ? ''
        : (draw({ type: 'LineString', coordinates: [a, b] }) ?? '')
    },
  }
}

/** Middle of the largest polygon, so that France is in Europe. */
function middleOf(geometry: Polygon | MultiPolygon): [number, number] {
  const polygons: Position[][][] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const areas = polygons.map((coordinates) => geoArea({ type: 'Polygon', coordinates }))
  const coordinates = polygons[areas.indexOf(Math.max(...areas))] ?? []
  return geoCentroid({ type: 'Polygon', coordinates })
}

/** Longitude and latitude of a shape's middle, for choosing what the window shows. */
export function middleOfShape({ shapes, joined }: WorldShapes, id: string): [number, number] | null {
  const shape = shapes.find((entry) => entry.id === id) ?? joined.find(({ state }) => state.actorId === id)
  return shape === undefined ? null : middleOf(shape.geometry)
}
