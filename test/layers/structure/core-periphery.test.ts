import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corePeriphery } from '../../../src/layers/structure/core-periphery.ts'
import { seededRandom } from '../../../src/numeric/seeded-random.ts'
import { tiesOf } from './ties.ts'

type Edge = [number, number, number]

describe('core and periphery', () => {
  it('of a star is exact: its hub is the core', () => {
    const star = [1, 2, 3, 4, 5].map((j): Edge => [0, j, 1])
    const found = corePeriphery(tiesOf(6, star), 1)
    expect(found.correlation).toBeCloseTo(1, 12)
    expect([...found.core]).toEqual([0])
    expect(found.actors).toBe(6)
  })

  it('of two hubs tied to everybody is exact over the layers merged, not in one of them', () => {
    const hubs: Edge[] = [[0, 1, 1]]
    for (let j = 2; j < 7; j++) hubs.push([0, j, 1], [1, j, 2])
    expect(corePeriphery(tiesOf(7, hubs), 3)).toMatchObject({ core: Uint16Array.from([0, 1]), reason: null })
    expect(corePeriphery(tiesOf(7, hubs), 3).correlation).toBeCloseTo(1, 12)
    expect([...corePeriphery(tiesOf(7, hubs), 1).core]).toEqual([0])
  })

  it('says why there is none', () => {
    expect(corePeriphery(tiesOf(4, []), 1).reason).toBe('no-ties')
    expect(corePeriphery(tiesOf(2, [[0, 1, 1]]), 1).reason).toBe('all-tied')
    expect(
      corePeriphery(
        tiesOf(3, [
          [0, 1, 1],
          [0, 2, 1],
          [1, 2, 1],
        ]),
        1,
      ),
    ).toMatchObject({ correlation: null, reason: 'all-tied' })
    expect(corePeriphery(tiesOf(4, [[0, 1, 1]], 1), 2)).toMatchObject({ actors: 0, reason: 'no-ties' })
  })

  it('finds on small networks the core that a search through all of them finds', () => {
    const random = seededRandom(7)
    for (let round = 0; round < 150; round++) {
      const n = 4 + (round % 7)
      const density = 0.1 + 0.8 * random()
      const edges: Edge[] = []
      for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) if (random() < density) edges.push([i, j, 1])
      const found = corePeriphery(tiesOf(n, edges), 1)
      if (found.reason !== null) continue
      expect(found.correlation).toBeCloseTo(Math.max(...allCorrelations(n, edges)), 10)
    }
  })

  it('gives the correlation of the core that it names', () => {
    const edge = fc.tuple(fc.nat(11), fc.nat(11), fc.constant(1))
    fc.assert(
      fc.property(fc.array(edge, { minLength: 1, maxLength: 40 }), (edges) => {
        const found = corePeriphery(tiesOf(12, edges), 1)
        if (found.correlation === null) return
        const core = new Set(found.core)
        expect(found.correlation).toBeCloseTo(
          correlation(12, edges, (i) => core.has(i)),
          10,
        )
      }),
    )
  })

  it('finds a planted core among sixty actors, and the same core each time', () => {
    const random = seededRandom(3)
    const edges: Edge[] = []
    for (let i = 0; i < 60; i++)
      for (let j = 0; j < i; j++) if (random() < (j < 9 ? 0.95 : 0.03)) edges.push([i, j, 1])
    const found = corePeriphery(tiesOf(60, edges), 1)
    expect([...found.core]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(corePeriphery(tiesOf(60, edges), 1)).toEqual(found)
  })
})

function allCorrelations(n: number, edges: readonly Edge[]): number[] {
  const found: number[] = []
  for (let core = 1; core < 1 << n; core++) {
    const value = correlation(n, edges, (i) => (core & (1 << i)) !== 0)
    if (!Number.isNaN(value)) found.push(value)
  }
  return found
}

/** Pearson's correlation straight from its formula, pair by pair. */
function correlation(n: number, edges: readonly Edge[], isCore: (i: number) => boolean): number {
  const tied = new Set(edges.flatMap(([i, j]) => [`${i} ${j}`, `${j} ${i}`]))
  const x: number[] = []
  const y: number[] = []
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      x.push(tied.has(`${i} ${j}`) ? 1 : 0)
      y.push(isCore(i) || isCore(j) ? 1 : 0)
    }
  const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  let xy = 0
  let xx = 0
  let yy = 0
  x.forEach((value, k) => {
    xy += (value - mx) * ((y[k] as number) - my)
    xx += (value - mx) ** 2
    yy += ((y[k] as number) - my) ** 2
  })
  return yy < 1e-12 || xx < 1e-12 ? Number.NaN : xy / Math.sqrt(xx * yy)
}
