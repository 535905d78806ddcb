import { describe, expect, it } from 'vitest'
import { atlasChoice } from '../../../web/atlas/atlas-choice.ts'
import { actor, blocMember } from '../../layers/tables.ts'
import { smallAtlas } from './small-atlas.ts'

const DATA = smallAtlas({
  actors: [actor('MAR'), actor('ESP'), actor('eu', { kind: 'bloc' })],
  bloc_members: [blocMember('eu', 'ESP', '1986-01-01')],
})

describe('what the address of the atlas chooses', () => {
  it('is the last year, no one, blocs as their members and coded trade where it says nothing', () => {
    const { year, a, b, blocRule, scope, off } = atlasChoice({}, DATA)
    expect({ year, a, b, blocRule, scope, off }).toEqual({
      year: 2026,
      a: null,
      b: null,
      blocRule: 'expanded',
      scope: 'coded',
      off: [],
    })
  })

  it('keeps the year within the registry’s years', () => {
    expect(atlasChoice({ year: 1500 }, DATA).year).toBe(1945)
    expect(atlasChoice({ year: 2100 }, DATA).year).toBe(2026)
  })

  it('leaves out ids that no actor has, and a second without a first', () => {
    expect(atlasChoice({ a: 'ROM', b: 'ESP' }, DATA)).toMatchObject({ a: null, b: null })
    expect(atlasChoice({ a: 'MAR', b: 'ESP' }, DATA).b?.id).toBe('ESP')
  })

  it('takes a bloc as one where a bloc is asked about, unless the address says otherwise', () => {
    expect(atlasChoice({ a: 'eu' }, DATA).blocRule).toBe('node')
    expect(atlasChoice({ a: 'MAR', b: 'eu' }, DATA).blocRule).toBe('node')
    expect(atlasChoice({ a: 'eu', blocs: 'expanded' }, DATA).blocRule).toBe('expanded')
  })

  it('switches off the layers it names and no other', () => {
    const { isOn } = atlasChoice({ off: ['bloc'] }, DATA)
    expect([isOn('bloc'), isOn('bilateral')]).toEqual([false, true])
  })

  it('takes a layer away without switching it off', () => {
    const { isOn, off, without } = atlasChoice({ without: 'bilateral' }, DATA)
    expect({ off, without, isOn: isOn('bilateral') }).toEqual({ off: [], without: 'bilateral', isOn: false })
  })
})
