import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paceOf } from '../../src/fetch/pace.ts'
import { ownNetwork } from './own-network.ts'

const never = new AbortController().signal

describe('the pace', () => {
  it('holds requests to one host apart, and lets another host be asked at once', async () => {
    const { clock, slept } = ownNetwork()
    const pace = paceOf(2, clock)
    for (const host of ['a.org', 'a.org', 'b.org', 'a.org']) await pace.turn(host, never)
    expect(slept).toEqual([500, 500])
  })

  it('never lets more than its rate through, however the work between takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength: 20 }),
        async (perSecond, work) => {
          const { clock, time } = ownNetwork()
          const pace = paceOf(perSecond, clock)
          const starts: number[] = []
          for (const ms of work) {
            await pace.turn('a.org', never)
            starts.push(time.now)
            time.now += ms
          }
          starts.forEach((start, at) => {
            if (at > 0) expect(start - (starts[at - 1] ?? 0)).toBeGreaterThanOrEqual(1000 / perSecond - 1)
          })
        },
      ),
    )
  })

  it('stops waiting when all is stopped', async () => {
    const { clock } = ownNetwork()
    const pace = paceOf(1, clock)
    await pace.turn('a.org', never)
    await expect(pace.turn('a.org', AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough')
  })
})
