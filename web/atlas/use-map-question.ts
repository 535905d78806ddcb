import { useMemo } from 'react'
import { actorsInPlace } from './actors-in-place.ts'
import type { AtlasChoice } from './atlas-choice.ts'
import type { AtlasData } from './atlas-data.ts'
import { type DrawnShape, type DrawnWorld, drawnWorld, epochOf } from './geography/drawn-world.ts'
import type { MapFrame } from './geography/map-frame.ts'
import type { MapQuestion } from './map-view.ts'
import { worldFor } from './world-detail.ts'
import type { YearTies } from './year-view.ts'

/** What the map is asked in a year. */
export function useMapQuestion(data: AtlasData, choice: AtlasChoice, ties: YearTies): MapQuestion {
  const { a, b, year, isOn, without } = choice
  const { tiesOfA, tiesOfB, countByActor, left } = ties
  return useMemo(
    () => ({
      chosen: actorsInPlace(data, a, year),
      second: actorsInPlace(data, b, year),
      tiesOfA,
      tiesOfB,
      countByActor,
      isOn,
      without,
      leftByActor: left?.byActor ?? null,
    }),
    [data, a, b, year, isOn, without, tiesOfA, tiesOfB, countByActor, left],
  )
}

interface MapShapes {
  readonly world: DrawnWorld
  readonly shapes: readonly DrawnShape[]
  positionsOf(shape: DrawnShape): readonly number[]
}

/** The shapes of a year in a frame; years of other borders alone bring other shapes. */
export function useMapShapes(data: AtlasData, frame: MapFrame, year: number): MapShapes {
  const source = useMemo(() => worldFor(frame), [frame])
  const world = useMemo(() => drawnWorld(source, frame), [source, frame])
  const epoch = epochOf(source, year)
  return useMemo(() => {
    const all = world.shapesOf(epoch)
    const positions = new Map(
      all.map((shape) => [shape, shape.actors.map((id) => data.position(id)).filter((at) => at >= 0)]),
    )
    // A territory that no row names has nothing to say, and as a dot only crowds the sea.
    const shapes = all.filter(({ isDot, actors }) => !isDot || actors.some((id) => data.hasRows(id)))
    return { world, shapes, positionsOf: (shape) => positions.get(shape) ?? [] }
  }, [world, epoch, data])
}
