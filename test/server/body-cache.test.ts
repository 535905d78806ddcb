import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerBody } from '../../src/server/answer-body.ts'
import { bodyCache } from '../../src/server/body-cache.ts'

describe('the cache of answers', () => {
  it('drops the answer that was not asked for longest', () => {
    const cache = bodyCache(40)
    cache.set('/a', answerBody('1'.repeat(14)))
    cache.set('/b', answerBody('2'.repeat(14)))
    cache.get('/a')
    cache.set('/c', answerBody('3'.repeat(14)))
    expect(cache.get('/b')).toBeUndefined()
    expect(cache.get('/a')?.bytes.toString()).toBe('1'.repeat(14))
    expect(cache.get('/c')?.bytes.toString()).toBe('3'.repeat(14))
  })

  it('keeps what it has when an answer comes that is larger than the whole cache', () => {
    const cache = bodyCache(40)
    cache.set('/a', answerBody('small'))
    cache.set('/b', answerBody('x'.repeat(100)))
    expect(cache.get('/a')?.bytes.toString()).toBe('small')
    expect(cache.get('/b')).toBeUndefined()
  })

  it('never holds more than it may, whatever comes in, and never loses count', () => {
    const answers = fc.array(fc.tuple(fc.constantFrom('/a', '/bb', '/ccc', '/dddd'), fc.nat(60)))
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 100 }), (sent, maxBytes) => {
        const cache = bodyCache(maxBytes)
        for (const [address, length] of sent) {
          cache.set(address, answerBody('x'.repeat(length)))
          expect(cache.bytes).toBeLessThanOrEqual(maxBytes)
        }
        const held = ['/a', '/bb', '/ccc', '/dddd'].flatMap((address) => {
          const body = cache.get(address)
          return body === undefined ? [] : [body.bytes.length + 2 * address.length]
        })
        expect(cache.bytes).toBe(held.reduce((sum, size) => sum + size, 0))
      }),
    )
  })
})
