import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOfDuties } from '../../../src/assess/measures/asymmetry.ts'
import { benefitShares } from '../../../src/assess/measures/benefit-shares.ts'
import { conditionality } from '../../../src/assess/measures/conditionality.ts'
import type { WeighedClause } from '../../../src/report/partnership/clause-amounts.ts'
import type { Exposure } from '../../../src/report/partnership/partnership-report-types.ts'
import {
  type TextReadingId,
  textReadings,
  textReadingsMissing,
} from '../../../src/report/partnership/text-readings.ts'
import { anyClauses, clauseOf, exchanged, SOME_GROUPS } from './some-clauses.ts'

const stock = (persons: number) => ({
  persons,
  year: 2000,
  source: 'some-source',
  measure: 'stock',
  corridors: 1,
  of: 1,
})
const exposure: Exposure = { nationalsOfBInA: stock(900), nationalsOfAInB: stock(100) }
const mirroredExposure: Exposure = { nationalsOfBInA: stock(100), nationalsOfAInB: stock(900) }

function values(clauses: readonly WeighedClause[], of: Exposure = exposure) {
  const found = textReadings({ text: 'some-text', clauses, hasSides: true }, SOME_GROUPS, of, { draws: 20 })
  const byId = new Map(found.map((reading) => [reading.id, reading]))
  return (id: TextReadingId) => {
    const reading = byId.get(id)
    if (reading === undefined) throw new Error(id)
    return reading
  }
}

const nearly = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 9))

describe('the readings that a text gives', () => {
  it('turn with the sides: exchanging A and B flips the sign of d, d* and responsibilisation, and exchanges what they gain', () => {
    fc.assert(
      fc.property(anyClauses, (clauses) => {
        const one = values(clauses)
        const other = values(exchanged(clauses), mirroredExposure)
        for (const id of ['d', 'd-star', 'control-less-mobility'] as const) {
          const { value } = one(id)
          expect(other(id).value).toEqual(nearly(value === null ? null : -value))
        }
        expect(other('gain-a').value).toEqual(nearly(one('gain-b').value))
        for (const id of ['gain-migrants', 'reciprocity', 'two-way-share'] as const)
          expect(other(id).value).toEqual(nearly(one(id).value))
      }),
    )
  })

  it('never lean more for a clause that binds both alike', () => {
    fc.assert(
      fc.property(anyClauses, fc.constantFrom('each' as const, 'both' as const), (clauses, bearer) => {
        const before = values(clauses)('d').value
        const after = values([...clauses, clauseOf('more', 'art-9', { topics: ['visa'], bearer })])('d').value
        expect(Math.abs(after ?? Number.NaN)).toBeLessThanOrEqual(Math.abs(before ?? 1) + 1e-12)
      }),
    )
  })

  it('are those of the measures of a text, one by one', () => {
    fc.assert(
      fc.property(anyClauses, (clauses) => {
        const found = values(clauses)
        const records = clauses.map(({ record }) => record)
        const { shares } = benefitShares(records)
        expect(found('d').value).toEqual(nearly(balanceOfDuties(records).d))
        expect(found('k').value).toEqual(nearly(conditionality(records).k))
        expect(found('gain-a').value).toEqual(nearly(shares?.a ?? null))
        expect(found('gain-b').value).toEqual(nearly(shares?.b ?? null))
        expect(found('gain-migrants').value).toEqual(nearly(shares?.migrants ?? null))
        expect(found('d').n).toBe(balanceOfDuties(records).clauses)
      }),
    )
  })

  it('say why they are null, and are null without clause, sides or anything borne: unknown is never zero', () => {
    fc.assert(
      fc.property(anyClauses, fc.boolean(), (clauses, hasSides) => {
        const found = textReadings({ text: 'some-text', clauses, hasSides }, SOME_GROUPS, exposure, {
          draws: 5,
        })
        for (const { value, gap, n, evidence } of found) {
          expect(value === null).toBe(gap !== null)
          expect(evidence).toHaveLength(n)
          if (value === null) expect(n).toBe(0)
          else expect(n).toBeGreaterThan(0)
        }
      }),
    )
    const nothing = [clauseOf('1', 'art-1', { topics: ['visa'], bearer: 'none', beneficiary: 'none' })]
    expect(values(nothing)('d')).toMatchObject({ value: null, gap: 'nothing-borne' })
    expect(values(nothing)('k')).toMatchObject({ value: null, gap: 'nothing-gained' })
    expect(values([])('d')).toMatchObject({ value: null, gap: 'no-clause' })
    const unresolved = [clauseOf('1', 'art-1', { topics: ['visa'], bearer: null })]
    expect(values(unresolved)('d')).toMatchObject({ value: null, gap: 'nothing-borne', n: 0 })
    expect(
      textReadingsMissing('no-text').every(({ value, gap }) => value === null && gap === 'no-text'),
    ).toBe(true)
  })

  it('weigh a mirrored duty to take back by who lives where, over readmission alone', () => {
    const clauses = [
      clauseOf('1', 'art-1', { topics: ['readmit-own'], bearer: 'each' }),
      clauseOf('2', 'art-2', { topics: ['visa'], bearer: 'a' }),
    ]
    const found = values(clauses)
    expect(found('d').value).toBeCloseTo(-1 / 3, 12)
    expect(found('d-star')).toMatchObject({ value: expect.closeTo(0.8, 12), n: 1 })
    const unknown = values(clauses, { nationalsOfAInB: stock(1), nationalsOfBInA: null })
    expect(unknown('d-star')).toMatchObject({ value: null, gap: 'no-stock' })
    const nobody = values(clauses, { nationalsOfAInB: stock(0), nationalsOfBInA: stock(0) })
    expect(nobody('d-star')).toMatchObject({ value: null, gap: 'no-stock' })
  })

  it('by hand: responsibilisation, capacity, earmarked funds', () => {
    const found = values([
      clauseOf('1', 'art-1', { topics: ['border'], bearer: 'b' }),
      clauseOf('2', 'art-1', { topics: ['border'], bearer: 'each' }),
      clauseOf('3', 'art-2', { topics: ['visa'], bearer: 'a', modal: 'may' }),
      clauseOf('4', 'art-2', { topics: ['visa'], bearer: 'b' }),
      clauseOf('5', 'art-3', { topics: ['capacity'], beneficiary: 'b' }),
      clauseOf('6', 'art-3', { topics: ['capacity'], beneficiary: 'both' }),
      clauseOf('7', 'art-4', { topics: ['aid', 'border'], bearer: 'a', beneficiary: 'b' }),
      clauseOf('8', 'art-4', { topics: ['aid'], bearer: 'a', beneficiary: 'b', modal: 'may' }),
      clauseOf('9', 'art-4', { topics: ['aid', 'border'], bearer: 'both' }),
    ])
    // Control: A bears 1 + 1 + 1, B 1 + 1 + 1. Mobility: A bears .2 of 1.2.
    expect(found('control-less-mobility').value).toBeCloseTo(1 / 2 - 0.2 / 1.2, 12)
    // Capacity: A gets 1, B 2; of the two clauses one goes to B alone.
    expect(found('two-way-share').value).toBeCloseTo(2 / 3, 12)
    expect(found('one-way-share').value).toBeCloseTo(1 / 2, 12)
    expect(found('earmarked-for-control')).toMatchObject({ value: 0.5, n: 2 })
  })
})
