import { describe, expect, it } from 'vitest'
import { actorTies } from '../../src/layers/actor-ties.ts'
import { BLOC_RULES } from '../../src/layers/entries.ts'
import { instrumentsByActor } from '../../src/layers/instruments-by-actor.ts'
import { layerNetworks } from '../../src/layers/layer-network.ts'
import { membershipIndex, TIE_STARTS } from '../../src/layers/membership-index.ts'
import { SCOPES } from '../../src/layers/scope.ts'
import { FIXTURE } from '../server/fixture-registry.ts'
import { actor, blocMember, instrument, participation, tables } from './tables.ts'

const YEARS = [1964, 1991, 1993, 2001, 2007, 2012, 2026]

const everySetting = TIE_STARTS.flatMap((tieStart) =>
  YEARS.flatMap((year) =>
    BLOC_RULES.flatMap((blocRule) => SCOPES.map((scope) => ({ tieStart, year, blocRule, scope }))),
  ),
)

describe('the number of instruments of each actor', () => {
  it('is above nought for just the actors that stand in some layer’s network', () => {
    for (const { tieStart, ...settings } of everySetting) {
      const index = membershipIndex(FIXTURE, tieStart)
      const counts = instrumentsByActor(index, settings)
      const networks = layerNetworks(index, settings)
      expect(counts).toHaveLength(index.actorIds.length)
      index.actorIds.forEach((id, i) => {
        const isPresent = networks.some(({ present }) => present[i] === 1)
        expect((counts[i] ?? 0) > 0, `${id} ${tieStart} ${JSON.stringify(settings)}`).toBe(isPresent)
      })
    }
  })

  it('is the sum of the actor’s instruments over the layers', () => {
    for (const { tieStart, ...settings } of everySetting) {
      const index = membershipIndex(FIXTURE, tieStart)
      const counts = instrumentsByActor(index, settings)
      const sums = index.actorIds.map((_, i) =>
        actorTies(index, i, settings).reduce((sum, { instruments }) => sum + instruments.length, 0),
      )
      expect([...counts]).toEqual(sums)
    }
  })

  const index = membershipIndex(
    tables({
      actors: [actor('AAA'), actor('BBB'), actor('CCC'), actor('bloc', { kind: 'bloc' })],
      instruments: [
        instrument('two', { signed: '2000' }),
        instrument('ended', { signed: '1990', ended: '1999' }),
        instrument('of-bloc', { signed: '2000', layer: 'bloc' }),
        instrument('trade', { signed: '2000', regime: 'trade' }),
        instrument('nowhere', { signed: '2000', layer: null }),
      ],
      participations: [
        participation('two', 'AAA'),
        participation('two', 'AAA', { role: 'signatory', from: '2000' }),
        participation('two', 'BBB'),
        participation('ended', 'AAA'),
        participation('of-bloc', 'bloc'),
        participation('of-bloc', 'CCC'),
        participation('trade', 'AAA'),
        participation('nowhere', 'AAA'),
      ],
      bloc_members: [blocMember('bloc', 'AAA', '1995')],
    }),
  )
  const countsOf = (year: number, blocRule: (typeof BLOC_RULES)[number], scope: (typeof SCOPES)[number]) => {
    const counts = instrumentsByActor(index, { year, blocRule, scope })
    return Object.fromEntries(index.actorIds.map((id, i) => [id, counts[i]]))
  }

  it('counts an instrument once for an actor with two roles, and none that is ended or in no layer', () => {
    expect(countsOf(2005, 'node', 'coded')).toEqual({ AAA: 1, BBB: 1, CCC: 1, bloc: 1 })
    expect(countsOf(1995, 'node', 'coded')).toEqual({ AAA: 1, BBB: 0, CCC: 0, bloc: 0 })
  })

  it('counts trade agreements without a coded clause in the wide scope alone', () => {
    expect(countsOf(2005, 'node', 'all')).toEqual({ AAA: 2, BBB: 1, CCC: 1, bloc: 1 })
  })
  it('counts an instrument of a bloc for its members in place of the bloc, where blocs stand for their members', () => {
    expect(countsOf(2005, 'expanded', 'coded')).toEqual({ AAA: 2, BBB: 1, CCC: 1, bloc: 0 })
  })
})
