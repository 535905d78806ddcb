import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../src/model/instrument.ts'
import type { Registry } from '../../src/model/registry.ts'
import { linkedInstruments } from '../../src/registry/linked-instruments.ts'
import { registryLookup } from '../../src/registry/registry-lookup.ts'
import { FIXTURE } from '../server/fixture-registry.ts'

function linkedTo(id: string, registry: Registry = FIXTURE) {
  const lookup = registryLookup(registry)
  const { instruments, about } = linkedInstruments(lookup, lookup.instrument.get(id) as Instrument)
  return { ids: instruments.map((row) => row.id), about }
}

describe('the instruments linked to one', () => {
  it('of a bloc’s are those that bind the third country in the same field, in order of time', () => {
    const { ids, about } = linkedTo('mp-union-xsa-2008')
    expect(ids).toEqual([
      'bla-old',
      'vw-xsa-xwa-1998',
      'rcp-north',
      'bla-new',
      'pta-xna-xsa',
      'irf-broad',
      'eura-union-xsa-2007',
    ])
    expect(about).toBe(
      'Instruments that bind Southland in the same field, and related ones. ' +
        'Left out: 1 undated, 1 multilateral, 1 of other regimes and not coded to hold a migration clause.',
    )
  })

  it('of two parties’ are those that bind both, and the related ones', () => {
    const { ids, about } = linkedTo('bla-new')
    expect(ids).toEqual(['bla-old', 'rcp-north', 'pta-xna-xsa', 'irf-broad', 'mp-union-xsa-2008'])
    expect(about).toMatch(/^Instruments that bind Northland and Southland in the same field/)
  })

  it('of an agreement with a state that later joined the bloc are still those of that state', () => {
    const { ids, about } = linkedTo('aa-union-xwa-1999')
    expect(about).toContain('bind Westmark')
    expect(ids).toContain('vw-xsa-xwa-1998')
  })

  it('of a process are those whose membership it shares at least by half, of the smaller one', () => {
    const { ids, about } = linkedTo('rcp-north')
    expect(ids).toEqual(['irf-broad', 'irf-far'])
    expect(about).toContain('share at least half of the smaller one’s members')
    const apart = FIXTURE.participations.filter((row) => row.instrument !== 'irf-far' || row.actor !== 'XWA')
    expect(linkedTo('rcp-north', { ...FIXTURE, participations: apart }).ids).toEqual(['irf-broad'])
  })

  it('of a multilateral one are the related ones alone, and nothing is said to be left out', () => {
    expect(linkedTo('un-rights')).toEqual({ ids: [], about: 'Related instruments. None left out.' })
  })

  it('never include the instrument itself, not even where it is related to itself', () => {
    const relations = [
      ...FIXTURE.relations,
      {
        instrument: 'bla-new',
        other: 'bla-new',
        kind: 'cites' as const,
        date: null,
        source: 'list',
        note: null,
      },
    ]
    expect(linkedTo('bla-new', { ...FIXTURE, relations }).ids).not.toContain('bla-new')
  })

  it('are at most forty, the nearest in time, and the rest is counted', () => {
    const own = FIXTURE.instruments.find(({ id }) => id === 'vw-xsa-xwa-1998') as Instrument
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...own,
      id: `vw-${1940 + n}`,
      signed: String(1940 + n),
    }))
    const rows = many.map(({ id }) => ({
      ...(FIXTURE.participations.find(
        (row) => row.instrument === own.id && row.actor === 'XSA',
      ) as Registry['participations'][number]),
      instrument: id,
    }))
    const registry = {
      ...FIXTURE,
      instruments: [...FIXTURE.instruments, ...many],
      participations: [...FIXTURE.participations, ...rows],
    }
    const { ids, about } = linkedTo('mp-union-xsa-2008', registry)
    expect(ids).toHaveLength(40)
    expect(about).toContain('27 further away in time')
    expect(ids).toContain('vw-1999')
    expect(ids).not.toContain('vw-1940')
  })
})
