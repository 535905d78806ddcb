import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchesOf } from '../../../web/texts/batches.ts'

describe('batches of files', () => {
  it('hold all files in their order, few enough and small enough, but for one that is too large by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (sizes) => {
        const batches = batchesOf(sizes, (size) => ({ size }), { most: 4, maxBytes: 60 })
        expect(batches.flat()).toEqual(sizes)
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.length).toBeLessThanOrEqual(4)
          expect(batch.length === 1 || batch.reduce((sum, size) => sum + size, 0) <= 60).toBe(true)
        }
      }),
    )
  })
})
