import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InferredRule } from '../../../src/layers/entries.ts'
import { bilateralDyads } from '../../../src/layers/interplay/bilateral-dyads.ts'
import { joinedMembers } from '../../../src/layers/interplay/joined-members.ts'
import { relationalPrecedent } from '../../../src/layers/interplay/relational-precedent.ts'
import { type MembershipTables, membershipIndex } from '../../../src/layers/membership-index.ts'
import type { Instrument } from '../../../src/model/instrument.ts'
import { actor, instrument, participation, tables } from '../tables.ts'

type Joined = readonly [id: string, from: string | null, more?: object]

/** Members of one process P, and bilateral instruments between A and B. */
function precedentOf(
  members: readonly Joined[],
  bilateral: readonly Partial<Instrument>[],
  {
    process = {},
    inferred = 'with',
    ends = {},
  }: { process?: object; inferred?: InferredRule; ends?: object } = {},
) {
  const some = tables({
    actors: ['A', 'B', 'C', 'D'].map((id) => actor(id, ends)),
    instruments: [
      instrument('P', { family: 'rcp', layer: 'regional', signed: '2000', ...process }),
      ...bilateral.map((more, k) => instrument(`k${k}`, more)),
    ],
    participations: [
      ...members.map(([id, from, more]) => participation('P', id, { role: 'member', from, ...more })),
      ...bilateral.flatMap((_, k) => [participation(`k${k}`, 'A'), participation(`k${k}`, 'B')]),
    ],
  })
  return precedentIn(some, inferred)
}

function precedentIn(some: MembershipTables, inferred: InferredRule) {
  const index = membershipIndex(some)
  const own = some.instruments.find(({ id }) => id === 'P') as Instrument
  const members = joinedMembers(some, { tieStart: 'acted', inferred }).get('P') ?? []
  return relationalPrecedent(own, members, bilateralDyads(some, index, 'coded'), 'acted')
}

const AB: readonly Joined[] = [
  ['A', '2000-06'],
  ['B', '2001-03-10'],
]

