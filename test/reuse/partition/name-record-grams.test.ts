import { describe, expect, it } from 'vitest'
import { SeededRandom } from '../../../bench/reuse/seeded-random.ts'
import { gramHash } from '../../../src/reuse/gram-hash.ts'
import { recordPlace } from '../../../src/reuse/partition/gram-records.ts'
import { nameRecordGrams } from '../../../src/reuse/partition/name-record-grams.ts'

describe('names of the grams of a partition', () => {
  it('differ where words differ, though the hashes are the same', () => {
    const random = new SeededRandom(1)
    const grams = 250_000
    const partition = new Uint32Array(4 * grams)
    const seen = new Map<string, number>()
    const hashes = new Set<number>()
    const expected: number[] = []
    for (let gram = 0; gram < grams; gram++) {
      // One in ten comes again.
      const from = gram > 0 && random.chance(0.1) ? random.below(gram) : gram
      const words =
        from === gram ? [random.bits(), random.bits()] : partition.slice(4 * from + 2, 4 * from + 4)
      partition.set([0, recordPlace(gram, 1), ...words], 4 * gram)
      const key = words.join(' ')
      if (!seen.has(key)) seen.set(key, seen.size)
      expected.push(seen.get(key) ?? -1)
      hashes.add(gramHash(partition, 4 * gram + 2, 2))
    }
    expect(hashes.size).toBeLessThan(seen.size)
    const { names, count } = nameRecordGrams(partition, 2)
    expect(count).toBe(seen.size)
    expect(names).toEqual(Uint32Array.from(expected))
  })
})
