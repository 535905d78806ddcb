import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FirstTiedRules, firstTied, NOT_TIED } from '../../../src/layers/interplay/first-tied.ts'
import { firstLayers, layerOrders, orderOf } from '../../../src/layers/interplay/first-to-exist.ts'
import { orderChances } from '../../../src/layers/interplay/order-null.ts'
import { pairIndex } from '../../../src/layers/layer-network.ts'
import { LAYERS, type Layer } from '../../../src/model/layer.ts'
import { randomTables } from '../random-tables.ts'
import { slowLayers } from '../slow-twin.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

const RULES: FirstTiedRules = {
  tieStart: 'acted',
  blocRule: 'node',
  scope: 'all',
  inferred: 'with',
  firstYear: 1945,
  lastYear: 2020,
}

/** A and B in instruments of layers, each with the date of the tie; a date of null is joined later, on an unknown day. */
function dyad(...ties: readonly (readonly [Layer, string | null, object?])[]) {
  return tables({
    actors: [actor('A'), actor('B')],
    instruments: ties.map(([layer, signed, more], k) =>
      instrument(`k${k}`, { layer, signed: signed ?? '1960', ...more }),
    ),
    participations: ties.flatMap(([, signed], k) => [
      participation(`k${k}`, 'A', { from: signed }),
      participation(`k${k}`, 'B', signed === null ? { start: 'unknown' } : { from: signed }),
    ]),
  })
}

function order(some: ReturnType<typeof dyad>, layer: Layer, other: Layer, rules = RULES) {
  return layerOrders(firstTied(some, rules)).find((row) => row.layer === layer && row.other === other)
}

