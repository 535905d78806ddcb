import { describe, expect, it } from 'vitest'
import {
  areBitsTied,
  type BitNetwork,
  emptyBits,
  tie,
  tiesOf,
} from '../../../src/layers/nulls/bit-network.ts'
import { labelPermutation } from '../../../src/layers/nulls/label-permutation.ts'
import { chiSquareUpperTail } from '../../../src/numeric/chi-square.ts'
import { seededRandom } from '../../../src/numeric/seeded-random.ts'

describe('the permutation of labels', () => {
  it('visits every labelling of a small network alike, and leaves the network as it is', () => {
    // A path of three ties over five actors: 5! / 2 labelled paths through four of them.
    const network = { ...emptyBits(5), present: Uint8Array.of(1, 1, 1, 1, 0) }
    tie(network, 0, 1)
    tie(network, 1, 2)
    tie(network, 2, 3)
    const before = network.bits.slice()
    const next = labelPermutation(network, seededRandom(8))
    const visits = new Map<string, number>()
    for (let draw = 0; draw < 24_000; draw++) {
      const now = next()
      expect(tiesOf(now)).toBe(3)
      // Whoever took the place of the fifth, who is absent, has no tie.
      expect(now.present.reduce((sum, one) => sum + one)).toBe(4)
      expect(now.bits[now.present.indexOf(0)]).toBe(0)
      const key = now.bits.join(' ')
      visits.set(key, (visits.get(key) ?? 0) + 1)
    }
    expect(network.bits).toEqual(before)
    expect(visits.size).toBe(60)
    const chi = [...visits.values()].reduce((sum, count) => sum + (count - 400) ** 2 / 400, 0)
    expect(chiSquareUpperTail(chi, 59)).toBeGreaterThan(0.001)
  })

  it('keeps the degrees, in another order, across the words of a line', () => {
    const network = { ...emptyBits(70), present: new Uint8Array(70).fill(1) }
    for (let j = 1; j < 70; j += 3) tie(network, 0, j)
    tie(network, 40, 69)
    const degrees = (of: BitNetwork) =>
      Array.from(
        { length: 70 },
        (_, i) => Array.from({ length: 70 }, (_, j) => areBitsTied(of, i, j)).filter(Boolean).length,
      ).sort()
    const now = labelPermutation(network, seededRandom(1))()
    expect(degrees(now)).toEqual(degrees(network))
    expect(now.bits).not.toEqual(network.bits)
    for (let i = 0; i < 70; i++) expect(areBitsTied(now, i, i)).toBe(false)
  })
})
