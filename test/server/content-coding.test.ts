import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseCoding, encode } from '../../src/server/content-coding.ts'

describe('the coding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['identity, br;q=0.5', 'identity'],
    ['deflate', 'identity'],
    ['gzip;q=nonsense', 'identity'],
  ])('for Accept-Encoding %s is %s', (header, coding) => {
    expect(chooseCoding(header)).toBe(coding)
  })

  it('is never one that the request refuses, whatever else it asks for', () => {
    const weight = fc.constantFrom(';q=0', ';q=0.3', ';q=1', '')
    fc.assert(
      fc.property(weight, weight, weight, (br, gzip, star) => {
        const chosen = chooseCoding(`br${br}, gzip${gzip}, *${star}`)
        expect(chosen === 'br' && br === ';q=0').toBe(false)
        expect(chosen === 'gzip' && gzip === ';q=0').toBe(false)
      }),
    )
  })

  it('gives back the same bytes when it is undone', async () => {
    const bytes = Buffer.from('{"layer":"bilateral"}'.repeat(500))
    expect(gunzipSync(await encode(bytes, 'gzip'))).toEqual(bytes)
    expect(brotliDecompressSync(await encode(bytes, 'br'))).toEqual(bytes)
  })
})
