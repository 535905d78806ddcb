import { describe, expect, it } from 'vitest'
import { seededRandom, shuffle } from '../../src/numeric/seeded-random.ts'

describe('seeded random numbers', () => {
  it('are repeated by their seed, differ by it, and lie from 0 to below 1', () => {
    const some = (seed: number) => {
      const next = seededRandom(seed)
      return Array.from({ length: 100 }, next)
    }
    expect(some(1)).toEqual(some(1))
    expect(some(1)).not.toEqual(some(2))
    expect(some(3).every((x) => x >= 0 && x < 1)).toBe(true)
    expect(new Set(some(4)).size).toBe(100)
  })

  it('fill tenths evenly', () => {
    const next = seededRandom(42)
    const counts = new Array<number>(10).fill(0)
    for (let i = 0; i < 100_000; i++) {
      const tenth = Math.floor(next() * 10)
      counts[tenth] = (counts[tenth] ?? 0) + 1
    }
    // Chi-squared of nine degrees of freedom: 27.9 is passed once in a thousand seeds.
    const chi = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(chi).toBeLessThan(27.9)
  })

  it('shuffle into every order about as often', () => {
    const next = seededRandom(5)
    const orders = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const values = Uint32Array.of(1, 2, 3)
      shuffle(values, next)
      orders.set(values.join(''), (orders.get(values.join('')) ?? 0) + 1)
    }
    expect(orders.size).toBe(6)
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(130)
  })
})
