import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrderChance } from '../../src/layers/interplay/order-null.ts'
import type { PooledFounders } from '../../src/layers/interplay/pooled-founders.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { READINGS, type Reading } from '../../src/report/evidence.ts'
import { gradedClaim, gradeOf } from '../../src/report/grade.ts'
import { removalReading } from '../../src/report/layer-wording.ts'
import { relationEvidence } from '../../src/report/relation-evidence.ts'
import { sequenceEvidence } from '../../src/report/sequence-evidence.ts'
import { textEvidence } from '../../src/report/text-evidence.ts'

const grade = (text: Reading, relation: Reading, sequence: Reading) => gradeOf({ text, relation, sequence })

describe('the grade of a claim', () => {
  it('is A for three tests, B for two, C for one or none, D where one is contrary', () => {
    expect(grade('supports', 'supports', 'supports')).toBe('A')
    expect(grade('untested', 'supports', 'supports')).toBe('B')
    expect(grade('contrary', 'supports', 'supports')).toBe('B')
    expect(grade('supports', 'neutral', 'untested')).toBe('C')
    expect(grade('untested', 'untested', 'untested')).toBe('C')
    expect(grade('supports', 'contrary', 'neutral')).toBe('D')
    expect(grade('neutral', 'neutral', 'contrary')).toBe('D')
  })

  it('never worsens where a test supports instead', () => {
    const reading = fc.constantFrom(...READINGS)
    fc.assert(
      fc.property(reading, reading, reading, (text, relation, sequence) => {
        expect(grade('supports', relation, sequence) <= grade(text, relation, sequence)).toBe(true)
      }),
    )
  })

  it('is worded as building on, never as what would not exist', () => {
    const evidence = (reading: Reading) => ({ reading, q: null, reason: '' })
    for (const target of [...LAYERS, null])
      for (const reading of READINGS) {
        const tests = { text: evidence(reading), relation: evidence(reading), sequence: evidence(reading) }
        const { claim } = gradedClaim('bilateral', target, tests)
        expect(claim).toMatch(/builds on/)
        expect(claim).not.toMatch(/would|cause|because/)
      }
    expect(removalReading('bilateral')).not.toMatch(/would not exist/)
  })
})

describe('the tests of a claim', () => {
  it('read words beside permuted layers', () => {
    const chance = { low: 0.1, high: 0.3 }
    expect(textEvidence({ share: 0.5, chance: { ...chance, q: 0.05 } }).reading).toBe('supports')
    expect(textEvidence({ share: 0.5, chance: { ...chance, q: 0.051 } }).reading).toBe('neutral')
    expect(textEvidence({ share: 0.05, chance: { ...chance, q: 1 } }).reading).toBe('contrary')
    expect(textEvidence({ share: 0.5, chance: null }).reading).toBe('untested')
    expect(textEvidence({ share: null, chance: null }).reading).toBe('untested')
  })

  it('read relations of the bilateral layer alone', () => {
    const pooled = (density: number): PooledFounders => ({
      status: 'computed',
      processes: 2,
      dyads: 100,
      before: 100 * density,
      density,
      mean: 0.2,
      low: 0.1,
      high: 0.3,
      p: 0.01,
    })
    expect(relationEvidence('bilateral', pooled(0.5), 0.02).reading).toBe('supports')
    expect(relationEvidence('bilateral', pooled(0.2), 0.4).reading).toBe('neutral')
    expect(relationEvidence('bilateral', pooled(0.05), 1).reading).toBe('contrary')
    expect(relationEvidence('bilateral', null, null).reading).toBe('untested')
    expect(relationEvidence('regional', pooled(0.5), 0.02).reading).toBe('untested')
  })

  it('read sequence with its reverse', () => {
    const order = (observed: number, q: number): OrderChance => ({
      layer: 'bilateral',
      other: 'regional',
      status: 'computed',
      dyads: 100,
      observed,
      mean: 50,
      low: 40,
      high: 60,
      p: q,
      q,
      draws: 999,
    })
    expect(sequenceEvidence(order(70, 0.01), order(20, 1)).reading).toBe('supports')
    // More often first than the years alone give, but less often than second: that is no precedence.
    expect(sequenceEvidence(order(40, 0.01), order(50, 1)).reading).toBe('neutral')
    expect(sequenceEvidence(order(70, 0.4), order(20, 0.6)).reading).toBe('neutral')
    expect(sequenceEvidence(order(20, 1), order(70, 0.01)).reading).toBe('contrary')
    expect(sequenceEvidence(undefined, undefined).reading).toBe('untested')
  })
})
