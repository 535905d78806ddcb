import { describe, expect, it } from 'vitest'
import { actorDetailSchema } from '../../src/api/actors.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import type { Actor } from '../../src/model/actor.ts'
import type { Registry } from '../../src/model/registry.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { actorAnswer } from '../../src/server/actor-answer.ts'
import { FIXTURE } from './fixture-registry.ts'

function answerFor(id: string, year: number, registry: Registry = FIXTURE) {
  const lookup = registryLookup(registry)
  const settings = { year, blocRule: 'node', scope: 'coded' } as const
  return actorAnswer(lookup, membershipIndex(registry), lookup.actor.get(id) as Actor, settings)
}
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)
const inLayer = (answer: ReturnType<typeof answerFor>, name: string) =>
  answer.layers.find(({ layer }) => layer === name)?.instruments ?? []

describe('what binds an actor', () => {
  it('is the contract of its route for every actor in every decade', () => {
    for (const { id } of FIXTURE.actors) {
      for (let year = 1945; year <= 2025; year += 10) {
        const answer = answerFor(id, year)
        expect(actorDetailSchema.parse(answer)).toEqual(answer)
      }
    }
  })

  it('stands in its layers with roles and partners, the newest first', () => {
    const answer = answerFor('XSA', 2012)
    expect(idsOf(inLayer(answer, 'bloc'))).toEqual(['mp-union-xsa-2008', 'eura-union-xsa-2007'])
    expect(inLayer(answer, 'bloc')[0]).toMatchObject({
      roles: ['partner-country'],
      through: null,
      start: 'inferred',
      partners: ['XNA', 'union'],
    })
    expect(inLayer(answer, 'multilateral')).toMatchObject([
      { id: 'un-rights', roles: ['party'], start: 'known' },
    ])
  })

  it('ends with what supersedes it', () => {
    expect(idsOf(inLayer(answerFor('XSA', 2000), 'bilateral'))).toContain('bla-old')
    expect(idsOf(inLayer(answerFor('XSA', 2002), 'bilateral'))).not.toContain('bla-old')
    expect(idsOf(inLayer(answerFor('XSA', 2002), 'bilateral'))).toContain('bla-new')
  })
})

describe('what an actor stands beside', () => {
  it('is not counted among what binds it, and its start is no better known than the row has it', () => {
    const office = answerFor('office', 2012)
    expect(office.apart).toMatchObject([
      { id: 'rcp-north', roles: ['secretariat'], start: 'inferred', partners: [], layer: 'regional' },
      { id: 'un-rights', roles: ['secretariat'], start: 'unknown' },
    ])
    expect(idsOf(office.layers.flatMap(({ instruments }) => instruments))).toEqual(['irf-far'])
    expect(answerFor('guard', 2012).apart).toMatchObject([{ id: 'mp-union-xsa-2008', roles: ['agency'] }])
  })

  it('is what it stood beside in that year: an observer that became a member is bound', () => {
    expect(answerFor('XWA', 2002).apart).toEqual([])
    expect(answerFor('XWA', 2005).apart).toMatchObject([
      { id: 'rcp-north', roles: ['observer'], start: 'known' },
    ])
    expect(idsOf(inLayer(answerFor('XWA', 2012), 'regional'))).toEqual(['rcp-north'])
    expect(answerFor('XWA', 2012).apart).toEqual([])
  })

  it('lasts no longer than its own dates and its instrument', () => {
    expect(idsOf(answerFor('XSA', 2008).apart)).toEqual(['forum-world'])
    expect(answerFor('XSA', 2009).apart).toEqual([])
    expect(answerFor('guard', 2007).apart).toEqual([])
  })
})

describe('what is left out of an actor’s stack', () => {
  it('is what nothing dates: a joining of unknown day, an instrument without a date, a multilateral row', () => {
    expect(answerFor('XEA', 2012).left_out.undated).toEqual(['un-rights'])
    expect(answerFor('XSA', 2012).left_out.undated).toEqual(['ra-undated'])
    const undated = FIXTURE.participations.map((row) =>
      row.instrument === 'un-rights' && row.actor === 'XWA'
        ? { ...row, from: null, start: 'inferred' as const }
        : row,
    )
    expect(answerFor('XWA', 2012, { ...FIXTURE, participations: undated }).left_out.undated).toEqual([
      'un-rights',
    ])
  })

  it('is not an instrument of which one row is dated', () => {
    const twice = {
      ...FIXTURE.participations.find((row) => row.instrument === 'un-rights' && row.actor === 'XNA'),
      role: 'party',
      from: null,
      start: 'unknown',
    } as Registry['participations'][number]
    const registry = { ...FIXTURE, participations: [...FIXTURE.participations, twice] }
    expect(answerFor('XNA', 2012, registry).left_out.undated).toEqual(['ra-undated'])
  })

  it('is the trade that no coding says to hold a migration clause', () => {
    const answer = answerFor('XSA', 2012)
    expect(answer.left_out.uncoded_trade).toEqual(['pta-union-xsa'])
    expect(idsOf(inLayer(answer, 'bilateral'))).toContain('pta-xna-xsa')
  })
})
