import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitPlan } from '../../../src/reuse/partition/split-plan.ts'

/** Grams of each partition where the grams of a spread key go evenly. */
function filled(counts: Uint32Array, most: number): number[] {
  const { partitions, first, spread } = splitPlan(counts, most)
  const grams = new Array<number>(partitions).fill(0)
  counts.forEach((count, word) => {
    const parts = spread[word] ?? 1
    for (let part = 0; part < parts; part++) {
      const at = (first[word] ?? 0) + part
      expect(at).toBeLessThan(partitions)
      grams[at] = (grams[at] ?? 0) + count / parts
    }
  })
  return grams
}

describe('the plan of the partitions', () => {
  it('gives every gram a partition', () => {
    const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5000 })))
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 3000 }), (each, most) => {
        const all = each.reduce((sum, count) => sum + count, 0)
        const sum = filled(Uint32Array.from(each), most).reduce((a, b) => a + b, 0)
        expect(sum).toBeCloseTo(all, 5)
      }),
    )
  })

  it('fills them about evenly, one large key or many small ones', () => {
    const counts = Uint32Array.from({ length: 20_000 }, (_, word) => Math.ceil(100_000 / (word + 1)))
    for (const most of [10_000, 50_000, 300_000]) {
      const grams = filled(counts, most)
      expect(Math.max(...grams)).toBeLessThan(1.35 * most)
      expect(grams.length).toBeGreaterThan(1)
    }
  })
})
