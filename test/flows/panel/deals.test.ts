import { describe, expect, it } from 'vitest'
import { dealsOf } from '../../../src/flows/panel/deals.ts'
import { treatmentSpec, treatmentWords } from '../../../src/flows/panel/treatment-spec.ts'
import type { Direction } from '../../../src/model/flow-specification.ts'
import { instrument, NO_WORDS, row, tables, topic } from './small-deals.ts'

const ALL = treatmentSpec('binding=yes|no', NO_WORDS)

function pairs(some: Parameters<typeof tables>[0], direction: Direction): string[] {
  return dealsOf(tables(some), ALL, direction)
    .deals.map(({ origin, destination, year }) => `${origin}>${destination} ${year}`)
    .toSorted()
}

describe('the deals of a treatment', () => {
  const labour = {
    instruments: [instrument('bla-1')],
    participations: [
      row('bla-1', 'ITA', 'party', 'country A in the dataset'),
      row('bla-1', 'DEU', 'party', 'country B in the dataset; West Germany'),
      row('bla-1', 'ITA', 'origin'),
      row('bla-1', 'DEU', 'destination'),
    ],
  }

  it('go from origin to destination by role, from the second listed to the first by list, both ways by either', () => {
    expect(pairs(labour, 'role')).toEqual(['ITA>DEU 1975'])
    expect(pairs(labour, 'listed')).toEqual(['DEU>ITA 1975'])
    expect(pairs(labour, 'either')).toEqual(['DEU>ITA 1975', 'ITA>DEU 1975'])
  })

  it('of a bloc are its members on the day, each under the one id; its side is the destination', () => {
    const bloc = {
      instruments: [instrument('eura-1', { family: 'eu-readmission', layer: 'bloc', signed: '2005-04-14' })],
      participations: [row('eura-1', 'eu', 'party'), row('eura-1', 'ALB', 'party')],
      bloc_members: [
        { bloc: 'eu', actor: 'FRA', from: '1958', to: null, grade: 'sourced', source: null },
        { bloc: 'eu', actor: 'BGR', from: '2007-01-01', to: null, grade: 'sourced', source: null },
        { bloc: 'eu', actor: 'GBR', from: '1973-01-01', to: '2020-01-31', grade: 'sourced', source: null },
      ],
    }
    expect(pairs(bloc, 'role')).toEqual(['ALB>FRA 2005', 'ALB>GBR 2005'])
    expect(new Set(dealsOf(tables(bloc), ALL, 'role').deals.map((deal) => deal.instrument))).toEqual(
      new Set(['eura-1']),
    )
  })

  it('of a mobility partnership are its participating states', () => {
    const partnership = {
      instruments: [
        instrument('mp-1', {
          family: 'mobility-partnership',
          layer: 'bloc',
          signed: '2008-06-05',
          binding: 'no',
        }),
      ],
      participations: [
        row('mp-1', 'eu', 'party'),
        row('mp-1', 'MDA', 'partner-country'),
        row('mp-1', 'POL', 'participating-state'),
      ],
      bloc_members: [{ bloc: 'eu', actor: 'FRA', from: '1958', to: null, grade: 'sourced', source: null }],
    }
    expect(pairs(partnership, 'role')).toEqual(['MDA>POL 2008'])
  })

  it('bind every successor of Yugoslavia, Russia alone of the Soviet Union, and the metropole of a territory', () => {
    const of = (origin: string, destination: string) => ({
      instruments: [instrument('bla-1')],
      participations: [row('bla-1', origin, 'origin'), row('bla-1', destination, 'destination')],
    })
    expect(pairs(of('YUG', 'DEU'), 'role')).toEqual(
      ['BIH', 'HRV', 'MKD', 'SCG', 'SVN'].map((origin) => `${origin}>DEU 1975`),
    )
    expect(pairs(of('SUN', 'FIN'), 'role')).toEqual(['RUS>FIN 1975'])
    expect(pairs(of('MNP', 'USA'), 'role')).toEqual([])
    expect(dealsOf(tables(of('MNP', 'USA')), ALL, 'role').leftOut['sides in one place']).toEqual(['bla-1'])
  })

  it('say which instruments were left out, and why', () => {
    const { deals, leftOut, instruments } = dealsOf(
      tables({
        instruments: [
          instrument('a', { signed: null }),
          instrument('b', { signed: '1975/1977' }),
          instrument('c'),
        ],
        participations: [row('c', 'FRA', 'party'), row('c', 'ITA', 'party')],
      }),
      ALL,
      'role',
    )
    expect(deals).toEqual([])
    expect(instruments).toBe(3)
    expect(leftOut).toMatchObject({ 'no date': ['a'], 'year not sure': ['b'], 'direction not known': ['c'] })
  })

  it('take an instrument only where it is known to have the topic, and count those of which it is not known', () => {
    const topics = [topic('visa', 'mobility'), topic('border', 'control'), topic('docs', 'control')]
    const has = (found: string[], lacks: string[] = []) => ({
      found: new Set(found),
      known: new Set([...found, ...lacks]),
    })
    const known = tables({
      instruments: ['visa', 'none', 'border', 'bare'].map((id) => instrument(id)),
      participations: ['visa', 'none', 'border', 'bare'].flatMap((id) => [
        row(id, 'ITA', 'origin'),
        row(id, 'DEU', 'destination'),
      ]),
      topics,
      topicsOf: new Map([
        ['visa', has(['visa'], ['border'])],
        ['none', has([], ['visa', 'border', 'docs'])],
        ['border', has(['border'])],
      ]),
    })
    const asked = (text: string) => {
      const { deals, topics: of } = dealsOf(known, treatmentSpec(text, treatmentWords(known)), 'role')
      return [deals.map((deal) => deal.instrument), of]
    }
    expect(asked('topic=visa')).toEqual([['visa'], { instruments: 4, unknown: 2, uncoded: 1 }])
    // Of "visa" the other topic of the group is not known.
    expect(asked('group=control')).toEqual([['border'], { instruments: 4, unknown: 2, uncoded: 1 }])
    expect(asked('topic=visa|border')).toEqual([
      ['visa', 'border'],
      { instruments: 4, unknown: 1, uncoded: 1 },
    ])
    expect(asked('topic=visa,group=control')).toEqual([[], { instruments: 4, unknown: 3, uncoded: 1 }])
    expect(asked('binding=yes')).toEqual([['visa', 'none', 'border', 'bare'], null])
  })

  it('are also of the family that an instrument was merged from', () => {
    const merged = tables({
      instruments: [instrument('bla-1'), instrument('bmp-1', { family: 'migration-partnership' })],
      aliases: [{ table: 'instruments', id: 'bmp-1', alias: 'bla-7', kind: 'former-id', source: 'test' }],
      participations: [row('bmp-1', 'NGA', 'origin'), row('bmp-1', 'CHE', 'destination')],
    })
    const spec = treatmentSpec('family=labour-agreement', NO_WORDS)
    expect(dealsOf(merged, spec, 'role').deals).toEqual([
      { instrument: 'bmp-1', origin: 'NGA', destination: 'CHE', year: 1975 },
    ])
  })
})
