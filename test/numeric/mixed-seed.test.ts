import { describe, expect, it } from 'vitest'
import { mixedSeed } from '../../src/numeric/mixed-seed.ts'

describe('a seed out of several numbers', () => {
  it('is a whole number of 32 bits, of its own for each combination and order', () => {
    const seeds = new Set<number>()
    for (let a = 0; a < 20; a++)
      for (let b = 0; b < 20; b++) for (let c = 0; c < 20; c++) seeds.add(mixedSeed(a, b, c))
    expect(seeds.size).toBe(8000)
    for (const seed of seeds) expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true)
    expect(mixedSeed(1, 2)).not.toBe(mixedSeed(2, 1))
    expect(mixedSeed(0)).not.toBe(mixedSeed(0, 0))
    expect(mixedSeed(1, 2, 3)).toBe(mixedSeed(1, 2, 3))
  })
})
