import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layerPartitions, partitionName } from '../../../src/layers/structure/layer-partitions.ts'
import { reducibility } from '../../../src/layers/structure/reducibility.ts'
import { spectralEntropy } from '../../../src/layers/structure/spectral-entropy.ts'
import { symmetricEigen } from '../../../src/numeric/symmetric-eigen.ts'
import { tiesOf } from './ties.ts'

const ALL = 31

describe('partitions of layers', () => {
  it('are as many as Bell numbers, each once and whole', () => {
    const counts = [0, 1, 3, 7, 15, 31].map((layers) => layerPartitions(layers).length)
    expect(counts).toEqual([0, 1, 2, 5, 15, 52])
    const names = layerPartitions(ALL).map(partitionName)
    expect(new Set(names).size).toBe(52)
    for (const groups of layerPartitions(ALL)) {
      expect(groups.reduce((sum, group) => sum + group, 0)).toBe(ALL)
      expect(groups.reduce((any, group) => any | group, 0)).toBe(ALL)
    }
    expect(names[0]).toBe('multilateral|regional|transregional|bloc|bilateral')
  })
})

describe('the entropy of layers', () => {
  it('is 0 for a single tie, log2 of n − 1 for a complete graph, nothing without ties', () => {
    expect(spectralEntropy(tiesOf(4, [[0, 1, 1]]), 1)).toBeCloseTo(0, 12)
    const complete = [0, 1, 2, 3, 4].flatMap((i) =>
      [0, 1, 2, 3, 4].map((j): [number, number, number] => [i, j, 4]),
    )
    expect(spectralEntropy(tiesOf(9, complete), 4)).toBeCloseTo(2, 12)
    expect(spectralEntropy(tiesOf(4, [[0, 1, 1]]), 2)).toBeNull()
  })
})

describe('reducibility', () => {
  it('of two disjoint single ties keeps them apart: h of each is 0, of both together 1', () => {
    const found = reducibility(
      tiesOf(4, [
        [0, 1, 1],
        [2, 3, 2],
      ]),
      ALL,
    )
    expect(found.aggregateEntropy).toBeCloseTo(1, 12)
    expect(found.best?.quality).toBeCloseTo(1, 12)
    expect(found.best?.groups).toEqual([1, 2])
  })

  it('of equal layers is 0, and the best partition is that of fewest groups', () => {
    const path: [number, number, number][] = [
      [0, 1, 7],
      [1, 2, 7],
      [2, 3, 7],
    ]
    const found = reducibility(tiesOf(4, path), ALL)
    expect(found.layers).toBe(7)
    expect(found.partitions).toHaveLength(5)
    expect(found.best).toEqual({ groups: [7], quality: 0 })
  })

  it('says why there is none', () => {
    expect(reducibility(tiesOf(3, []), ALL)).toMatchObject({ best: null, reason: 'no-ties', partitions: [] })
    expect(reducibility(tiesOf(3, [[0, 1, 3]]), ALL)).toMatchObject({ best: null, reason: 'no-entropy' })
    expect(
      reducibility(
        tiesOf(3, [
          [0, 1, 1],
          [1, 2, 1],
        ]),
        2,
      ),
    ).toMatchObject({ reason: 'no-ties' })
  })

  it('is what dense matrices give by the formula, for each partition', () => {
    const edge = fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: ALL }))
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 18 }), fc.integer({ min: 1, max: ALL }), (edges, set) => {
        const ties = tiesOf(7, edges)
        const found = reducibility(ties, set)
        if (found.best === null) return
        const whole = slowEntropy(ties.layersByPair, found.layers)
        for (const { groups, quality } of found.partitions) {
          const mean =
            groups.map((group) => slowEntropy(ties.layersByPair, group)).reduce((a, b) => a + b) /
            groups.length
          expect(quality).toBeCloseTo(1 - mean / whole, 8)
          expect(quality).toBeLessThanOrEqual(found.best.quality + 1e-9)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** −Σ λ log2 λ of the Laplacian of the summed layers over all seven actors, isolates with them. */
function slowEntropy(layersByPair: Uint8Array, layers: number): number {
  const size = Math.sqrt(layersByPair.length)
  const laplacian = new Float64Array(size * size)
  for (let layer = 0; layer < 5; layer++) {
    if ((layers & (1 << layer)) === 0) continue
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        if (((layersByPair[i * size + j] as number) & (1 << layer)) === 0) continue
        laplacian[i * size + j] = (laplacian[i * size + j] as number) - 1
        laplacian[i * size + i] = (laplacian[i * size + i] as number) + 1
      }
  }
  let trace = 0
  for (let i = 0; i < size; i++) trace += laplacian[i * size + i] as number
  const { values } = symmetricEigen(
    laplacian.map((x) => x / trace),
    size,
  )
  return values.reduce((sum, value) => (value > 1e-14 ? sum - value * Math.log2(value) : sum), 0)
}
