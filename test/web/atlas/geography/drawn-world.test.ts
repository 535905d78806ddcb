import { describe, expect, it } from 'vitest'
import file from 'world-atlas/countries-50m.json'
import { type CountryTopology, worldShapes } from '../../../../src/geography/world-shapes.ts'
import { type DrawnShape, drawnWorld, epochOf } from '../../../../web/atlas/geography/drawn-world.ts'
import { worldFrame } from '../../../../web/atlas/geography/map-frame.ts'

const SOVIET_REPUBLICS = 'ARM AZE BLR EST GEO KAZ KGZ LTU LVA MDA RUS TJK TKM UKR UZB crimea'.split(' ')
const SIZE = { widthPx: 1000, heightPx: 480 }
const shapes = worldShapes(file as unknown as CountryTopology)
const world = drawnWorld(shapes, worldFrame(SIZE))
const drawnIn = (year: number): ReadonlyMap<string, DrawnShape> =>
  new Map(world.shapesOf(epochOf(shapes, year)).map((shape) => [shape.id, shape]))

describe('the drawn world', () => {
  it('has the Soviet Union in 1975 and none of its successors', () => {
    const drawn = drawnIn(1975)
    expect(drawn.get('SUN')?.kind).toBe('joined')
    for (const id of SOVIET_REPUBLICS) expect(drawn.has(id), id).toBe(false)
    expect(drawn.get('SUN')?.actors).toEqual(['SUN', 'RUS'])
  })

  it('has Ukraine in 2012 and no Soviet Union, with Crimea apart and nobody’s', () => {
    const drawn = drawnIn(2012)
    expect(drawn.has('SUN')).toBe(false)
    for (const id of SOVIET_REPUBLICS) expect(drawn.has(id), id).toBe(true)
    expect(drawn.get('UKR')).toMatchObject({ kind: 'state', actors: ['UKR'] })
    expect(drawn.get('crimea')).toMatchObject({ kind: 'disputed', actors: [] })
  })

  it.each([
    [1991, ['SUN', 'YUG', 'CSK', 'ANT']],
    [1992, ['YUG', 'CSK', 'ANT']],
    [2000, ['YUG', 'ANT']],
    [2003, ['SCG', 'ANT']],
    [2006, ['ANT']],
    [2011, []],
  ])('joins in %i just %j', (year, joined) => {
    const kinds = [...drawnIn(year).values()].filter(({ kind }) => kind === 'joined').map(({ id }) => id)
    expect(kinds).toEqual(joined)
  })

  it('draws the Federal Republic of Yugoslavia smaller than the state that it followed', () => {
    expect(drawnIn(1991).has('HRV')).toBe(false)
    expect(drawnIn(1995).has('HRV')).toBe(true)
    expect(drawnIn(1995).has('SRB')).toBe(false)
  })

  it('draws every shape once, disputed areas above all others', () => {
    for (const year of [1950, 1975, 1995, 2004, 2020]) {
      const list = world.shapesOf(epochOf(shapes, year))
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
      const first = list.findIndex(({ kind }) => kind === 'disputed')
      expect(first).toBeGreaterThan(0)
      expect(list.slice(first).every(({ kind }) => kind === 'disputed')).toBe(true)
    }
  })

  it('makes dots of small states and of no large one', () => {
    const drawn = drawnIn(2020)
    for (const id of ['MLT', 'SGP', 'LIE', 'TUV', 'MDV']) expect(drawn.get(id)?.isDot, id).toBe(true)
    for (const id of ['FRA', 'MAR', 'BRA', 'MDA']) expect(drawn.get(id)?.isDot, id).toBe(false)
  })

  it('makes no dot of a disputed area, however small', () => {
    for (const shape of drawnIn(2020).values()) {
      if (shape.kind === 'disputed') expect(shape.isDot, shape.id).toBe(false)
    }
  })

  it('places every state of the whole world within the window', () => {
    for (const { id, at } of drawnIn(2020).values()) {
      expect(at[0] > 0 && at[0] < SIZE.widthPx && at[1] > 0 && at[1] < SIZE.heightPx, id).toBe(true)
    }
  })

  it('gives years of one epoch the same map', () => {
    expect(epochOf(shapes, 1960)).toBe(epochOf(shapes, 1975))
    expect(world.shapesOf(epochOf(shapes, 1960))).toBe(world.shapesOf(epochOf(shapes, 1975)))
    expect(epochOf(shapes, 1975)).not.toBe(epochOf(shapes, 2012))
  })

  it('has a strand between two shapes that begins at the first and ends at the second', () => {
    const drawn = drawnIn(2012)
    const path = world.strand('MAR', 'DEU')
    expect(path).toMatch(/^M/)
    const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    for (const [end, id] of [
      [points[0], 'MAR'],
      [points.at(-1), 'DEU'],
    ] as const) {
      expect(end?.[0]).toBeCloseTo(drawn.get(id)?.at[0] ?? Number.NaN, 0)
      expect(end?.[1]).toBeCloseTo(drawn.get(id)?.at[1] ?? Number.NaN, 0)
    }
  })

  it('has strands for states that are no more, and none for what has no shape', () => {
    expect(world.strand('SUN', 'FRA')).toMatch(/^M/)
    expect(world.strand('FRA', 'eu')).toBe('')
  })
})
