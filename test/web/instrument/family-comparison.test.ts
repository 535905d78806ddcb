import { describe, expect, it } from 'vitest'
import { familyNeighbours, inOrder, partnershipRows } from '../../../web/instrument/family-comparison.ts'
import { mapChoice } from '../../../web/instrument/map-choice.ts'
import { detail, participant, summary } from './records.ts'

const moldova = detail(
  summary('mp-eu-mda-2008', { family: 'mobility-partnership', layer: 'bloc', signed: '2008-06-05' }),
  {
    participations: [
      participant('eu', { kind: 'bloc', role: 'party' }),
      participant('MDA', { name: 'Moldova', role: 'partner-country' }),
      participant('BGR', { role: 'participating-state', from: '2008-06-05' }),
      participant('LVA', { role: 'participating-state', start: 'unknown' }),
      participant('frontex', { kind: 'agency', role: 'agency' }),
    ],
    stayed_out: [{ kind: 'bloc-members', bloc: 'eu', of: 27, on: '2008-06-05', actors: [] }],
  },
)
const readmission = summary('eura', { family: 'eu-readmission', signed: '2007-10-10', actors: ['eu', 'MDA'] })

describe('partnerships compared', () => {
  it('count participating states out of the members, and find the agreements with the partner', () => {
    expect(partnershipRows([moldova], [readmission])).toEqual([
      {
        id: 'mp-eu-mda-2008',
        partner: 'MDA',
        partnerName: 'Moldova',
        year: 2008,
        participating: 2,
        members: 27,
        readmission: 2007,
        visa: null,
      },
    ])
  })

  it('say that members cannot be told instead of giving a number', () => {
    const [row] = partnershipRows([{ ...moldova, stayed_out: [] }], [])
    expect(row).toMatchObject({ members: null, readmission: null })
  })
})

describe('the family in the order of its dates', () => {
  const family = [
    summary('c'),
    summary('b', { signed: '2011-10-27' }),
    summary('a', { signed: '2008-06-05' }),
  ]

  it('has the undated last', () => {
    expect(inOrder(family).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('leads from one to the next and stops at its ends', () => {
    expect(familyNeighbours(family, 'b')).toEqual({ previous: 'a', next: 'c', place: 1 })
    expect(familyNeighbours(family, 'a').previous).toBeNull()
    expect(familyNeighbours(family, 'c').next).toBeNull()
    expect(familyNeighbours(family, 'x')).toEqual({ previous: null, next: null, place: -1 })
  })
})

describe('what the map shows of an instrument', () => {
  it('is the third country and the bloc in its year', () => {
    expect(mapChoice(moldova)).toEqual({ year: 2008, a: 'MDA', b: 'eu' })
  })

  it('is the two parties of a bilateral one, and the year alone of a convention', () => {
    const pair = detail(summary('r', { signed: '2002' }), {
      participations: [participant('ITA'), participant('MDA')],
    })
    expect(mapChoice(pair)).toEqual({ year: 2002, a: 'ITA', b: 'MDA' })
    const many = ['A', 'B', 'C', 'D'].map((id) => participant(id))
    expect(mapChoice(detail(summary('c', { signed: '1990' }), { participations: many }))).toEqual({
      year: 1990,
    })
  })

  it('is nothing where no year is recorded', () => {
    expect(mapChoice(detail(summary('u')))).toBeNull()
  })
})
