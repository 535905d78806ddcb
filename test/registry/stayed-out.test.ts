import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../src/model/instrument.ts'
import type { Participation } from '../../src/model/participation.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { membersOn, stayedOut } from '../../src/registry/stayed-out.ts'
import { FIXTURE } from '../server/fixture-registry.ts'

const lookup = registryLookup(FIXTURE)
const outOf = (id: string, registry = FIXTURE) => {
  const own = registryLookup(registry)
  return stayedOut(own, own.instrument.get(id) as Instrument)
}

describe('who stayed out', () => {
  it('of a mobility partnership are the members of the bloc on the day of signature that did not join', () => {
    expect(outOf('mp-union-xsa-2008')).toEqual([
      { kind: 'bloc-members', bloc: 'union', of: 2, on: '2008-06-05', actors: ['XEA'] },
    ])
  })

  it('of a convention are the signatories that are not party, and the states that are neither', () => {
    expect(outOf('un-rights')).toEqual([
      { kind: 'signed-only', bloc: null, of: 2, on: null, actors: ['XNA'] },
      { kind: 'states', bloc: null, of: 3, on: null, actors: ['XWA'] },
    ])
  })

  it('are never dissolved states, nor customs territories that only the trade agreements count', () => {
    const actors = outOf('un-rights').flatMap((row) => row.actors)
    expect(actors).not.toContain('XOL')
    expect(actors).not.toContain('XPT')
  })

  it('include a party that has left', () => {
    expect(outOf('un-rights').find(({ kind }) => kind === 'states')?.actors).toContain('XWA')
    const stayed: Participation[] = FIXTURE.participations.map((row) =>
      row.instrument === 'un-rights' && row.actor === 'XWA' ? { ...row, to: null } : row,
    )
    expect(
      outOf('un-rights', { ...FIXTURE, participations: stayed }).find(({ kind }) => kind === 'states')
        ?.actors,
    ).toEqual([])
  })

  it('are not named for forums and for agreements of two, which are open to nobody else', () => {
    for (const id of ['forum-world', 'rcp-north', 'bla-new', 'eura-union-xsa-2007'])
      expect(outOf(id)).toEqual([])
  })
})

describe('the members of a bloc on a day', () => {
  it('are those that had joined and not left', () => {
    expect(membersOn(lookup, 'union', '1989-12-31')).toEqual([])
    expect(membersOn(lookup, 'union', '1990-01-01')).toEqual(['XEA', 'XNA'])
    expect(membersOn(lookup, 'union', '2010')).toEqual(['XEA', 'XNA', 'XWA'])
  })
})
