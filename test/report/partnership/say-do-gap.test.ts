import { describe, expect, it } from 'vitest'
import { sayDoGap } from '../../../src/report/partnership/say-do-gap.ts'

const family = [1, 2, 3, 4, 5].map((n) => ({ instrument: `i${n}`, lexicon: n, balance: 1 - n / 10 }))
const most = family[4] ?? null

describe('the say-do gap', () => {
  it('is above 0 for the text that says most and is least even, by hand', () => {
    // Standard deviation of 1..5 is √2.5; both scores lie 2 from their mean.
    const found = sayDoGap(most, 'camm', family)
    expect(found.lexiconZ).toBeCloseTo(2 / Math.sqrt(2.5), 12)
    expect(found.balanceZ).toBeCloseTo(-2 / Math.sqrt(2.5), 12)
    expect(found.value).toBeCloseTo(4 / Math.sqrt(2.5), 12)
    const sum = family.reduce((all, own) => all + (sayDoGap(own, 'camm', family).value ?? Number.NaN), 0)
    expect(sum).toBeCloseTo(0, 9)
  })

  it('is not known in a class of fewer than five, in one that says all the same, and for a text without balance', () => {
    expect(sayDoGap(most, 'camm', family.slice(1))).toMatchObject({
      value: null,
      gap: 'no-class',
      instruments: 4,
    })
    expect(sayDoGap(most, null, family)).toMatchObject({ value: null, gap: 'no-class' })
    const same = family.map((each) => ({ ...each, lexicon: 3 }))
    expect(sayDoGap(same[0] ?? null, 'camm', same)).toMatchObject({
      value: null,
      gap: 'no-class',
      lexiconZ: null,
    })
    expect(sayDoGap(null, 'camm', family)).toMatchObject({ value: null, gap: 'nothing-borne' })
  })
})
