import type { Position } from 'geojson'

/** Area of a closed ring on the plane of longitudes and latitudes; negative for one that turns clockwise. */
export function planarArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], place) => {
    const [nextX = x, nextY = y] = ring[place + 1] ?? []
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}
