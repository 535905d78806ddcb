import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actorDegrees } from '../../src/layers/actor-degrees.ts'
import { BLOC_RULES, type BlocRule } from '../../src/layers/entries.ts'
import { layerNetworks, pairIndex } from '../../src/layers/layer-network.ts'
import { type MembershipTables, membershipIndex } from '../../src/layers/membership-index.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { randomTables } from './random-tables.ts'
import { slowLayers } from './slow-twin.ts'
import { actor, blocMember, instrument, participation, tables } from './tables.ts'
import { yearMeasures } from './year-measures.ts'

const EU = actor('eu', { kind: 'bloc' })

function measuresOf(given: MembershipTables, year: number, blocRule: BlocRule) {
  return yearMeasures(membershipIndex(given), { year, blocRule, scope: 'coded' })
}

/** A mobility partnership: the EU and a partner, two participating states, one member that stays out. */
const MOBILITY = tables({
  actors: [EU, actor('MDA'), actor('FRA'), actor('POL'), actor('AUT')],
  instruments: [
    instrument('mp', {
      family: 'mobility-partnership',
      layer: 'bloc',
      regime: 'migration',
      signed: '2008-06-05',
    }),
  ],
  participations: [
    participation('mp', 'eu'),
    participation('mp', 'MDA', { role: 'partner-country' }),
    participation('mp', 'FRA', { role: 'participating-state', from: '2008-06-05' }),
    participation('mp', 'POL', { role: 'participating-state', from: '2008-06-05' }),
  ],
  bloc_members: ['FRA', 'POL', 'AUT'].map((id) => blocMember('eu', id, '2004-05-01')),
})

/** An association agreement: the EU, its members as members, and a partner. */
const ASSOCIATION = tables({
  actors: [EU, actor('MAR'), actor('FRA'), actor('POL'), actor('GBR')],
  instruments: [instrument('aa', { family: 'association-agreement', layer: 'bloc', signed: '1996-02-26' })],
  participations: [
    participation('aa', 'eu', { from: '1996-02-26' }),
    participation('aa', 'MAR', { from: '1996-02-26' }),
    participation('aa', 'FRA', { role: 'member', from: '1996-02-26' }),
    participation('aa', 'GBR', { role: 'member', from: '1996-02-26', to: '2020-01-31' }),
  ],
  bloc_members: [
    blocMember('eu', 'FRA', '1958-01-01'),
    blocMember('eu', 'POL', '2004-05-01'),
    blocMember('eu', 'GBR', '1973-01-01', '2020-01-31'),
  ],
})

