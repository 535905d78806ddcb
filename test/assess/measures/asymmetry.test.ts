import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIONS, BEARERS, BENEFICIARIES, MODALS } from '../../../src/assess/clause-record.ts'
import { balanceOfBenefits, balanceOfDuties } from '../../../src/assess/measures/asymmetry.ts'

const record = (bearer: (typeof BEARERS)[number] | null, modal: (typeof MODALS)[number] = 'shall') =>
  ({ bearer, via: null, beneficiary: 'both', modal, action: 'result' }) as const

describe('the balance of duties and benefits', () => {
  it('is worked out by hand', () => {
    expect(balanceOfDuties([record('b'), record('b'), record('both'), record('a', 'may')])).toMatchObject({
      a: 1.2,
      b: 3,
      clauses: 4,
    })
    expect(balanceOfDuties([record('b'), record('b'), record('both'), record('a', 'may')]).d).toBeCloseTo(
      1.8 / 4.2,
      12,
    )
    expect(balanceOfDuties([record('each')])).toMatchObject({ rho: 1, d: 0 })
  })

  it('is not known where nothing is borne, and counts who could not be told', () => {
    expect(balanceOfDuties([record('none'), record(null)])).toEqual({
      a: 0,
      b: 0,
      rho: null,
      d: null,
      clauses: 0,
      unresolved: 1,
    })
    expect(balanceOfDuties([])).toMatchObject({ d: null, rho: null })
  })

  const records = fc.array(
    fc.record({
      bearer: fc.constantFrom(...BEARERS),
      via: fc.constant(null),
      beneficiary: fc.constantFrom(...BENEFICIARIES),
      modal: fc.constantFrom(...MODALS),
      action: fc.constantFrom(...ACTIONS),
    }),
    { maxLength: 12 },
  )
  const turned = { a: 'b', b: 'a', nationals_a: 'nationals_b', nationals_b: 'nationals_a' } as Readonly<
    Record<string, string>
  >

  it('changes its sign when the sides change', () => {
    fc.assert(
      fc.property(records, (given) => {
        const other = given.map((one) => ({
          ...one,
          bearer: (turned[one.bearer] ?? one.bearer) as typeof one.bearer,
          beneficiary: (turned[one.beneficiary] ?? one.beneficiary) as typeof one.beneficiary,
        }))
        for (const measure of [balanceOfDuties, balanceOfBenefits]) {
          const d = measure(given).d
          if (d === null) expect(measure(other).d).toBeNull()
          else expect(measure(other).d).toBeCloseTo(-d, 12)
        }
      }),
    )
  })

  it('is never raised by a mirrored clause', () => {
    fc.assert(
      fc.property(
        records,
        fc.constantFrom(...MODALS),
        fc.constantFrom('each', 'both' as const),
        (given, modal, bearer) => {
          const before = balanceOfDuties(given).d
          const after = balanceOfDuties([...given, record(bearer, modal)]).d
          expect(Math.abs(after ?? 0)).toBeLessThanOrEqual(Math.abs(before ?? 0) + 1e-12)
        },
      ),
    )
  })
})
