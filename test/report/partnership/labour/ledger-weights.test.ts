import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ByBenefit,
  isMet,
  LEDGER_GROUPS,
  LEDGER_WEIGHTS,
  ledgerShares,
} from '../../../../src/report/partnership/labour/ledger-weights.ts'

const count = fc.nat(9)
const counts = fc.record({ origin: count, destination: count, migrants: count, both: count })
const weights = fc.constantFrom(...LEDGER_WEIGHTS)
const many: ByBenefit = { origin: 10, destination: 10, migrants: 10, both: 10 }
const made = (part: Partial<ByBenefit>): ByBenefit => ({
  origin: 0,
  destination: 0,
  migrants: 0,
  both: 0,
  ...part,
})

describe('shares of the provisions of an agreement', () => {
  it('give by each rule what it says: one for the origin, two for both, three for migrants', () => {
    const yes = made({ origin: 1, both: 2, migrants: 3 })
    expect(ledgerShares(yes, many, 'split')).toEqual({ origin: 2 / 6, destination: 1 / 6, migrants: 3 / 6 })
    expect(ledgerShares(yes, many, 'full')).toEqual({ origin: 3 / 8, destination: 2 / 8, migrants: 3 / 8 })
    expect(ledgerShares(yes, many, 'apart')).toEqual({ origin: 1 / 4, destination: 0, migrants: 3 / 4 })
  })

  it('by rate weigh what each could have had: one of two outweighs three of thirty', () => {
    const coded = { origin: 2, destination: 2, migrants: 30, both: 0 }
    const shares = ledgerShares(made({ origin: 1, migrants: 3 }), coded, 'rate')
    expect(shares?.origin).toBeCloseTo(0.5 / 0.6, 12)
    expect(shares?.migrants).toBeCloseTo(0.1 / 0.6, 12)
  })

  it('by rate are not known where nothing that could serve one of the groups is coded', () => {
    const yes = made({ origin: 1, destination: 1 })
    expect(ledgerShares(yes, { origin: 2, destination: 2, migrants: 0, both: 0 }, 'rate')).toBeNull()
    expect(ledgerShares(yes, { origin: 2, destination: 2, migrants: 5, both: 0 }, 'rate')?.migrants).toBe(0)
  })

  it('add up to 1, each 0 to 1, or are not known where nothing counts', () => {
    fc.assert(
      fc.property(counts, weights, (yes, by) => {
        const shares = ledgerShares(yes, many, by)
        if (shares === null) {
          expect(yes.origin + yes.destination + yes.migrants + (by === 'apart' ? 0 : yes.both)).toBe(0)
          return
        }
        const values = LEDGER_GROUPS.map((group) => shares[group])
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
        for (const value of values) expect(value >= 0 && value <= 1).toBe(true)
      }),
    )
  })

  it('change places with the two countries', () => {
    fc.assert(
      fc.property(counts, weights, (yes, by) => {
        const turned = { ...yes, origin: yes.destination, destination: yes.origin }
        const [one, other] = [ledgerShares(yes, many, by), ledgerShares(turned, many, by)]
        expect(other?.origin).toBe(one?.destination)
        expect(other?.destination).toBe(one?.origin)
        expect(other?.migrants).toBe(one?.migrants)
      }),
    )
  })

  it('never fall for whom one provision more serves', () => {
    fc.assert(
      fc.property(counts, weights, fc.constantFrom(...LEDGER_GROUPS), (yes, by, group) => {
        const before = ledgerShares(yes, many, by)?.[group] ?? 0
        const after = ledgerShares({ ...yes, [group]: yes[group] + 1 }, many, by)?.[group] ?? 0
        expect(after).toBeGreaterThanOrEqual(before - 1e-12)
      }),
    )
  })

  it('are a win of all three from .15 each', () => {
    expect(isMet({ origin: 1.5 / 10, destination: 1.5 / 10, migrants: 7 / 10 })).toBe(true)
    expect(isMet({ origin: 0.149, destination: 0.4, migrants: 0.451 })).toBe(false)
  })
})
