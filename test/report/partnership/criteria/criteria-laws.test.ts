import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fiveCriteria } from '../../../../src/report/partnership/criteria/five-criteria.ts'
import { criterionOf, knownReading, unknownReading } from '../../../../src/report/partnership/make-reading.ts'
import type { FactsParticipation, FactsSides } from '../../../../src/report/partnership/partnership-facts.ts'
import { CLAUSE, figure, madeCoding, madeFacts, madePart, madeText } from '../made-facts.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

const part = fc
  .record({
    actor: fc.constantFrom('AAA', 'BBB', 'CCC', 'org', 'office'),
    role: fc.constantFrom<FactsParticipation['role']>(
      'member',
      'party',
      'participating-state',
      'chair',
      'secretariat',
      'funder',
      'observer',
      'origin',
    ),
    side: fc.constantFrom('a' as const, 'b' as const, null),
    first: fc.option(fc.integer({ min: 1990, max: 2020 })),
    years: fc.option(fc.nat(9)),
  })
  .map(({ actor, role, side, first, years }) =>
    madePart(actor, role, {
      kind: actor === 'org' ? 'organisation' : actor === 'office' ? 'agency' : 'state',
      side: actor === 'org' || actor === 'office' ? null : side,
      firstYear: first,
      from: first === null ? null : String(first),
      to: first === null || years === null ? null : String(first + years),
      lastYear: first === null || years === null ? null : first + years,
    }),
  )

const sides = fc.constantFrom<FactsSides>(
  { kind: 'none', reason: 'more-than-two' },
  { kind: 'two', a: 'AAA', b: 'BBB', rule: 'destination' },
  { kind: 'two', a: 'AAA', b: 'BBB', rule: 'first-named' },
  { kind: 'forum', mix: 'mixed', oneSided: false },
  { kind: 'forum', mix: 'homogeneous-origin', oneSided: true },
  { kind: 'forum', mix: null, oneSided: false },
)

const facts = fc
  .record({
    sides,
    participations: fc.array(part, { maxLength: 12 }),
    binding: fc.constantFrom('yes', 'no', null),
  })
  .map(({ sides, participations, binding }) =>
    madeFacts({
      sides,
      participations,
      instrument: { binding: binding as 'yes' | 'no' | null, signed: '1995' },
      years: [1995, 2025],
      codings: sides.kind === 'forum' && sides.mix !== null ? [madeCoding('membership_mix', sides.mix)] : [],
    }),
  )

const text = fc
  .record({ d: fc.double({ min: -1, max: 1, noNaN: true }), k: share, soft: share, level: fc.nat(3) })
  .map(({ d, k, soft, level }) =>
    madeText({
      d: figure(d, { interval: { low: Math.max(-1, d - 0.3), high: Math.min(1, d + 0.3), draws: 1000 } }),
      k: figure(k),
      softClauses: figure(soft),
      delegation: figure(level),
    }),
  )

describe('the five criteria', () => {
  it('lie between 0 and 1, as do their parts and the intervals of these, whatever is known', () => {
    fc.assert(
      fc.property(facts, fc.option(text), (given, words) => {
        for (const { value, known, parts } of fiveCriteria(given, words)) {
          expect(known).toBe(parts.filter((one) => one.value !== null).length)
          expect(value === null).toBe(known === 0)
          for (const each of [{ value, interval: null }, ...parts]) {
            if (each.value !== null) expect(each.value >= 0 && each.value <= 1).toBe(true)
            if (each.interval === null || each.value === null) continue
            expect(each.interval.low).toBeLessThanOrEqual(each.value)
            expect(each.interval.high).toBeGreaterThanOrEqual(each.value)
          }
        }
      }),
    )
  })

  it('are the mean of the known parts, which one more unknown never changes', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 5 }), fc.nat(3), (values, unknowns) => {
        const known = values.map((value) => knownReading('reporting', 'share', { value, evidence: [CLAUSE] }))
        const gaps = Array.from({ length: unknowns }, () => unknownReading('revision', 'share', 'no-text'))
        const { value } = criterionOf('process', [...known, ...gaps])
        if (values.length === 0) expect(value).toBeNull()
        else expect(value).toBeCloseTo(values.reduce((sum, one) => sum + one, 0) / values.length, 12)
      }),
    )
  })

  it('never fall by an actor of whom nothing is known but that it pays', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const nobody = madePart('ZZZ', 'funder')
        const before = fiveCriteria(given, null)[2]?.parts[2]?.value ?? null
        const after =
          fiveCriteria({ ...given, participations: [...given.participations, nobody] }, null)[2]?.parts[2]
            ?.value ?? null
        if (before === 1) expect(after).toBe(1)
        else expect(after).toBeNull()
      }),
    )
  })

  it('turn round with the sides: of a chair that changes hands the spread is the same', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const other = { a: 'b', b: 'a' } as const
        const swapped = given.participations.map((row) => ({
          ...row,
          side: row.side === null ? null : other[row.side],
        }))
        const spread = (rows: typeof swapped) =>
          fiveCriteria({ ...given, participations: rows }, null)[2]?.parts[0]?.value ?? null
        const [one, two] = [spread([...given.participations]), spread(swapped)]
        if (one === null) expect(two).toBeNull()
        else expect(two).toBeCloseTo(one, 12)
      }),
    )
  })
})
