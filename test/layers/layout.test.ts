import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairIndex } from '../../src/layers/layer-network.ts'
import { layerLayout, layoutOf } from '../../src/layers/layout.ts'
import { LAYOUT_SIDE, LEAST_APART } from '../../src/layers/layout-square.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'

const registry = membershipIndex(readRegistryFolder('registry').registry)

function leastApart({ x, y }: { readonly x: Float64Array; readonly y: Float64Array }): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const apart = Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0))
      if (apart < least) least = apart
    }
  }
  return least
}

describe('the layout', () => {
  it('of the registry is the same every time, and no two of its actors touch', () => {
    const one = layerLayout(registry, 1945, 2026)
    expect(layerLayout(registry, 1945, 2026)).toEqual(one)
    expect(leastApart(one)).toBeGreaterThanOrEqual(LEAST_APART)
    const placed = [...one.x].filter((x) => !Number.isNaN(x))
    expect(placed.length).toBeGreaterThan(200)
    for (const value of [...one.x, ...one.y])
      expect(Number.isNaN(value) || (value > 0 && value < LAYOUT_SIDE)).toBe(true)
  })

  it('holds the members of a circle nearer to each other than to the rest', () => {
    const n = 24
    const weights = new Float64Array((n * (n - 1)) / 2)
    for (let j = 0; j < n; j++)
      for (let i = 0; i < j; i++) if (Math.floor(i / 8) === Math.floor(j / 8)) weights[pairIndex(i, j)] = 1
    const { x, y } = layoutOf(new Uint8Array(n).fill(1), weights)
    const mean = (isOwn: boolean): number => {
      const all: number[] = []
      for (let j = 0; j < n; j++)
        for (let i = 0; i < j; i++)
          if ((Math.floor(i / 8) === Math.floor(j / 8)) === isOwn)
            all.push(Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)))
      return all.reduce((sum, value) => sum + value, 0) / all.length
    }
    expect(mean(true)).toBeLessThan(mean(false) / 2)
  })

  it('puts whoever has no tie on the rim, gives who stands nowhere no place, and parts all others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('tied', 'untied', 'absent'), { maxLength: 140 }),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        (kinds, weight) => {
          const n = kinds.length
          const weights = new Float64Array((n * Math.max(0, n - 1)) / 2)
          const tied = [...kinds.keys()].filter((actor) => kinds[actor] === 'tied')
          tied.forEach((j, place) => {
            const i = tied[place - 1]
            if (i !== undefined) weights[pairIndex(i, j)] = weight
          })
          const layout = layoutOf(
            Uint8Array.from(kinds, (kind) => (kind === 'absent' ? 0 : 1)),
            weights,
          )
          expect([...layout.x].map((x) => Number.isNaN(x))).toEqual(kinds.map((kind) => kind === 'absent'))
          expect([...layout.isTied]).toEqual(
            kinds.map((kind) => (kind === 'tied' && tied.length > 1 ? 1 : 0)),
          )
          expect(leastApart(layout)).toBeGreaterThanOrEqual(LEAST_APART)
          const inset = (actor: number): number => {
            const [x, y] = [layout.x[actor] ?? 0, layout.y[actor] ?? 0]
            return Math.min(x, y, LAYOUT_SIDE - x, LAYOUT_SIDE - y)
          }
          const rim = [...kinds.keys()].filter(
            (actor) => kinds[actor] !== 'absent' && layout.isTied[actor] === 0,
          )
          const inner = [...kinds.keys()].filter((actor) => layout.isTied[actor] === 1)
          expect(Math.max(0, ...rim.map(inset))).toBeLessThan(Math.min(LAYOUT_SIDE, ...inner.map(inset)))
        },
      ),
      { numRuns: 30 },
    )
  })
})
