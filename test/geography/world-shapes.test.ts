import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { geoArea, geoContains } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import file from 'world-atlas/countries-50m.json' with { type: 'json' }
import { DISSOLVED_STATES, NOT_DRAWN } from '../../src/geography/dissolved-states.ts'
import { polygonsOf } from '../../src/geography/polygons-of.ts'
import { type CountryTopology, worldShapes } from '../../src/geography/world-shapes.ts'
import { tableSchema } from '../../src/model/table-schema.ts'
import { readTable } from '../../src/registry/read-table.ts'

const tableText = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../registry', name), 'utf8')

const topology = file as unknown as CountryTopology
const world = worldShapes(topology)
const shapeById = new Map(world.shapes.map((shape) => [shape.id, shape]))

const ownersAt = (longitude: number, latitude: number): string[] =>
  world.shapes.filter(({ geometry }) => geoContains(geometry, [longitude, latitude])).map(({ id }) => id)

const latitudesOf = (geometry: Polygon | MultiPolygon): number[] =>
  polygonsOf(geometry).flatMap((rings) => rings.flat().map(([, y = Number.NaN]) => y))

/** What the file itself gives to a name, in steradians. */
const areaInFile = (name: string): number => {
  const found = topology.objects.countries.geometries.find(
    ({ properties }) => (properties as { name?: string } | undefined)?.name === name,
  )
  if (found === undefined) throw new Error(`${name} is not in the file`)
  return geoArea(feature(topology, found) as Feature)
}
const areaOf = (id: string): number => shapeById.get(id)?.areaSteradians ?? Number.NaN

/** Living states of the registry that have no shape of their own, each with the reason. */
const WITHOUT_SHAPE: Readonly<Record<string, string>> = {
  ESH: 'disputed: the area belongs to nobody on the map',
  FLK: 'disputed: the islands belong to nobody on the map',
}

describe('the shapes of the world', () => {
  it('have each id once', () => {
    expect(shapeById.size).toBe(world.shapes.length)
  })

  it('let Morocco end at 27 degrees 40 minutes north', () => {
    const morocco = shapeById.get('MAR')
    expect(Math.min(...latitudesOf(morocco?.geometry as Polygon))).toBeCloseTo(27 + 40 / 60, 9)
    expect(ownersAt(-12.9, 27.9)).toEqual(['MAR'])
    expect(ownersAt(-6.8, 33.9)).toEqual(['MAR'])
  })

  it.each([
    ['western-sahara', 'Laayoune', -13.2, 27.15],
    ['western-sahara', 'Smara', -11.67, 26.74],
    ['western-sahara', 'Awserd', -14.33, 22.55],
    ['crimea', 'Simferopol', 34.1, 44.95],
    ['crimea', 'Kerch', 36.4, 45.3],
    ['somaliland', 'Hargeisa', 44.06, 9.56],
    ['north-cyprus', 'Kyrenia', 33.3, 35.31],
  ])('give %s to nobody (at %s)', (id, _place, longitude, latitude) => {
    expect(ownersAt(longitude, latitude)).toEqual([id])
    expect(shapeById.get(id)?.isDisputed).toBe(true)
  })

  it.each([
    ['SOM', 'Mogadishu', 45.3, 2.1],
    ['CYP', 'Limassol', 33, 34.75],
    ['XKX', 'Pristina', 21.16, 42.66],
    ['RUS', 'Krasnodar', 38.97, 45.03],
    ['UKR', 'Kherson', 32.9, 46.9],
    ['FRA', 'Paris', 2.35, 48.85],
  ])('give %s what lies about %s', (id, _place, longitude, latitude) => {
    expect(ownersAt(longitude, latitude)).toEqual([id])
    expect(shapeById.get(id)?.isDisputed).toBe(false)
  })

  it('leave Russia no polygon in Crimea, and Crimea none outside', () => {
    const isCrimean = ([x = 0, y = 0]: readonly number[]): boolean =>
      x > 32.3 && x < 36.7 && y > 44.2 && y < 46.3
    const within = (id: string): boolean[] =>
      polygonsOf(shapeById.get(id)?.geometry as MultiPolygon).map(([outer]) => (outer ?? []).every(isCrimean))
    expect(within('RUS')).not.toContain(true)
    expect(within('crimea')).not.toContain(false)
  })

  it('lose no ground where they are cut', () => {
    const sahara = areaInFile('Morocco') + areaInFile('W. Sahara')
    expect((areaOf('MAR') + areaOf('western-sahara')) / sahara).toBeCloseTo(1, 4)
    expect((areaOf('RUS') + areaOf('crimea')) / areaInFile('Russia')).toBeCloseTo(1, 9)
  })

  it('have their middle in their largest part: France’s in Europe, the United States’ between the oceans', () => {
    expect(ownersAt(...(shapeById.get('FRA')?.middle ?? [0, 0]))).toEqual(['FRA'])
    const [longitude, latitude] = shapeById.get('FRA')?.middle ?? [0, 0]
    expect(longitude > -5 && longitude < 9 && latitude > 42 && latitude < 51).toBe(true)
    expect(ownersAt(...(shapeById.get('USA')?.middle ?? [0, 0]))).toEqual(['USA'])
  })

  it('leave out Antarctica and no other coded shape', () => {
    expect(shapeById.has('ATA')).toBe(false)
    const coded = topology.objects.countries.geometries.filter(({ id }) => id !== undefined)
    const codes = new Set(coded.map(({ id }) => id))
    const others = ['XKX', 'somaliland', 'north-cyprus', 'siachen', 'crimea', 'GIB', 'MYT', 'TKL', 'TUV']
    for (const id of others) expect(shapeById.has(id), id).toBe(true)
    expect(shapeById.size).toBe(codes.size - 1 + others.length)
  })
})

