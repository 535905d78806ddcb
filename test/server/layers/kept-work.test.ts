import { describe, expect, it } from 'vitest'
import { keptWork } from '../../../src/server/layers/kept-work.ts'

describe('work that is kept', () => {
  it('is begun once for all who ask meanwhile or later, while it is among those asked for last', async () => {
    const begun: number[] = []
    const ask = keptWork(async ({ n }: { n: number }) => {
      begun.push(n)
      return 2 * n
    }, 2)
    expect(await Promise.all([ask({ n: 1 }), ask({ n: 1 }), ask({ n: 2 })])).toEqual([2, 2, 4])
    await ask({ n: 1 })
    expect(begun).toEqual([1, 2])
    await ask({ n: 3 })
    await ask({ n: 1 })
    expect(begun).toEqual([1, 2, 3])
    await ask({ n: 2 })
    expect(begun).toEqual([1, 2, 3, 2])
  })

  it('is begun anew where it failed', async () => {
    let tries = 0
    const ask = keptWork(async () => {
      tries++
      if (tries === 1) throw new Error('no')
      return tries
    }, 2)
    await expect(ask({})).rejects.toThrow('no')
    expect(await ask({})).toBe(2)
  })
})
