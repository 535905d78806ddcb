import { describe, expect, it } from 'vitest'
import { tiesOf } from '../../../src/layers/nulls/bit-network.ts'
import { CHUNK_DRAWS, chunkCount, drawNull, eachDraw } from '../../../src/layers/nulls/draw-null.ts'
import { runNullTask } from '../../../src/layers/nulls/null-task.ts'
import { overlapStatistics } from '../../../src/layers/nulls/overlap-statistics.ts'
import { LayerWorkers } from '../../../src/layers/workers.ts'
import { NULL_KINDS } from '../../../src/model/null-comparison.ts'
import { smallNetwork } from './small-network.ts'

const network = smallNetwork()

/** Statistics of all draws, made in this thread. */
function allValues(kind: 'curveball' | 'labels', { seed = 1, year = 2000, draws = 120 } = {}): number[] {
  const values: number[] = []
  eachDraw(network, { kind, seed, year, draws }, (layers) => values.push(...overlapStatistics(layers)))
  return values
}

describe('draws from a null', () => {
  for (const kind of NULL_KINDS) {
    it(`of ${kind} are repeated by their seed and differ by seed and year`, () => {
      expect(allValues(kind)).toEqual(allValues(kind))
      expect(allValues(kind)).not.toEqual(allValues(kind, { seed: 2 }))
      expect(allValues(kind)).not.toEqual(allValues(kind, { year: 2001 }))
    })

    it(`of ${kind} are the same in one worker, in two and without, and more draws begin with the same ones`, async () => {
      const asked = { kind, seed: 5, year: 2000, statistics: 'overlap' as const }
      const here = allValues(kind, { seed: 5, draws: 2100 })
      for (const threads of [1, 2]) {
        const workers = new LayerWorkers({ threads })
        const told: number[] = []
        const values = await workers.draws(
          network,
          { ...asked, draws: 2100 },
          { progress: (made) => told.push(made) },
        )
        expect([...values]).toEqual(here)
        expect(told.at(-1)).toBe(2100)
        expect(told).toEqual(told.toSorted((a, b) => a - b))
        await workers.close()
      }
      const few = await new LayerWorkers().draws(network, { ...asked, draws: 70 })
      expect([...few.subarray(0, few.length)]).toEqual(here.slice(0, few.length))
    })

    it(`of ${kind} are made chunk by chunk, each on its own`, () => {
      const places: number[] = []
      drawNull(network, { kind, seed: 1, year: 2000, draws: 70, chunk: 1 }, (_, draw) => places.push(draw))
      expect(places).toEqual(Array.from({ length: 20 }, (_, place) => CHUNK_DRAWS + place))
      expect(chunkCount(70)).toBe(2)
      const task = { network, statistics: 'overlap' as const }
      const last = runNullTask({ ...task, chunk: { kind, seed: 1, year: 2000, draws: 70, chunk: 1 } })
      expect([...last]).toEqual(allValues(kind, { draws: 70 }).slice(-last.length))
    })
  }

  it('of labels keep the ties of each layer, those of curveball vary', () => {
    const of = (kind: 'curveball' | 'labels') => {
      const counts = new Set<string>()
      eachDraw(network, { kind, seed: 1, year: 2000, draws: 60 }, (layers) => {
        counts.add(layers.map(tiesOf).join(' '))
      })
      return counts
    }
    expect([...of('labels')]).toEqual([network.ties.map(tiesOf).join(' ')])
    expect(of('curveball').size).toBeGreaterThan(1)
  })

  it('are stopped by a signal', async () => {
    const workers = new LayerWorkers({ threads: 1 })
    const stop = new AbortController()
    const asked = { kind: 'curveball', seed: 1, year: 2000, draws: 100_000, statistics: 'overlap' } as const
    const work = workers.draws(network, asked, {
      signal: stop.signal,
      progress: () => stop.abort(new Error('enough')),
    })
    await expect(work).rejects.toThrow('enough')
    await expect(workers.draws(network, asked, { signal: stop.signal })).rejects.toThrow('enough')
    await workers.close()
  })
})
