import { describe, expect, it } from 'vitest'
import { plantedReuseTexts } from '../../bench/reuse/planted-reuse-texts.ts'
import { coverageOf } from './scratch.ts'

const texts = [...plantedReuseTexts({ seed: 11, documents: 150, meanWords: 500, unclearDates: 0.2 })]

describe('workers of partitions', () => {
  it('find the same as one thread', async () => {
    const one = await coverageOf(texts, { mostGrams: 5000 })
    const two = await coverageOf(texts, { mostGrams: 9000, threads: 2 })
    expect(two.rows).toEqual(one.rows)
    expect(two.partitions).toBeGreaterThan(4)
  })

  it('pass on what a person can mend, and what stops the run', async () => {
    const stop = new AbortController()
    const run = coverageOf(texts, {
      mostGrams: 3000,
      threads: 2,
      signal: stop.signal,
      onProgress: (step) => step === 'partitions' && stop.abort(new Error('enough')),
    })
    await expect(run).rejects.toThrow('enough')
  })
})

describe('best sources on disk', () => {
  it('are left out where the memory does not allow for them, and it is said how much it takes', async () => {
    const { rows, bestNeedsMiB } = await coverageOf(texts, { memoryMiB: 100 })
    expect(bestNeedsMiB).toBeGreaterThan(100)
    expect(rows.every(({ best }) => best === null)).toBe(true)
    const all = await coverageOf(texts)
    expect(rows.map(({ allCovered }) => allCovered)).toEqual(all.rows.map(({ allCovered }) => allCovered))
    expect(all.bestNeedsMiB).toBeNull()
  })

  it('are marked where the limits leave them open; what is proven is exact, what is marked never beyond what its source covers', async () => {
    const exact = await coverageOf(texts, { limits: { rareSources: 1e9, mostSteps: 1 } })
    expect(exact.rows.every(({ best }) => best?.isProven)).toBe(true)
    let open = 0
    let proven = 0
    for (const rareSources of [0, 1, 2, 3, 5, 8])
      for (const mostSteps of [0, 3000, 10_000, 30_000]) {
        const limited = await coverageOf(texts, { limits: { rareSources, mostSteps } })
        for (const [at, { best }] of limited.rows.entries()) {
          const is = exact.rows[at]?.best
          if (best?.isProven) expect(best).toEqual(is)
          else expect(best?.covered).toBeLessThanOrEqual(is?.covered ?? 0)
          if (best?.isProven) proven++
          else open++
        }
      }
    expect(open).toBeGreaterThan(100)
    expect(proven).toBeGreaterThan(100)
  })
})
