import { useMemo } from 'react'
import type { WorldShape } from '../../src/geography/world-shapes.ts'
import { LAYERS } from '../../src/model/layer.ts'
import type { AtlasData } from './atlas-data.ts'
import { type MapFrame, pairFrame, regionFrame, worldFrame } from './geography/map-frame.ts'
import { coarseWorld } from './world-detail.ts'

const HEIGHT_BY_WIDTH = 0.438
const HEIGHT_BY_WIDTH_REGION = 0.7

type Place = readonly [number, number]

/** What the map's window shows: the world; on a phone the region of the one chosen; the two chosen with room around them. */
export function useMapFrame(
  data: AtlasData,
  a: string | null,
  b: string | null,
  widthPx: number,
  isPhone: boolean,
): MapFrame {
  return useMemo(() => {
    const places = placesOf(data)
    const [one, other] = [places.get(a ?? ''), places.get(b ?? '')]
    const isRegion = isPhone && one !== undefined
    const heightPx = Math.round(widthPx * (isRegion ? HEIGHT_BY_WIDTH_REGION : HEIGHT_BY_WIDTH))
    const size = { widthPx, heightPx }
    if (one !== undefined && other !== undefined)
      return pairFrame(size, one.at, other.at, one.reach + other.reach, allMiddles())
    if (one === undefined || !isPhone) return worldFrame(size)
    const partners = partnersEver(data, a ?? '').map((id) => places.get(id)?.at)
    return regionFrame(
      size,
      one.at,
      partners.filter((at) => at !== undefined),
    )
  }, [data, a, b, widthPx, isPhone])
}

function allMiddles(): Place[] {
  return coarseWorld().shapes.map(({ middle }) => middle)
}

/** Middles of actors with a shape and how far, in degrees, the shape reaches; of a bloc the middle of its members of today. */
function placesOf(data: AtlasData): ReadonlyMap<string, { readonly at: Place; readonly reach: number }> {
  const { shapes, joined } = coarseWorld()
  const placeOf = ({ middle, areaSteradians }: Pick<WorldShape, 'middle' | 'areaSteradians'>) => ({
    at: middle,
    reach: (Math.sqrt(areaSteradians) * 180) / Math.PI,
  })
  const places = new Map([
    ...joined.map((shape) => [shape.state.actorId, placeOf(shape)] as const),
    ...shapes.map((shape) => [shape.id, placeOf(shape)] as const),
  ])
  for (const [id, actor] of data.actors) {
    if (actor.kind !== 'bloc') continue
    const members = data.membersOf(id, data.registry.last_year).flatMap((member) => places.get(member) ?? [])
    if (members.length === 0) continue
    const mean = (pick: (at: Place) => number): number =>
      members.reduce((sum, { at }) => sum + pick(at), 0) / members.length
    const at: Place = [mean(([longitude]) => longitude), mean(([, latitude]) => latitude)]
    places.set(id, { at, reach: 20 })
  }
  return places
}

/** Actors with which one has had a bilateral instrument in any year, so that the window stands still as years go by. */
function partnersEver({ index, position }: AtlasData, actorId: string): string[] {
  const own = position(actorId)
  const bilateral = LAYERS.indexOf('bilateral')
  const found = new Set<number>()
  index.instrumentIds.forEach((_, k) => {
    if (index.layerByInstrument[k] !== bilateral) return
    const rows = index.actorByRow.subarray(index.rowStart[k], index.rowStart[k + 1])
    if (rows.includes(own)) for (const other of rows) found.add(other)
  })
  return [...found].filter((at) => at !== own).map((at) => index.actorIds[at] ?? '')
}
