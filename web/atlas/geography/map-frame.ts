import { geoDistance, geoInterpolate } from 'd3-geo'

type Place = readonly [longitude: number, latitude: number]

/** A window on the world, in pixels, and which part of it is shown. */
export interface MapFrame {
  readonly widthPx: number
  readonly heightPx: number
  /** How much larger than the whole world in the window; 1 shows all. */
  readonly zoom: number
  /** Longitude and latitude in the middle of the window; zoomed maps are turned so that its meridian stands upright. */
  readonly centre: Place
}

interface Size {
  readonly widthPx: number
  readonly heightPx: number
}

const DEGREE = Math.PI / 180
const WORLD_WIDTH_DEGREES = 360
const WORLD_HEIGHT_DEGREES = 180

/** How far, in degrees of a great circle, a partner may lie to belong to the region a phone shows first. */
const REGION_DEGREES = 55

/** How far the two chosen may stand from the middle, as a part of half the window. */
const SIDEWAYS = 0.32

const PAIR_ZOOM = { least: 1, most: 7 }
const REGION_ZOOM = { least: 1.8, most: 4 }

/** Width of the world by its height in Equal Earth. */
const WORLD_ASPECT = 2.0546

/** The whole world, as wide as the window; what a low window has no room for is taken from Antarctica. */
export function worldFrame(size: Size): MapFrame {
  return { ...size, zoom: Math.max(1, size.widthPx / size.heightPx / WORLD_ASPECT), centre: [0, 6] }
}

/**
 * A window around two places, with their countries' reach about them; across the date line where that is the shorter way.
 *
 * @param reachDegrees how far the two countries reach together
 * @param others middles of all countries: the window is moved sideways to where more of them are seen
 */
export function pairFrame(
  size: Size,
  a: Place,
  b: Place,
  reachDegrees: number,
  others: readonly Place[],
): MapFrame {
  const apart = geoDistance([...a], [...b]) / DEGREE
  const [longitude, latitude] = geoInterpolate([...a], [...b])(0.5)
  const [wide, high] = [Math.abs(turned(a[0] - b[0])), Math.abs(a[1] - b[1])]
  const spanDegrees = Math.max(wide * 0.9, high * 2.2, apart, 8) + reachDegrees * 1.6
  const zoom = within(PAIR_ZOOM, (WORLD_WIDTH_DEGREES * 0.46) / spanDegrees)
  const [halfWide, halfHigh] = [
    WORLD_WIDTH_DEGREES / zoom / 2,
    ((WORLD_WIDTH_DEGREES / zoom) * (size.heightPx / size.widthPx)) / 2,
  ]
  const seenFrom = (middle: number): number =>
    others.filter(
      (place) => Math.abs(turned(place[0] - middle)) < halfWide && Math.abs(place[1] - latitude) < halfHigh,
    ).length
  const room = Math.max(0, SIDEWAYS * halfWide - wide / 4)
  const [middle = longitude] = [longitude, longitude - room, longitude + room].toSorted(
    (one, other) => seenFrom(other) - seenFrom(one),
  )
  return { ...size, centre: [turned(middle), latitude], zoom }
}

/** The region of a country: itself and those of its partners that are not a continent away. */
export function regionFrame(size: Size, place: Place, partners: readonly Place[]): MapFrame {
  const near = partners.filter((partner) => geoDistance([...place], [...partner]) / DEGREE <= REGION_DEGREES)
  const east = near.map(([longitude]) => turned(longitude - place[0]))
  const [west, right] = [Math.min(0, ...east), Math.max(0, ...east)]
  const latitudes = [place[1], ...near.map(([, latitude]) => latitude)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const zoom = Math.min(
    (WORLD_WIDTH_DEGREES * 0.72) / Math.max(right - west, 1),
    (WORLD_HEIGHT_DEGREES * 0.72 * (size.heightPx / size.widthPx) * 2) / Math.max(north - south, 1),
  )
  return {
    ...size,
    centre: [turned(place[0] + (west + right) / 2), (south + north) / 2],
    zoom: within(REGION_ZOOM, zoom),
  }
}

/** A difference of longitudes as the shorter way round, −180 to 180. */
function turned(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180
}

function within({ least, most }: { least: number; most: number }, value: number): number {
  return Math.min(most, Math.max(least, value))
}
