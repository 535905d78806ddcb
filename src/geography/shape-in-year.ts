import type { MultiPolygon, Polygon } from 'geojson'
import { isDrawn } from './dissolved-states.ts'
import type { WorldShapes } from './world-shapes.ts'

/** Where an actor lies on the map of a year. */
export interface ShapeInYear {
  readonly geometry: Polygon | MultiPolygon | null
  /** Longitude and latitude of the middle of its largest part. */
  readonly middle: readonly [number, number] | null
  /** Which borders these are, in words. */
  readonly borders: string
}

/**
 * The shape of each actor in a year, by the rules of the map: borders of today; a dissolved state as its successors joined while
 * it is drawn, also for the state under whose code sources keep its rows; the other successors have no shape meanwhile.
 */
export function shapesInYear(world: WorldShapes, year: number): (actorId: string) => ShapeInYear {
  const shapes = new Map(
    world.shapes.filter(({ isDisputed }) => !isDisputed).map((shape) => [shape.id, shape] as const),
  )
  const joined = world.joined.filter(({ state }) => isDrawn(state, year))
  return (actorId) => {
    const whole = joined.find(
      ({ state }) =>
        state.actorId === actorId ||
        (state.rowsUnder.includes(actorId) && state.successors.includes(actorId)),
    )
    if (whole !== undefined) {
      const { geometry, middle, state } = whole
      return { geometry, middle, borders: `of ${state.actorId}: its successors of today joined` }
    }
    const around = joined.find(({ state }) => state.successors.includes(actorId))
    if (around !== undefined) {
      return { geometry: null, middle: null, borders: `none: within ${around.state.actorId} in the year` }
    }
    const shape = shapes.get(actorId)
    if (shape === undefined) return { geometry: null, middle: null, borders: 'none: no shape on the map' }
    return { geometry: shape.geometry, middle: shape.middle, borders: 'of today' }
  }
}