describe('which layer tied a dyad first', () => {
  it('is told by years, and of one year neither is', () => {
    const some = dyad(['bilateral', '1990-01-05'], ['regional', '1990-12-01'], ['bloc', '1991'])
    expect(order(some, 'bilateral', 'bloc')).toMatchObject({ dyads: 1, first: 1, second: 0 })
    expect(order(some, 'bloc', 'bilateral')).toMatchObject({ dyads: 1, first: 0, second: 1 })
    expect(order(some, 'bilateral', 'regional')).toMatchObject({ sameYear: 1, first: 0, second: 0 })
    expect(order(some, 'bilateral', 'transregional')).toMatchObject({ dyads: 0, only: 1 })
    expect(firstLayers(firstTied(some, RULES))).toMatchObject({ dyads: 1, sameYear: 1, notTold: 0 })
  })

  it('is possibly so where a date spans years, and not told where either may be first', () => {
    expect(
      order(dyad(['bilateral', '1989/1990'], ['regional', '1990']), 'bilateral', 'regional'),
    ).toMatchObject({
      possiblyFirst: 1,
      first: 0,
    })
    expect(
      order(dyad(['bilateral', '1989/1991'], ['regional', '1990']), 'bilateral', 'regional'),
    ).toMatchObject({
      notTold: 1,
    })
    expect(orderOf([1990, 1990], [1990, 1992])).toBe('possiblyFirst')
    expect(orderOf([1990, 1991], [1990, 1990])).toBe('possiblySecond')
  })

  it('is not told of a day of joining that nobody knows, unless the instrument came after anyhow', () => {
    const undated = dyad(['bilateral', '1990'], ['regional', null])
    expect(order(undated, 'bilateral', 'regional')).toMatchObject({ dyads: 1, notTold: 1 })
    const after = dyad(['bilateral', '1950'], ['regional', null])
    expect(order(after, 'bilateral', 'regional')).toMatchObject({ first: 1 })
  })

  it('takes an inferred start for a date with inferred starts, and for a bound without', () => {
    const some = tables({
      actors: [actor('A'), actor('B')],
      instruments: [
        instrument('k', { signed: '1970' }),
        instrument('p', { layer: 'regional', signed: '1980' }),
      ],
      participations: [
        participation('k', 'A', { from: '1985' }),
        participation('k', 'B', { from: '1985' }),
        participation('p', 'A'),
        participation('p', 'B'),
      ],
    })
    expect(order(some, 'regional', 'bilateral')).toMatchObject({ first: 1 })
    expect(order(some, 'regional', 'bilateral', { ...RULES, inferred: 'without' })).toMatchObject({
      notTold: 1,
    })
  })

  it('counts ties from before the first year where their instrument lives on, and not where it ended', () => {
    const older = dyad(['bilateral', '1930'], ['regional', '1950'])
    expect(order(older, 'bilateral', 'regional')).toMatchObject({ first: 1 })
    const ended = dyad(['bilateral', '1930', { ended: '1940' }], ['regional', '1950'])
    expect(order(ended, 'regional', 'bilateral')).toMatchObject({ dyads: 0, only: 1 })
  })

  it('agrees year by year with the slow twin, on random registries', () => {
    fc.assert(
      fc.property(randomTables(), fc.constantFrom('node' as const, 'expanded' as const), (some, blocRule) => {
        const found = firstTied(some, { ...RULES, blocRule })
        const ids = found.actorIds
        const slow = new Map<string, number>()
        for (let year = 2002; year >= 1985; year--)
          for (const [layer, { ties }] of slowLayers(some, year, blocRule))
            for (const pair of ties.keys()) slow.set(`${layer} ${pair}`, year)
        for (let j = 1; j < ids.length; j++)
          for (let i = 0; i < j; i++)
            LAYERS.forEach((layer, l) => {
              const at = pairIndex(i, j) * LAYERS.length + l
              const pair = [ids[i], ids[j]].toSorted().join('|')
              const wanted = slow.get(`${layer} ${pair}`) ?? NOT_TIED
              // A multilateral row without a date is in no year, and may have been there since long ago.
              if (layer === 'multilateral') expect(found.earliest[at]).toBeLessThanOrEqual(wanted)
              else expect(found.earliest[at], `${layer} ${pair}`).toBe(wanted)
            })
        for (let at = 0; at < found.latest.length; at++)
          expect(found.earliest[at]).toBeLessThanOrEqual(found.latest[at] as number)
        for (const row of layerOrders(found)) {
          const { first, possiblyFirst, sameYear, possiblySecond, second, notTold } = row
          expect(first + possiblyFirst + sameYear + possiblySecond + second + notTold).toBe(row.dyads)
          const back = layerOrders(found).find(
            ({ layer, other }) => layer === row.other && other === row.layer,
          )
          expect([back?.first, back?.second, back?.notTold]).toEqual([second, first, notTold])
        }
        const layers = firstLayers(found)
        const told = layers.first.reduce((sum, { dyads }) => sum + dyads, 0)
        expect(told + layers.sameYear + layers.notTold).toBe(layers.dyads)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the order of layers beside permuted years', () => {
  const width = LAYERS.length
  const at = (layer: Layer): number => LAYERS.indexOf(layer)

  /** Dyads tied by both layers in the years given. */
  function years(pairs: readonly (readonly [bilateral: number, regional: number])[]) {
    const first = new Int16Array(pairs.length * width).fill(NOT_TIED)
    pairs.forEach(([one, other], p) => {
      first[p * width + at('bilateral')] = one
      first[p * width + at('regional')] = other
    })
    return { actorIds: [], earliest: first, latest: first }
  }

  const chance = (pairs: Parameters<typeof years>[0], layer: Layer, other: Layer) =>
    orderChances(years(pairs), { draws: 999, seed: 1 }).find(
      (row) => row.layer === layer && row.other === other,
    )

  it('tells a layer that was early where the other came later from one that was early at large', () => {
    const close = Array.from({ length: 20 }, (_, i) => [1960 + i, 1961 + i] as const)
    expect(chance(close, 'bilateral', 'regional')).toMatchObject({ observed: 20, dyads: 20, p: 0.001 })
    expect(chance(close, 'regional', 'bilateral')).toMatchObject({ observed: 0, p: 1 })
    const apart = Array.from({ length: 20 }, (_, i) => [1960 + i, 1990 + i] as const)
    expect(chance(apart, 'bilateral', 'regional')).toMatchObject({ observed: 20, low: 20, p: 1 })
  })

  it('says nothing below twenty arrangements', () => {
    const few = [
      [1960, 1970],
      [1961, 1971],
      [1962, 1972],
    ] as const
    expect(chance(few, 'bilateral', 'regional')).toMatchObject({ status: 'unavailable', dyads: 3 })
    const alike = Array.from({ length: 50 }, (_, i) => [1960 + i, 2000] as const)
    expect(chance(alike, 'bilateral', 'regional')).toMatchObject({ reason: 'too-few-arrangements' })
  })
})
