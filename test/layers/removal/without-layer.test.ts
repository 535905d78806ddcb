import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layersOf } from '../../../src/layers/layer-sets.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { withoutLayer } from '../../../src/layers/removal/without-layer.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { randomTables } from '../random-tables.ts'
import { slowLayers } from '../slow-twin.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

const RULES = { year: 2000, blocRule: 'node', scope: 'all', inferred: 'with' } as const

/** A-B by both layers, B-C bilaterally alone, C-D and A-B-E regionally; F stands in an instrument alone. */
const HAND = tables({
  actors: ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => actor(id)),
  instruments: [
    instrument('ab', { signed: '1990' }),
    instrument('bc', { signed: '1990' }),
    instrument('abe', { layer: 'regional', signed: '1995' }),
    instrument('cd', { layer: 'transregional', signed: '1995' }),
    instrument('f', { layer: 'regional', signed: '1995' }),
  ],
  participations: [
    ['ab', 'A'],
    ['ab', 'B'],
    ['bc', 'B'],
    ['bc', 'C'],
    ['abe', 'A'],
    ['abe', 'B'],
    ['abe', 'E'],
    ['cd', 'C'],
    ['cd', 'D'],
    ['f', 'F'],
  ].map(([k, id]) => participation(k as string, id as string)),
})

describe('the network without a layer', () => {
  it('counts what the bilateral layer alone ties, in a case done by hand', () => {
    expect(withoutLayer(membershipIndex(HAND), RULES, 'bilateral', 'all')).toEqual({
      year: 2000,
      removed: 'bilateral',
      from: 'all',
      actors: 6,
      tied: 5,
      tiedByLayer: 2,
      untied: 1,
      untiedShare: 1 / 5,
      stillTiedBy: [
        { layer: 'multilateral', dyads: 0, alone: 0 },
        { layer: 'regional', dyads: 1, alone: 1 },
        { layer: 'transregional', dyads: 0, alone: 0 },
        { layer: 'bloc', dyads: 0, alone: 0 },
      ],
      giantBefore: 5,
      giantAfter: 3,
      isolated: 0,
    })
  })

  it('calls who loses every tie isolated, and not who never had one', () => {
    const found = withoutLayer(membershipIndex(HAND), RULES, 'transregional', 'all')
    expect(found).toMatchObject({ untied: 1, giantBefore: 5, giantAfter: 4, isolated: 1 })
  })

  it('has no share in a year without ties, and no actor in it', () => {
    const found = withoutLayer(membershipIndex(HAND), { ...RULES, year: 1980 }, 'bilateral', 'all')
    expect(found).toMatchObject({
      actors: 0,
      tied: 0,
      untied: 0,
      untiedShare: null,
      giantBefore: 0,
      isolated: 0,
    })
  })

  it('takes nothing from a network that leaves the layer out', () => {
    const found = withoutLayer(membershipIndex(HAND), RULES, 'bilateral', 'without-bilateral')
    expect(found).toMatchObject({ tied: 4, tiedByLayer: 0, untied: 0, giantBefore: 3, giantAfter: 3 })
  })

  it('agrees with sets of pairs and a walk from actor to actor, on random registries', () => {
    fc.assert(
      fc.property(
        randomTables(),
        fc.integer({ min: 1985, max: 2001 }),
        fc.constantFrom('node' as const, 'expanded' as const),
        fc.constantFrom('with' as const, 'without' as const),
        fc.constantFrom(...LAYERS),
        fc.constantFrom('all' as const, 'without-multilateral' as const),
        (some, year, blocRule, inferred, removed, from) => {
          const found = withoutLayer(
            membershipIndex(some),
            { year, blocRule, scope: 'all', inferred },
            removed,
            from,
          )
          const slow = slowLayers(some, year, blocRule)
          const pairsOf = (layer: (typeof LAYERS)[number]): ReadonlySet<string> => {
            const own = slow.get(layer)
            return inferred === 'with' ? new Set(own?.ties.keys()) : new Set(own?.known)
          }
          const union = (layers: readonly (typeof LAYERS)[number][]) =>
            new Set(layers.flatMap((layer) => [...pairsOf(layer)]))
          const layers = layersOf(from)
          const before = union(layers)
          const after = union(layers.filter((layer) => layer !== removed))
          const own = layers.includes(removed) ? pairsOf(removed) : new Set<string>()
          expect(found.tied).toBe(before.size)
          expect(found.untied).toBe([...before].filter((pair) => !after.has(pair)).length)
          expect(found.tiedByLayer).toBe(own.size)
          for (const { layer, dyads } of found.stillTiedBy)
            expect(dyads).toBe([...pairsOf(layer)].filter((pair) => own.has(pair)).length)
          expect(found.giantBefore > 1 ? found.giantBefore : 0).toBe(slowGiant(before))
          expect(found.giantAfter > 1 ? found.giantAfter : 0).toBe(slowGiant(after))
          expect(found.isolated).toBe(endsOf(before).size - endsOf(after).size)
        },
      ),
      { numRuns: 300 },
    )
  })
})

function endsOf(pairs: ReadonlySet<string>): Set<string> {
  return new Set([...pairs].flatMap((pair) => pair.split('|')))
}

/** Actors of the largest group that a walk along pairs reaches; 0 without pairs. */
function slowGiant(pairs: ReadonlySet<string>): number {
  const left = endsOf(pairs)
  let largest = 0
  for (const start of left) {
    const group = new Set([start])
    for (const at of group)
      for (const pair of pairs) {
        const ends = pair.split('|')
        if (ends.includes(at)) for (const end of ends) group.add(end)
      }
    largest = Math.max(largest, group.size)
  }
  return largest
}