describe('the dissolved states', () => {
  it('are as large as their successors together', () => {
    for (const { state, areaSteradians } of world.joined) {
      const sum = state.successors.reduce((all, id) => all + areaOf(id), 0)
      expect(areaSteradians / sum, state.actorId).toBeCloseTo(1, 6)
    }
  })

  it('hold the middles of their successors', () => {
    for (const { state, geometry } of world.joined) {
      for (const id of state.successors) {
        expect(
          geoContains(geometry, [...(shapeById.get(id)?.middle ?? [0, 0])]),
          `${state.actorId} ${id}`,
        ).toBe(true)
      }
    }
  })

  it('are never drawn twice in one year, nor a successor under two of them', () => {
    for (let year = 1900; year <= 2030; year++) {
      const drawn = DISSOLVED_STATES.filter(
        (state) => year >= (state.firstYear ?? 0) && year <= state.lastYear,
      )
      const names = drawn.map(({ actorId }) => actorId)
      const successors = drawn.flatMap((state) => state.successors)
      expect([year, names.length, successors.length]).toEqual([
        year,
        new Set(names).size,
        new Set(successors).size,
      ])
    }
  })
})

describe('the states of the registry', () => {
  const actors = readTable(tableSchema('actors'), tableText('actors.csv')).rows.map(({ cells }) => cells)
  const rows = readTable(tableSchema('participations'), tableText('participations.csv')).rows
  const taking = new Set(rows.map(({ cells }) => cells['actor']))
  const states = actors.filter(({ id, kind }) => kind === 'state' && taking.has(id as string))
  const withoutShape = states.filter(({ id }) => shapeById.get(id as string)?.isDisputed !== false)

  it('are read', () => {
    expect(states.length).toBeGreaterThan(200)
  })

  it('that live today have a shape, but for those listed here', () => {
    const living = withoutShape.filter(({ end }) => end === null).map(({ id }) => id)
    expect(living.toSorted()).toEqual(Object.keys(WITHOUT_SHAPE).toSorted())
  })

  it('that are no more are drawn as their successors, or said not to be drawn', () => {
    const known = new Set([...DISSOLVED_STATES, ...NOT_DRAWN].map(({ actorId }) => actorId))
    const gone = withoutShape.filter(({ end }) => end !== null).map(({ id }) => id as string)
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.filter((id) => !known.has(id))).toEqual([])
  })

  it('are drawn in no year that begins after their end', () => {
    const endById = new Map(actors.map(({ id, end }) => [id, end]))
    for (const { actorId } of DISSOLVED_STATES) expect(endById.get(actorId), actorId).toMatch(/^\d{4}/)
    for (const { actorId, lastYear } of [...DISSOLVED_STATES, ...NOT_DRAWN]) {
      const end = endById.get(actorId) ?? String(lastYear)
      expect(end >= String(lastYear), `${actorId} ${end}`).toBe(true)
    }
  })
})
