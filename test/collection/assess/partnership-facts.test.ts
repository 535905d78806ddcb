import { describe, expect, it } from 'vitest'
import { realFacts } from '../../report/partnership/real-facts.ts'

describe('the facts of a partnership', () => {
  const moldova = realFacts('mp-eu-mda-2008')

  it('stand on the sides of a bloc and its partner, agencies on none', () => {
    expect(moldova.sides).toEqual({ kind: 'two', a: 'eu', b: 'MDA', rule: 'bloc' })
    const sideOf = (actor: string) => moldova.participations.find((row) => row.actor === actor)?.side
    expect([sideOf('eu'), sideOf('ITA'), sideOf('MDA'), sideOf('frontex')]).toEqual(['a', 'a', 'b', null])
  })

  it('leave the years open of a state that joined on a day not known', () => {
    const latvia = moldova.participations.find(({ actor }) => actor === 'LVA')
    expect(latvia).toMatchObject({ firstYear: null, lastYear: null, start: 'unknown' })
    expect(moldova.years).toEqual([2008, 2026])
  })

  it('pair a readmission with a visa facilitation agreement of the same sides, with what ties them', () => {
    const [pair, ...more] = realFacts('eura-eu-mda-2007').packages
    expect(more).toEqual([])
    expect([pair?.readmission.id, pair?.visa.id]).toEqual(['eura-eu-mda-2007', 'vfa-eu-mda-2007'])
    expect(pair?.relation?.kind).toBe('package')
    expect(pair?.codings.map(({ variable }) => variable)).toEqual([
      'paired_readmission_agreement',
      'linked_visa_facilitation',
    ])
    expect(moldova.packages).toEqual([pair])
  })

  it('take the sides of a forum from its codings: members of one side, and the lead funder of the other', () => {
    const colombo = realFacts('rcp-colombo')
    expect(colombo.sides).toEqual({ kind: 'forum', mix: 'homogeneous-origin', oneSided: true })
    const of = (role: string) =>
      colombo.participations.filter((row) => row.role === role).map(({ actor, side }) => [actor, side])
    expect(of('funder')).toEqual([['eu', 'a']])
    expect(of('secretariat')).toEqual([['iom', null]])
    expect(new Set(of('member').map(([, side]) => side))).toEqual(new Set(['b']))
    expect(colombo.events.map(({ id }) => id)).toEqual(['ev-colombo-2003'])
  })

  it('hold the coded provisions of labour agreements alone', () => {
    expect(realFacts('bla-210-225-1952-194').provisions.length).toBeGreaterThan(40)
    expect(moldova.provisions).toEqual([])
  })
})
