import topology from 'world-atlas/countries-50m.json'
import { type CountryTopology, type WorldShapes, worldShapes } from '../../src/geography/world-shapes.ts'
import type { MapFrame } from './geography/map-frame.ts'
import { thinTopology } from './geography/thin-topology.ts'

/** A third of a pixel on a map of the world a thousand pixels wide. */
const THIN_DEGREES = 0.12

/** Maps on which a degree takes more pixels than this are drawn from all points. */
const THIN_UP_TO_PX_A_DEGREE = 4

const WORLD = topology as unknown as CountryTopology

/** The world in fewer points, for maps of the whole of it and for questions of where a country lies. Made once. */
export const coarseWorld = once(() => worldShapes(thinTopology(WORLD, THIN_DEGREES)))

const fineWorld = once(() => worldShapes(WORLD))

/** The world with as many points as a frame can show. */
export function worldFor({ widthPx, zoom }: MapFrame): WorldShapes {
  return (widthPx * zoom) / 360 > THIN_UP_TO_PX_A_DEGREE ? fineWorld() : coarseWorld()
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
