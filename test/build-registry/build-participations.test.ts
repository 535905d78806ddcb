import { describe, expect, it } from 'vitest'
import { buildParticipations } from '../../scripts/build-registry/build-participations.ts'
import { Journal } from '../../scripts/build-registry/journal.ts'
import { mergeInstruments } from '../../scripts/build-registry/merge-instruments.ts'
import type { Part, Row } from '../../scripts/build-registry/parts.ts'
import { instrument, madeUpParts, participation, within } from './made-up-parts.ts'

const MEMBERS: readonly Row[] = [
  ['eu', 'FRA', '1958-01-01', ''],
  ['eu', 'POL', '2004-05-01', ''],
  ['eu', 'GBR', '1973-01-01', '2020-02-01'],
  ['benelux', 'BEL', '1944', ''],
].map(([bloc = '', actor = '', from = '', to = '']) => ({ bloc, actor, from, to, grade: 'sourced' }))

function build(instruments: readonly Row[], rows: readonly (readonly [Part, Row])[]): Row[] {
  const parts = madeUpParts({
    instruments: within('eu', instruments),
    participations: rows.map(([part, row]) => ({ part, row })),
    blocMembers: [...MEMBERS],
  })
  const journal = new Journal()
  return buildParticipations(parts, mergeInstruments(parts, journal), new Set(['eu', 'benelux']), journal)
}

const bloc = (cells: Row = {}): Row => instrument('pta-1', { layer: 'bloc', signed: '2002-04-22', ...cells })

const brief = (rows: readonly Row[]): string[] =>
  rows.map(({ actor, role, from, to, start }) => [actor, role, from, to, start].join(' ')).toSorted()

describe('the sides of a bloc', () => {
  it('puts a member of the bloc on its side and leaves the partner, which joins later, a party', () => {
    const rows = build(
      [bloc()],
      [
        ['eu', participation('pta-1', 'eu')],
        ['eu', participation('pta-1', 'FRA')],
        ['eu', participation('pta-1', 'POL', { from: '2002-04-22' })],
      ],
    )
    expect(brief(rows)).toEqual([
      'FRA member   inferred',
      'POL party 2002-04-22  known',
      'eu party   inferred',
    ])
  })

  it('counts a later member from its accession, and from signature where it had joined by then', () => {
    const later = { role: 'member', note: 'current signatory, not an original one' }
    const rows = build(
      [bloc(), bloc({ id: 'pta-2', signed: '2010-10-06' })],
      ['pta-1', 'pta-2'].flatMap((id) => [
        ['trade', participation(id, 'eu')] as const,
        ['trade', participation(id, 'POL', later)] as const,
      ]),
    )
    expect(rows.filter(({ actor }) => actor === 'POL').map(({ from, start }) => [from, start])).toEqual([
      ['2004-05-01', 'known'],
      ['2010-10-06', 'known'],
    ])
  })

  it('lets the United Kingdom go on its last day as a member, not after the agreement has ended', () => {
    const british = (id: string, to: string): readonly [Part, Row] => [
      'trade',
      participation(id, 'GBR', { role: 'member', from: '2002-04-22', to }),
    ]
    const rows = build(
      [bloc(), bloc({ id: 'pta-2', ended: '2013-07-01', status: 'ended' })],
      [
        ['trade', participation('pta-1', 'eu')],
        british('pta-1', ''),
        ['trade', participation('pta-2', 'eu')],
        british('pta-2', '2013-07-01'),
      ],
    )
    expect(rows.filter(({ actor }) => actor === 'GBR').map(({ to }) => to)).toEqual([
      '2020-01-31',
      '2013-07-01',
    ])
  })

  it('makes one row of the member that one part dates and the party that the other does not', () => {
    const rows = build(
      [bloc()],
      [
        ['eu', participation('pta-1', 'eu')],
        ['eu', participation('pta-1', 'FRA', { source: 'a' })],
        ['trade', participation('pta-1', 'FRA', { role: 'member', from: '2002-04-22', source: 'b' })],
      ],
    )
    expect(rows.filter(({ actor }) => actor === 'FRA')).toMatchObject([
      { role: 'member', from: '2002-04-22', source: 'a;b', start: 'known' },
    ])
  })
})

describe('the start of a participation', () => {
  it('is known, inferred from the instrument, or unknown', () => {
    const rows = build(
      [
        instrument('rcp-a', { layer: 'regional', in_force: '1993' }),
        instrument('rcp-b', { layer: 'regional' }),
        instrument('ilo-c', { layer: 'multilateral', signed: '1997' }),
      ],
      [
        ['eu', participation('rcp-a', 'FRA', { role: 'member', from: '1994' })],
        ['eu', participation('rcp-a', 'POL', { role: 'member' })],
        ['eu', participation('rcp-a', 'ESP', { role: 'member', note: 'joined later, day not found' })],
        ['eu', participation('rcp-b', 'ESP', { role: 'member' })],
        ['eu', participation('ilo-c', 'ESP')],
      ],
    )
    expect(rows.map(({ instrument: id, actor, start }) => `${id} ${actor} ${start}`)).toEqual([
      'rcp-a FRA known',
      'rcp-a POL inferred',
      'rcp-a ESP unknown',
      'rcp-b ESP unknown',
      'ilo-c ESP unknown',
    ])
  })
})

describe('states that exist no more', () => {
  it('end with their last day, and the successors go on from the next', () => {
    const rows = build(
      [instrument('pta-3', { signed: '1990-03-01' })],
      [
        ['trade', participation('pta-3', 'CSK', { from: '1990-03-01', to: '1995-02-01' })],
        ['trade', participation('pta-3', 'HUN', { from: '1990-03-01', to: '1995-02-01' })],
      ],
    )
    expect(brief(rows)).toEqual([
      'CSK party 1990-03-01 1992-12-31 known',
      'CZE party 1993-01-01 1995-02-01 known',
      'HUN party 1990-03-01 1995-02-01 known',
      'SVK party 1993-01-01 1995-02-01 known',
    ])
  })

  it('get no successor where the parts record no role beyond their end', () => {
    const rows = build(
      [instrument('pta-3', { signed: '1990-03-01' })],
      [['labour', participation('pta-3', 'CSK', { from: '1990-03-01' })]],
    )
    expect(rows.map(({ actor }) => actor)).toEqual(['CSK'])
  })
})
