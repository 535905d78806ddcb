import { describe, expect, it } from 'vitest'
import { type MembershipTables, membershipIndex } from '../../../src/layers/membership-index.ts'
import { centralisationOf, hubsOf } from '../../../src/layers/series/centralisation.ts'
import { densityOf } from '../../../src/layers/series/density.ts'
import { columnOf, type LayerOrSet } from '../../../src/layers/series/layer-columns.ts'
import { layerSeries } from '../../../src/layers/series/layer-series.ts'
import { edgeOverlapCounts, overlapOf } from '../../../src/layers/series/overlap.ts'
import { participationOf } from '../../../src/layers/series/participation.ts'
import { LAYERS, type Layer } from '../../../src/model/layer.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

/** Instruments of a layer, each with its parties and years as `from` or `from to`. */
function registryOf(rows: readonly [layer: Layer, years: string, ...parties: string[]][]): MembershipTables {
  return tables({
    actors: ['A', 'B', 'C', 'D'].map((id) => actor(id)),
    instruments: rows.map(([layer, years], k) => {
      const [signed = '', ended = null] = years.split(' ')
      return instrument(`k${k}`, { layer, signed, ended })
    }),
    participations: rows.flatMap(([, years, ...parties], k) =>
      parties.map((id) => participation(`k${k}`, id, { from: years.split(' ')[0] ?? null })),
    ),
  })
}

function seriesOf(given: MembershipTables, firstYear: number, lastYear = firstYear) {
  const series = layerSeries(
    membershipIndex(given, 'acted'),
    { blocRule: 'node', scope: 'all' },
    { firstYear, lastYear },
  )
  const at = (values: ArrayLike<number>, layer: LayerOrSet, y = 0) =>
    values[y * series.columns.length + columnOf(layer)]
  const ofActors = (values: ArrayLike<number>, layer: LayerOrSet, y = 0) => {
    const from = (y * series.columns.length + columnOf(layer)) * series.actorCount
    return Array.from(values).slice(from, from + series.actorCount)
  }
  return { series, at, ofActors }
}

/** A star of treaties around A, a treaty twice, and a regional forum of A, B and C. */
const STAR = registryOf([
  ['bilateral', '1990', 'A', 'B'],
  ['bilateral', '1990', 'A', 'B'],
  ['bilateral', '1990', 'A', 'C'],
  ['bilateral', '1990', 'A', 'D'],
  ['regional', '1990', 'A', 'B', 'C'],
])

describe('the measures by hand', () => {
  it('adds up weights, and counts a tie once however many treaties make it', () => {
    const { series, at, ofActors } = seriesOf(STAR, 1990)
    expect(at(series.ties, 'bilateral')).toBe(3)
    // Treaties weigh 1 each; in the forum of three each of the three pairs weighs 1/2.
    expect([at(series.weight, 'bilateral'), at(series.weight, 'regional')]).toEqual([4, 1.5])
    expect(ofActors(series.degree, 'bilateral')).toEqual([3, 1, 1, 1])
    expect(ofActors(series.strength, 'bilateral')).toEqual([4, 2, 1, 1])
    expect(ofActors(series.strength, 'regional')).toEqual([1, 1, 1, 0])
    // A ties all three, the forum adds B and C to each other.
    expect(ofActors(series.degree, 'all')).toEqual([3, 2, 2, 1])
    expect(ofActors(series.strength, 'all')).toEqual([5, 3, 2, 1])
  })

  it('is a star around its hub, and has no hub where all are alike', () => {
    const { series } = seriesOf(STAR, 1990)
    const [bilateral, regional] = [columnOf('bilateral'), columnOf('regional')]
    // Σ (3 − k) = 0 + 2 + 2 + 2 = 6 = (4 − 1)(4 − 2).
    expect(centralisationOf(series, 0, bilateral)).toBe(1)
    expect(hubsOf(series, 0, bilateral)).toEqual([0])
    expect(centralisationOf(series, 0, regional)).toBe(0)
    expect(hubsOf(series, 0, regional)).toEqual([0, 1, 2])
    // Over all layers: 0 + 1 + 1 + 2 = 4 of 6.
    expect(centralisationOf(series, 0, columnOf('all'))).toBeCloseTo(4 / 6, 12)
    expect(densityOf(series, 0, columnOf('all'))).toBeCloseTo(4 / 6, 12)
    expect(hubsOf(series, 0, columnOf('multilateral'))).toEqual([])
    expect(centralisationOf(series, 0, columnOf('multilateral'))).toBeNull()
  })

  it('spreads the ties of an actor over the layers that hold any', () => {
    const { series } = seriesOf(STAR, 1990)
    // A: 3 and 2 of 5: 2 (1 − 9/25 − 4/25) = 24/25. B: 1 and 2 of 3: 2 (1 − 1/9 − 4/9) = 8/9. D: all in one.
    expect(participationOf(series, 0, 'all', 0).value).toBeCloseTo(24 / 25, 12)
    expect(participationOf(series, 0, 'all', 1).value).toBeCloseTo(8 / 9, 12)
    expect(participationOf(series, 0, 'all', 3)).toEqual({
      value: 0,
      reason: null,
      layers: 2,
      overlappingDegree: 1,
    })
    // Without the bilateral layer one layer is left, and D has no tie in it.
    expect(participationOf(series, 0, 'without-bilateral', 0)).toMatchObject({
      value: null,
      reason: 'one-layer',
    })
    expect(participationOf(series, 0, 'without-bilateral', 3)).toMatchObject({
      value: null,
      reason: 'no-ties',
    })
  })

  it('lays the layers over each other', () => {
    const { series } = seriesOf(STAR, 1990)
    const [regional, bilateral] = [LAYERS.indexOf('regional'), LAYERS.indexOf('bilateral')]
    // AB and AC in both; AD in treaties alone, BC in the forum alone.
    expect(overlapOf(series.pairsByLayers, 0, 1 << regional, 1 << bilateral)).toEqual({
      both: 2,
      either: 4,
      ofOther: 3,
      jaccard: 0.5,
      conditional: 2 / 3,
    })
    expect(edgeOverlapCounts(series.pairsByLayers, 0, 31)).toEqual([2, 2, 2, 0, 0, 0])
    expect(overlapOf(series.pairsByLayers, 0, 1 << regional, 1).conditional).toBeNull()
  })

  it('lets a treaty end after its last year, and what is left is nought', () => {
    const given = registryOf([
      ['bilateral', '1990 1991', 'A', 'B'],
      ['bilateral', '1991 1992', 'A', 'B'],
      ['regional', '1992', 'A'],
    ])
    const { series, at, ofActors } = seriesOf(given, 1989, 1993)
    const years = [0, 1, 2, 3, 4]
    expect(years.map((y) => at(series.weight, 'bilateral', y))).toEqual([0, 1, 2, 1, 0])
    expect(years.map((y) => at(series.ties, 'bilateral', y))).toEqual([0, 1, 1, 1, 0])
    expect(years.map((y) => at(series.instruments, 'bilateral', y))).toEqual([0, 1, 2, 1, 0])
    expect(ofActors(series.strength, 'bilateral', 4).every((s) => Object.is(s, 0))).toBe(true)
    // A stands alone in its forum: present, and tied to nobody.
    expect([at(series.actors, 'regional', 3), at(series.ties, 'regional', 3)]).toEqual([1, 0])
  })
})
