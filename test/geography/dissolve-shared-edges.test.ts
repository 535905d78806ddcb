import fc from 'fast-check'
import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { dissolveSharedEdges } from '../../src/geography/dissolve-shared-edges.ts'
import { planarArea } from './planar-area.ts'

const SIDE = 5

/** The unit square whose lower left corner is at (x, y), anticlockwise. */
const square = (x: number, y: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ],
    ],
  ],
})

const cells = fc.uniqueArray(fc.nat(SIDE * SIDE - 1), { minLength: 1 })
const squaresOf = (list: readonly number[]) =>
  list.map((cell) => square(cell % SIDE, Math.floor(cell / SIDE)))
const edgesOf = ({ coordinates }: MultiPolygon): string[] =>
  coordinates.flat().flatMap((ring) => ring.slice(1).map((to, k) => `${ring[k]} > ${to}`))
const turned = (edge: string): string => edge.split(' > ').toReversed().join(' > ')

describe('joining neighbouring shapes', () => {
  it('keeps their area', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const { coordinates } = dissolveSharedEdges(squaresOf(list))
        const area = coordinates.flat().reduce((sum, ring) => sum + planarArea(ring), 0)
        expect(area).toBeCloseTo(list.length, 9)
      }),
    )
  })

  it('leaves just the edges that one shape alone has', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const squares = squaresOf(list)
        const all = squares.flatMap(edgesOf)
        const alone = all.filter((edge) => !all.includes(turned(edge)))
        expect(edgesOf(dissolveSharedEdges(squares)).toSorted()).toEqual(alone.toSorted())
      }),
    )
  })

  it('closes every ring', () => {
    fc.assert(
      fc.property(cells, (list) => {
        for (const ring of dissolveSharedEdges(squaresOf(list)).coordinates.flat()) {
          expect(ring.at(-1)).toEqual(ring[0])
        }
      }),
    )
  })

  it('makes one outline of two neighbours, and leaves apart what does not touch', () => {
    expect(dissolveSharedEdges([square(0, 0), square(1, 0)]).coordinates).toHaveLength(1)
    expect(dissolveSharedEdges([square(0, 0), square(3, 0)]).coordinates).toHaveLength(2)
    const nothing: Position[][][] = []
    expect(dissolveSharedEdges([]).coordinates).toEqual(nothing)
  })
})