describe('the relational precedent of a process', () => {
  it('asks for the day before the later of the two joined, and of one day is not before', () => {
    expect(precedentOf(AB, [{ signed: '2001-03-09' }]).counted).toMatchObject({ before: 1, share: 1 })
    expect(precedentOf(AB, [{ signed: '2001-03-10' }]).counted).toMatchObject({
      before: 0,
      possibly: 0,
      share: 0,
    })
    expect(precedentOf(AB, [{ signed: '2001-03-11' }]).counted).toMatchObject({ before: 0, possibly: 0 })
  })

  it('holds a month or a year surely before only where all of it is', () => {
    const month: readonly Joined[] = [
      ['A', '2000'],
      ['B', '2001-03'],
    ]
    expect(precedentOf(month, [{ signed: '2001-02' }]).counted).toMatchObject({ before: 1, possibly: 0 })
    expect(precedentOf(month, [{ signed: '2001-03' }]).counted).toMatchObject({ before: 0, possibly: 1 })
    expect(precedentOf(month, [{ signed: '2001' }]).counted).toMatchObject({
      before: 0,
      possibly: 1,
      share: 0,
      possibleShare: 1,
    })
    expect(precedentOf(month, [{ signed: '2001-03-31' }]).counted.possibly).toBe(0)
  })

  it('takes the entry into force where there is no signature, and never surely what has neither', () => {
    expect(precedentOf(AB, [{ in_force: '1999' }]).counted.before).toBe(1)
    expect(precedentOf(AB, [{}]).counted).toMatchObject({ before: 0, possibly: 1 })
  })

  it('counts a dyad once, whatever instruments it has', () => {
    expect(precedentOf(AB, [{ signed: '1990' }, { signed: '1991' }, {}]).counted).toMatchObject({
      dyads: 1,
      before: 1,
      possibly: 0,
    })
  })

  it('leaves a trade agreement out that is not coded, and an instrument of another layer', () => {
    expect(precedentOf(AB, [{ signed: '1990', regime: 'trade' }]).counted.before).toBe(0)
    expect(precedentOf(AB, [{ signed: '1990', layer: 'regional' }]).counted.before).toBe(0)
  })

  it('dates a member without a date by the process, unless inferred starts do not count', () => {
    const members: readonly Joined[] = [
      ['A', null],
      ['B', null],
    ]
    const bilateral = [{ signed: '1999-12-31' }]
    expect(precedentOf(members, bilateral).counted).toMatchObject({ dated: 1, before: 1 })
    expect(precedentOf(members, bilateral, { inferred: 'without' })).toMatchObject({
      undatedMembers: ['A', 'B'],
      counted: { dyads: 1, dated: 0, share: null, possibleShare: null, least: 0, most: 1 },
    })
  })

  it('keeps who joined later on an unknown day out of the shares, and in the bounds', () => {
    const found = precedentOf(
      [
        ['A', '2000'],
        ['B', null, { start: 'unknown' }],
        ['C', '2000'],
      ],
      [{ signed: '1999' }],
    )
    expect(found.undatedMembers).toEqual(['B'])
    // A joined in 2000, so whoever joined later than 1999 with it, the instrument was there before.
    expect(found.counted).toMatchObject({ dyads: 3, dated: 1, share: 0, least: 1 / 3, most: 1 / 3 })
  })

  it('never lets a member join before it exists, and drops who ended before', () => {
    const late = { start: '2005' }
    const members: readonly Joined[] = [
      ['A', null],
      ['B', null],
    ]
    expect(precedentOf(members, [{ signed: '2003' }], { ends: late }).counted.before).toBe(1)
    expect(precedentOf(members, [], { ends: { end: '1990' } }).members).toBe(0)
  })

  it('tells founders from joiners by the day on which the process surely had begun', () => {
    const found = precedentOf(
      [
        ['A', '2000-11'],
        ['B', '2003'],
        ['C', '1999'],
        ['D', null, { start: 'unknown' }],
      ],
      [{ signed: '2001' }],
    )
    expect(found).toMatchObject({ founders: ['A', 'C'], joiners: ['B'] })
    expect(found.ofFounders).toMatchObject({ dyads: 1, share: 0 })
    expect(found.ofJoiners).toMatchObject({ dyads: 2, share: 1 / 2 })
  })

  it('crosses participating states with the partner in a mobility partnership, all dyads beside', () => {
    const found = precedentOf(
      [
        ['A', '2000', { role: 'participating-state' }],
        ['B', '2000', { role: 'partner-country' }],
        ['C', '2000', { role: 'participating-state' }],
        ['D', '2000', { role: 'party' }],
      ],
      [{ signed: '1990' }],
      { process: { family: 'mobility-partnership', layer: 'bloc' } },
    )
    expect(found.counted).toMatchObject({ dyads: 2, before: 1, share: 1 / 2 })
    expect(found.allDyads).toMatchObject({ dyads: 6, share: 1 / 6 })
  })

  it('has no share without dyads', () => {
    expect(precedentOf([['A', '2000']], []).counted).toMatchObject({ dyads: 0, share: null, least: null })
  })

  it('agrees with a walk over days, on random dates', () => {
    const DATE = fc.constantFrom(
      '1999',
      '2000',
      '2001',
      '2000-02',
      '2000-12',
      '2001-01',
      '2000-02-29',
      '2001-01-01',
    )
    fc.assert(
      fc.property(
        fc.array(fc.option(DATE, { nil: null }), { minLength: 2, maxLength: 4 }),
        fc.array(DATE, { maxLength: 3 }),
        (joined, signed) => {
          const members = joined.map(
            (from, i): Joined => [
              ['A', 'B', 'C', 'D'][i] as string,
              from,
              { start: from === null ? 'unknown' : 'known' },
            ],
          )
          const found = precedentOf(
            members,
            signed.map((date) => ({ signed: date })),
          )
          const [a, b] = [joined[0] ?? null, joined[1] ?? null]
          const all = (joined.length * (joined.length - 1)) / 2
          const dated = joined.filter((date) => date !== null).length
          expect(found.counted.dyads).toBe(all)
          expect(found.counted.dated).toBe((dated * Math.max(0, dated - 1)) / 2)
          if (a === null || b === null) return
          const sure = signed.some((date) =>
            days(date).every((s) => days(a).every((x) => days(b).every((y) => s < Math.max(x, y)))),
          )
          const possible = signed.some((date) =>
            days(date).some((s) => days(a).some((x) => days(b).some((y) => s < Math.max(x, y)))),
          )
          expect(found.counted.before).toBe(sure ? 1 : 0)
          expect(found.counted.possibly).toBe(possible && !sure ? 1 : 0)
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** First, some middle and last day of a date, which is enough: order is decided at the ends. */
function days(text: string): number[] {
  const [year, month, day] = text.split('-').map(Number) as [number, number?, number?]
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1)
  const last = day !== undefined ? first : Date.UTC(month === undefined ? year + 1 : year, month ?? 0, 0)
  return [first, last]
}
