import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actorTies } from '../../../src/layers/actor-ties.ts'
import { layersOf } from '../../../src/layers/layer-sets.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { actorWithoutLayer } from '../../../src/layers/removal/actor-without-layer.ts'
import { withoutLayer } from '../../../src/layers/removal/without-layer.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { randomTables } from '../random-tables.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

const RULES = { year: 2000, blocRule: 'node', scope: 'all' } as const

/** A is tied to B bilaterally and regionally, to C bilaterally alone, to D by all alike, to E regionally alone. */
const HAND = tables({
  actors: ['A', 'B', 'C', 'D', 'E'].map((id) => actor(id)),
  instruments: [
    instrument('ab', { signed: '1990' }),
    instrument('ac', { signed: '1990' }),
    instrument('ad', { signed: '1990' }),
    instrument('abde', { layer: 'regional', signed: '1995' }),
    instrument('world', { layer: 'multilateral', signed: '1995' }),
  ],
  participations: [
    ['ab', 'A'],
    ['ab', 'B'],
    ['ac', 'A'],
    ['ac', 'C'],
    ['ad', 'A'],
    ['ad', 'D'],
    ['abde', 'A'],
    ['abde', 'B'],
    ['abde', 'D'],
    ['abde', 'E'],
    ['world', 'A'],
    ['world', 'D'],
  ].map(([k, id]) => participation(k as string, id as string, { from: '1995' })),
})

describe('one actor without a layer', () => {
  const ties = actorTies(membershipIndex(HAND), 0, RULES)

  it('has partners left untied and others still tied, in a case done by hand', () => {
    expect(actorWithoutLayer(ties, 'bilateral')).toEqual({
      tied: 4,
      tiedByLayer: 3,
      untied: [2],
      stillTiedBy: [
        { layer: 'multilateral', dyads: 1, alone: 0 },
        { layer: 'regional', dyads: 2, alone: 1 },
        { layer: 'transregional', dyads: 0, alone: 0 },
        { layer: 'bloc', dyads: 0, alone: 0 },
      ],
    })
  })

  it('leaves more untied where other layers are left out of the network', () => {
    const found = actorWithoutLayer(ties, 'bilateral', ['bilateral', 'multilateral'])
    expect(found).toMatchObject({ tied: 3, tiedByLayer: 3, untied: [1, 2] })
    expect(found.stillTiedBy.map(({ layer }) => layer)).toEqual(['multilateral'])
  })

  it('sums over all actors to twice the dyads of the whole network', () => {
    fc.assert(
      fc.property(
        randomTables(),
        fc.constantFrom(...LAYERS),
        fc.constantFrom('all', 'without-multilateral'),
        fc.constantFrom('node', 'expanded'),
        (random, removed, from, blocRule) => {
          fc.pre(layersOf(from).includes(removed))
          const index = membershipIndex(random)
          const rules = { ...RULES, blocRule }
          const whole = withoutLayer(index, rules, removed, from)
          const rows = index.actorIds.map((_, place) =>
            actorWithoutLayer(actorTies(index, place, rules), removed, layersOf(from)),
          )
          const sum = (count: (row: (typeof rows)[number]) => number): number =>
            rows.reduce((all, row) => all + count(row), 0) / 2
          expect({
            tied: sum(({ tied }) => tied),
            tiedByLayer: sum(({ tiedByLayer }) => tiedByLayer),
            untied: sum(({ untied }) => untied.length),
            stillTiedBy: whole.stillTiedBy.map(({ layer }) => {
              const of = (name: 'dyads' | 'alone') =>
                sum(({ stillTiedBy }) => stillTiedBy.find((tied) => tied.layer === layer)?.[name] ?? 0)
              return { layer, dyads: of('dyads'), alone: of('alone') }
            }),
          }).toEqual({
            tied: whole.tied,
            tiedByLayer: whole.tiedByLayer,
            untied: whole.untied,
            stillTiedBy: whole.stillTiedBy,
          })
        },
      ),
    )
  })
})
