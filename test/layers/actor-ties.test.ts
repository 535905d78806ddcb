import { describe, expect, it } from 'vitest'
import { actorTies, closestLayer } from '../../src/layers/actor-ties.ts'
import { embeddedNorms } from '../../src/layers/embedded-norms.ts'
import { layerNetworks, pairIndex } from '../../src/layers/layer-network.ts'
import { leftOut } from '../../src/layers/left-out.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { actorSpans, pairSpans } from '../../src/layers/tie-spans.ts'
import { OPEN_YEAR } from '../../src/layers/year-span.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { actor, blocMember, instrument, participation, tables } from './tables.ts'

const GIVEN = tables({
  actors: ['MAR', 'ESP', 'FRA', 'SEN', 'eu'].map((id) => actor(id, id === 'eu' ? { kind: 'bloc' } : {})),
  instruments: [
    instrument('un', { layer: 'multilateral', regime: 'human-rights', signed: '1966' }),
    instrument('rabat', { layer: 'transregional', regime: 'migration', signed: '2006' }),
    instrument('aa', { layer: 'bloc', regime: 'trade', signed: '1996-02-26' }),
    instrument('ra', { signed: '1992-02-13', ended: '2010-05' }),
    instrument('lost', { regime: 'migration' }),
    instrument('pta', { regime: 'trade', signed: '2004' }),
  ],
  participations: [
    participation('un', 'MAR', { from: '1979-05-03' }),
    participation('un', 'ESP', { from: '1977-04-27' }),
    participation('un', 'SEN', { start: 'unknown' }),
    ...['MAR', 'ESP', 'FRA', 'SEN'].map((id) => participation('rabat', id, { role: 'member' })),
    participation('aa', 'eu', { from: '1996-02-26' }),
    participation('aa', 'MAR', { from: '1996-02-26' }),
    ...['MAR', 'ESP'].map((id) => participation('ra', id, { from: '1992-02-13' })),
    ...['MAR', 'FRA'].map((id) => participation('lost', id, { start: 'unknown' })),
    ...['MAR', 'SEN'].map((id) => participation('pta', id, { from: '2004' })),
  ],
  codings: [{ instrument: 'aa', variable: 'migration_article', value: '69;71', source: 's' }],
  bloc_members: [blocMember('eu', 'ESP', '1986-01-01'), blocMember('eu', 'FRA', '1958-01-01')],
})
const INDEX = membershipIndex(GIVEN)
const position = (id: string): number => INDEX.actorIds.indexOf(id)
const settings = (year: number, blocRule: 'node' | 'expanded') => ({
  year,
  blocRule,
  scope: 'coded' as const,
})

describe('the ties of one actor', () => {
  it('gives the narrowest layer that ties each other actor, and the next when one is switched off', () => {
    const ties = actorTies(INDEX, position('MAR'), settings(2008, 'expanded'))
    const closest = (id: string, off: string[] = []) =>
      closestLayer(ties, position(id), (layer) => !off.includes(layer))
    expect(['ESP', 'FRA', 'SEN', 'MAR'].map((id) => closest(id))).toEqual([
      'bilateral',
      'bloc',
      'transregional',
      null,
    ])
    expect(closest('ESP', ['bilateral'])).toBe('bloc')
    expect(closest('ESP', ['bilateral', 'bloc'])).toBe('transregional')
    expect(closest('ESP', ['bilateral', 'bloc', 'transregional'])).toBe('multilateral')
    expect(closest('FRA', ['bloc', 'transregional'])).toBeNull()
  })

  it('agrees with the networks of the layers', () => {
    for (const blocRule of ['node', 'expanded'] as const) {
      const networks = layerNetworks(INDEX, settings(2008, blocRule))
      for (let i = 0; i < INDEX.actorIds.length; i++) {
        actorTies(INDEX, i, settings(2008, blocRule)).forEach(({ shared }, l) => {
          shared.forEach((count, j) => {
            const pair = i === j ? null : pairIndex(Math.min(i, j), Math.max(i, j))
            expect(count).toBe(pair === null ? 0 : networks[l]?.shared[pair])
          })
        })
      }
    }
  })

  it('lists the instruments that rest on an inferred start', () => {
    const transregional = actorTies(INDEX, position('MAR'), settings(2008, 'node'))[
      LAYERS.indexOf('transregional')
    ]
    expect(transregional?.instruments.map((k) => INDEX.instrumentIds[k])).toEqual(['rabat'])
    expect(transregional?.inferred).toEqual(transregional?.instruments)
  })
})

describe('spans of years', () => {
  const years = { blocRule: 'expanded', scope: 'coded', firstYear: 1945, lastYear: 2026 } as const

  it('gives the years in which each instrument binds two actors, from the later joining on', () => {
    const spans = pairSpans(INDEX, position('MAR'), position('ESP'), years).map((span) => [
      INDEX.instrumentIds[span.instrumentIndex],
      span.firstYear,
      span.lastYear,
      span.inferred,
    ])
    expect(spans).toEqual([
      ['un', 1979, OPEN_YEAR, false],
      ['rabat', 2006, OPEN_YEAR, true],
      ['aa', 1996, OPEN_YEAR, false],
      ['ra', 1992, 2010, false],
    ])
  })

  it('gives an actor the instruments that it enters through its bloc, and not when the bloc is a node', () => {
    const ids = (blocRule: 'node' | 'expanded') =>
      actorSpans(INDEX, position('FRA'), { ...years, blocRule }).map(
        (span) => INDEX.instrumentIds[span.instrumentIndex],
      )
    expect(ids('expanded')).toEqual(['rabat', 'aa'])
    expect(ids('node')).toEqual(['rabat'])
  })
})

describe('what is left out', () => {
  it('is counted with its reason', () => {
    expect(leftOut(INDEX, settings(2008, 'node'))).toEqual({
      uncodedTradeInstruments: 1,
      uncodedTradeRows: 2,
      noLayerInstruments: 0,
      undatedInstruments: 1,
      undatedRows: 1,
    })
    expect(leftOut(INDEX, { year: 2008, blocRule: 'node', scope: 'all' })).toMatchObject({
      uncodedTradeInstruments: 0,
    })
    expect(leftOut(INDEX, settings(2000, 'node'))).toMatchObject({ uncodedTradeInstruments: 0 })
  })
})

describe('embedded norms', () => {
  it('tell coded with, coded without and not coded apart, and give no share of clauses without texts', () => {
    expect(embeddedNorms(INDEX, 2008).slice(0, 1)).toEqual([
      {
        regime: 'trade',
        instruments: 2,
        withClause: 1,
        withoutClause: 0,
        notCoded: 1,
        withText: 0,
        clauses: 0,
        migrationClauses: 0,
        shareOfClauses: null,
      },
    ])
    expect(embeddedNorms(INDEX, 1970).find(({ regime }) => regime === 'human-rights')).toMatchObject({
      instruments: 1,
      notCoded: 1,
    })
  })
})
