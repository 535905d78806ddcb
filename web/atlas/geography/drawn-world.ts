import { geoEqualEarth, geoPath } from 'd3-geo'
import { isDrawn } from '../../../src/geography/dissolved-states.ts'
import type { JoinedShape, WorldShape, WorldShapes } from '../../../src/geography/world-shapes.ts'
import type { MapFrame } from './map-frame.ts'

/** A shape as it stands on the map. */
export interface DrawnShape {
  readonly id: string
  readonly kind: 'state' | 'disputed' | 'joined'
  /** Actors whose ties colour the shape. */
  readonly actors: readonly string[]
  readonly path: string
  /** Middle of its largest part, where strands and names begin. */
  readonly at: readonly [x: number, y: number]
  readonly areaPx2: number
  /** Too small to see: a dot stands at `at`. */
  readonly isDot: boolean
}

/** The world in one frame. Shapes are drawn once and kept, so that years of other borders draw only what they change. */
export interface DrawnWorld {
  readonly coast: string
  /** The shapes of an epoch: dissolved states joined, their successors not apart; disputed areas last, above the others. */
  shapesOf(epoch: string): readonly DrawnShape[]
  /** Great circle between two shapes' middles. */
  strand(from: string, to: string): string
}

/** Below this a shape is a dot of 5 px. */
const SMALL_PX2 = 10

/** Room around the window in which lines go on, so that a cut edge is never seen. */
const MARGIN_PX = 20

/** Which dissolved states are drawn in a year: one character a state, 1 or 0. Years of one epoch share a map. */
export function epochOf({ joined }: WorldShapes, year: number): string {
  return joined.map(({ state }) => (isDrawn(state, year) ? '1' : '0')).join('')
}

/** The world in Equal Earth (Šavrič, Patterson and Jenny 2018), projected into a frame. Time O(points), once a shape. */
export function drawnWorld(world: WorldShapes, frame: MapFrame): DrawnWorld {
  // Points are close enough that straight lines join them; only great circles are drawn finer.
  const draw = geoPath(projectionOf(frame, 0)).digits(1)
  const fine = projectionOf(frame)
  const drawFine = geoPath(fine).digits(1)
  const middles = new Map<string, readonly [number, number]>([
    ...world.shapes.map(({ id, middle }) => [id, middle] as const),
    ...world.joined.map(({ state, middle }) => [state.actorId, middle] as const),
  ])
  const kept = new Map<object, DrawnShape | null>()
  const drawn = (
    source: WorldShape | JoinedShape,
    named: Pick<DrawnShape, 'id' | 'kind' | 'actors'>,
  ): DrawnShape[] => {
    let shape = kept.get(source)
    if (shape === undefined) {
      const at = fine([...source.middle])
      const path = draw(source.geometry) ?? ''
      // Equal Earth keeps areas, so that no clipped path need be measured.
      const areaPx2 = source.areaSteradians * fine.scale() ** 2
      const isDot = named.kind !== 'disputed' && areaPx2 < SMALL_PX2
      shape = at === null || path === '' ? null : { ...named, path, at: [at[0], at[1]], areaPx2, isDot }
      kept.set(source, shape)
    }
    return shape === null ? [] : [shape]
  }
  const epochs = new Map<string, readonly DrawnShape[]>()
  const shapesOf = (epoch: string): readonly DrawnShape[] => {
    const alive = world.joined.filter((_, place) => epoch[place] === '1')
    const hidden = new Set(alive.flatMap(({ state }) => state.successors))
    const apart = world.shapes
      .filter(({ id }) => !hidden.has(id))
      .flatMap((shape) =>
        drawn(
          shape,
          shape.isDisputed
            ? { id: shape.id, kind: 'disputed', actors: [] }
            : { id: shape.id, kind: 'state', actors: [shape.id] },
        ),
      )
    const joined = alive.flatMap((shape) =>
      drawn(shape, { id: shape.state.actorId, kind: 'joined', actors: shape.state.rowsUnder }),
    )
    const isDisputed = ({ kind }: DrawnShape): boolean => kind === 'disputed'
    return [...apart.filter((shape) => !isDisputed(shape)), ...joined, ...apart.filter(isDisputed)]
  }
  return {
    coast: draw(world.coast) ?? '',
    shapesOf(epoch) {
      const shapes = epochs.get(epoch) ?? shapesOf(epoch)
      epochs.set(epoch, shapes)
      return shapes
    },
    strand(from, to) {
      const [a, b] = [middles.get(from), middles.get(to)]
      if (a === undefined || b === undefined) return ''
      return drawFine({ type: 'LineString', coordinates: [[...a], [...b]] }) ?? ''
    },
  }
}

function projectionOf({ widthPx, heightPx, zoom, centre }: MapFrame, precision?: number) {
  const projection = geoEqualEarth()
  if (precision !== undefined) projection.precision(precision)
  projection.rotate([-centre[0], 0]).fitSize([widthPx, heightPx], { type: 'Sphere' })
  projection.scale(projection.scale() * zoom)
  const [x = 0, y = 0] = projection([...centre]) ?? []
  const [tx, ty] = projection.translate()
  return projection.translate([tx + widthPx / 2 - x, ty + heightPx / 2 - y]).clipExtent([
    [-MARGIN_PX, -MARGIN_PX],
    [widthPx + MARGIN_PX, heightPx + MARGIN_PX],
  ])
}
