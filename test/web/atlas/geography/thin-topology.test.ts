import { geoDistance } from 'd3-geo'
import fc from 'fast-check'
import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import file from 'world-atlas/countries-50m.json'
import {
  type CountryTopology,
  type WorldShapes,
  worldShapes,
} from '../../../../src/geography/world-shapes.ts'
import { drawnWorld, epochOf } from '../../../../web/atlas/geography/drawn-world.ts'
import { worldFrame } from '../../../../web/atlas/geography/map-frame.ts'
import { thinTopology } from '../../../../web/atlas/geography/thin-topology.ts'

const topology = file as unknown as CountryTopology

const line = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 2,
    maxLength: 60,
  })
  .map((points): Topology => ({ type: 'Topology', objects: {}, arcs: [points.map((point) => [...point])] }))
const degrees = fc.integer({ min: 0, max: 40 })

describe('thinning a topology', () => {
  it('keeps both ends of every arc, and only points that the arc has, in their order', () => {
    fc.assert(
      fc.property(line, degrees, (thick, least) => {
        const [before = []] = thick.arcs
        const [after = []] = thinTopology(thick, least).arcs
        expect([after[0], after.at(-1)]).toEqual([before[0], before.at(-1)])
        let from = -1
        for (const point of after) {
          from = before.findIndex((other, place) => place > from && String(other) === String(point))
          expect(from).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('leaves no point but the last nearer than asked to the one before', () => {
    fc.assert(
      fc.property(line, degrees, (thick, least) => {
        const [before = []] = thick.arcs
        fc.pre(String(before[0]) !== String(before.at(-1)))
        const [after = []] = thinTopology(thick, least).arcs
        for (let i = 1; i + 1 < after.length; i++) {
          const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [after[i - 1], after[i]]
          expect(Math.hypot(x1 - x0, y1 - y0)).toBeGreaterThanOrEqual(least)
        }
      }),
    )
  })

  it('leaves a small island whole', () => {
    const island = [
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ]
    const thin = thinTopology({ type: 'Topology', objects: {}, arcs: [island] }, 30)
    expect(thin.arcs).toEqual([island])
  })

  it('by nought degrees draws every country as it was', () => {
    const whole = feature(topology, topology.objects.countries).features
    const same = thinTopology(topology, 0)
    feature(same, same.objects.countries).features.forEach(({ geometry }, k) => {
      const points = (shape: unknown): number[] =>
        (shape as Polygon | MultiPolygon).coordinates.flat(3) as number[]
      const before = points(whole[k]?.geometry)
      const after = points(geometry)
      expect(after).toHaveLength(before.length)
      expect(after.every((value, p) => Math.abs(value - (before[p] ?? Number.NaN)) < 1e-9)).toBe(true)
    })
  })

  it('keeps every shape of the world and where it lies, and the area of all as large as Luxembourg to a tenth', () => {
    const fine = new Map(worldShapes(topology).shapes.map((shape) => [shape.id, shape]))
    const coarse = worldShapes(thinTopology(topology, 0.12)).shapes
    expect(coarse.map(({ id }) => id).toSorted()).toEqual([...fine.keys()].toSorted())
    for (const { id, areaSteradians, middle } of coarse) {
      const before = fine.get(id)
      if (before === undefined) continue
      expect(geoDistance([...middle], [...before.middle]), id).toBeLessThan(0.01)
      if (before.areaSteradians < 6e-5) continue
      expect(Math.abs(areaSteradians / before.areaSteradians - 1), id).toBeLessThan(0.1)
    }
  })

  it('leaves every state on the map of the whole world, the smallest as dots', () => {
    const frame = worldFrame({ widthPx: 1000, heightPx: 480 })
    const idsOf = (world: WorldShapes): string[] =>
      drawnWorld(world, frame)
        .shapesOf(epochOf(world, 2020))
        .map(({ id }) => id)
        .toSorted()
    expect(idsOf(worldShapes(thinTopology(topology, 0.12)))).toEqual(idsOf(worldShapes(topology)))
  })
})