describe('the layered network', () => {
  it('puts participating states beside the bloc as a node, and in its place when expanded', () => {
    const node = measuresOf(MOBILITY, 2008, 'node').find(({ layer }) => layer === 'bloc')
    expect(node).toMatchObject({ instruments: 1, actors: 4, ties: 6, inferred: 5, density: 1 })
    expect(node?.weight).toBeCloseTo(2, 12)
    const expanded = measuresOf(MOBILITY, 2008, 'expanded').find(({ layer }) => layer === 'bloc')
    expect(expanded).toMatchObject({ instruments: 1, actors: 3, ties: 2, inferred: 2 })
    expect(expanded?.weight).toBeCloseTo(1, 12)
  })

  it('folds members into the bloc, and expands the bloc to its members of the year', () => {
    const bloc = (year: number, rule: BlocRule) =>
      measuresOf(ASSOCIATION, year, rule).find(({ layer }) => layer === 'bloc')
    expect(bloc(1996, 'node')).toMatchObject({ actors: 2, ties: 1, inferred: 0 })
    expect(bloc(1996, 'expanded')).toMatchObject({ actors: 3, ties: 2 })
    expect(bloc(2010, 'expanded')).toMatchObject({ actors: 4, ties: 3 })
    expect(bloc(2021, 'expanded')).toMatchObject({ actors: 3, ties: 2 })
  })

  it('counts two agreements between the same two states as one tie of weight two', () => {
    const given = tables({
      actors: [actor('MAR'), actor('FRA'), actor('ESP')],
      instruments: [instrument('one', { signed: '1963' }), instrument('two', { signed: '1987' })],
      participations: ['one', 'two'].flatMap((k) =>
        ['MAR', 'FRA'].map((id) => participation(k, id, { from: '1990' })),
      ),
    })
    const index = membershipIndex(given)
    const settings = { year: 1990, blocRule: 'node', scope: 'coded' } as const
    const networks = layerNetworks(index, settings)
    const bilateral = networks[LAYERS.indexOf('bilateral')]
    expect(bilateral?.shared[pairIndex(0, 1)]).toBe(2)
    expect(bilateral?.weight[pairIndex(0, 1)]).toBe(2)
    expect(yearMeasures(index, settings).at(-1)).toMatchObject({
      layer: 'all',
      actors: 2,
      ties: 1,
      density: 1,
    })
    if (bilateral === undefined) throw new Error('no bilateral layer')
    expect([...actorDegrees(bilateral).degree]).toEqual([1, 1, 0])
    expect([...actorDegrees(bilateral).strength]).toEqual([2, 2, 0])
  })

  it('has no density where nobody or one actor is present', () => {
    expect(
      measuresOf(tables({ actors: [actor('MAR')] }), 2000, 'node').map(({ density }) => density),
    ).toEqual(new Array(6).fill(null))
  })

  it('leaves out a trade agreement until it is coded to hold a migration clause', () => {
    const given = (value: string | null) =>
      tables({
        actors: [actor('MAR'), actor('TUR')],
        instruments: [instrument('pta-1', { regime: 'trade', signed: '2004' })],
        participations: ['MAR', 'TUR'].map((id) => participation('pta-1', id, { from: '2004' })),
        codings:
          value === null ? [] : [{ instrument: 'pta-1', variable: 'migration_clause', value, source: 's' }],
      })
    const ties = (value: string | null) => measuresOf(given(value), 2004, 'node').at(-1)?.ties
    expect([ties(null), ties('no'), ties('yes')]).toEqual([0, 0, 1])
  })

  it('equals the slow twin on any small registry, under both rules for blocs', () => {
    fc.assert(
      fc.property(randomTables(), fc.integer({ min: 1990, max: 1999 }), (given, year) => {
        const index = membershipIndex(given)
        for (const blocRule of BLOC_RULES) {
          const settings = { year, blocRule, scope: 'coded' } as const
          const networks = layerNetworks(index, settings)
          const slow = slowLayers(given, year, blocRule)
          yearMeasures(index, settings).forEach((fast, l) => {
            if (fast.layer === 'all') return
            const twin = slow.get(fast.layer)
            const weight = [...(twin?.ties.values() ?? [])].reduce((sum, w) => sum + w, 0)
            expect({ rule: blocRule, ...fast, weight: 0, density: 0 }).toEqual({
              rule: blocRule,
              layer: fast.layer,
              instruments: twin?.instruments,
              actors: twin?.actors,
              ties: twin?.ties.size,
              inferred: (twin?.ties.size ?? 0) - (twin?.known.size ?? 0),
              weight: 0,
              density: 0,
            })
            expect(fast.weight).toBeCloseTo(weight, 9)
            for (const [pair, w] of twin?.ties ?? []) {
              const [a = '', b = ''] = pair.split('|')
              const i = index.actorIds.indexOf(a)
              const j = index.actorIds.indexOf(b)
              expect(networks[l]?.weight[pairIndex(Math.min(i, j), Math.max(i, j))]).toBeCloseTo(w, 9)
            }
          })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(randomTables(), (given) => {
        const turned = { ...given, participations: [...given.participations].reverse() }
        for (const rule of BLOC_RULES) {
          const [one, other] = [measuresOf(given, 1995, rule), measuresOf(turned, 1995, rule)]
          expect(other.map((m) => ({ ...m, weight: m.weight.toFixed(9) }))).toEqual(
            one.map((m) => ({ ...m, weight: m.weight.toFixed(9) })),
          )
        }
      }),
    )
  })

  it('without inferred starts holds the ties of recorded starts, and weighs them among recorded entries', () => {
    const known = (given: MembershipTables, year: number, blocRule: BlocRule) =>
      layerNetworks(membershipIndex(given), { year, blocRule, scope: 'coded', inferred: 'without' })
    const bloc = known(MOBILITY, 2008, 'node')[LAYERS.indexOf('bloc')]
    const figures = yearMeasures(membershipIndex(MOBILITY), {
      year: 2008,
      blocRule: 'node',
      scope: 'coded',
      inferred: 'without',
    })
    expect(figures[LAYERS.indexOf('bloc')]).toMatchObject({
      instruments: 1,
      actors: 2,
      ties: 1,
      inferred: 0,
      weight: 1,
    })
    expect(bloc?.present.reduce((sum, value) => sum + value, 0)).toBe(2)
    fc.assert(
      fc.property(randomTables(), fc.integer({ min: 1990, max: 1999 }), (given, year) => {
        for (const blocRule of BLOC_RULES) {
          const networks = known(given, year, blocRule)
          const slow = slowLayers(given, year, blocRule)
          LAYERS.forEach((layer, l) => {
            const ties = networks[l]?.shared.reduce((sum, shared) => sum + (shared > 0 ? 1 : 0), 0)
            expect(ties).toBe(slow.get(layer)?.known.size)
          })
        }
      }),
    )
  })
})
