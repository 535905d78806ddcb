import { deflateRawSync, crc32 as nodeCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../src/formats/crc32.ts'
import { openZip, readZip, ZIP_LIMITS, type ZipLimits } from '../../src/formats/read-zip.ts'
import {
  CENTRAL,
  codeOf,
  END,
  firstOf,
  LOCAL,
  oneEntry,
  patched,
  placesOf,
  text,
} from '../registry/import/planted-zip.ts'

const read = (bytes: Uint8Array, limits?: Partial<ZipLimits>) =>
  readZip(bytes, 'upload.zip', { ...ZIP_LIMITS, ...limits })
const code = (bytes: Uint8Array, limits?: Partial<ZipLimits>) => codeOf(() => read(bytes, limits))

const SMALL = zipSync({ 'a.csv': text('id\nCHE\n'), 'folder/b.csv': text('id\nMAR\n'.repeat(1000)) })
const zeros = (bytes: number) => new Uint8Array(bytes)

/** Written as a stream: sizes and checksum follow the bytes of the entry. */
function streamed(name: string, content: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const entry = new ZipDeflate(name)
  zip.add(entry)
  entry.push(content, true)
  zip.end()
  return Uint8Array.from(Buffer.concat(pieces))
}

/** An archive in which the entry b lies, header and all, within the stored bytes of the entry a. */
function overlapping(): Uint8Array {
  const inner = oneEntry('b', text('id'), 0)
  const cut = firstOf(inner, CENTRAL)
  const outer = oneEntry('a', Uint8Array.from([...text('pad:'), ...inner.subarray(0, cut)]), 0)
  const [central, end] = [firstOf(outer, CENTRAL), firstOf(outer, END)]
  const second = patched(inner.slice(cut, firstOf(inner, END)), [42, 32, 31 + 4])
  const length = end - central + second.length
  const tail = patched(outer.slice(end), [8, 16, 2], [10, 16, 2], [12, 32, length])
  return Uint8Array.from([...outer.subarray(0, end), ...second, ...tail])
}

describe('a ZIP archive', () => {
  it('gives its entries by name, without folders', () => {
    const files = read(zipSync({ 'folder/': zeros(0), 'folder/a.csv': text('id\n'), 'empty.csv': zeros(0) }))
    expect([...files.keys()]).toEqual(['folder/a.csv', 'empty.csv'])
    expect(files.get('folder/a.csv')).toEqual(text('id\n'))
    expect(files.get('empty.csv')).toHaveLength(0)
  })

  it('is read where sizes follow the bytes, and with a comment at the end', () => {
    const content = text('id\nCHE\n'.repeat(50_000))
    expect(read(streamed('a.csv', content)).get('a.csv')).toEqual(content)
    const comment = text('a comment')
    const end = firstOf(SMALL, END)
    const commented = Uint8Array.from([...patched(SMALL, [end + 20, 16, comment.length]), ...comment])
    expect([...read(commented).keys()]).toEqual(['a.csv', 'folder/b.csv'])
  })

  it('gives back whatever was packed', () => {
    const entries = fc.uniqueArray(
      fc.record({ name: fc.stringMatching(/^[a-z0-9]{1,12}$/), content: fc.uint8Array({ maxLength: 5000 }) }),
      { selector: ({ name }) => name, maxLength: 8 },
    )
    fc.assert(
      fc.property(entries, fc.constantFrom(0 as const, 6 as const), (files, level) => {
        // Content that begins like an archive is refused by rule.
        fc.pre(files.every(({ content }) => content[0] !== 0x50 && content[0] !== 0x1f))
        const packed = zipSync(Object.fromEntries(files.map(({ name, content }) => [name, content])), {
          level,
        })
        expect(new Map(read(packed))).toEqual(
          new Map(Object.entries(Object.fromEntries(files.map(({ name, content }) => [name, content])))),
        )
      }),
    )
  })

  it('opens without unpacking, and pieces add up to the entry', () => {
    const content = Uint8Array.from({ length: 3_000_000 }, (_, n) => ((n * 2654435761) >>> 0) % 251)
    const entry = openZip(oneEntry('big.bin', content), 'upload.zip').get('big.bin')
    const pieces: Uint8Array[] = []
    entry?.stream((piece) => pieces.push(piece.slice()))
    expect(pieces.length).toBeGreaterThan(1)
    expect(Buffer.concat(pieces).equals(content)).toBe(true)
  })

  it('has the checksum that zlib computes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(crc32(b, crc32(a))).toBe(nodeCrc32(Buffer.concat([a, b])))
      }),
    )
  })
})

describe('a hostile or damaged archive', () => {
  it('is refused where it is no archive', () => {
    expect(code(zeros(0))).toBe('import/not-a-zip')
    expect(code(text('<!doctype html><title>Sign in</title>'))).toBe('import/not-a-zip')
    expect(code(zeros(100_000))).toBe('import/not-a-zip')
  })

  it('is refused wherever it was cut', () => {
    for (let length = 4; length < SMALL.length; length++) {
      expect(code(SMALL.subarray(0, length)), `cut to ${length}`).toBe('import/zip-damaged')
    }
  })

  it('stops at the limit of one entry, of all, and of the ratio, with bytes counted as they come', () => {
    const bomb = oneEntry('bomb.csv', zeros(20 * 1024 * 1024))
    expect(bomb.length).toBeLessThan(25_000)
    let made = 0
    const stream = openZip(bomb, 'upload.zip').get('bomb.csv')
    expect(codeOf(() => stream?.stream((piece) => (made += piece.length)))).toBe('import/zip-explodes')
    expect(made).toBeLessThan(20 * 1024 * 1024)
    expect(code(bomb, { ratio: 5000 })).toBeNull()
    expect(code(bomb, { ratio: 5000, entryBytes: 1_000_000 })).toBe('import/zip-explodes')
    const several = zipSync(Object.fromEntries(['a', 'b', 'c'].map((name) => [name, zeros(900_000)])))
    expect(code(several)).toBeNull()
    expect(code(several, { totalBytes: 2_000_000 })).toBe('import/zip-explodes')
  })

  it('stops although its headers say that it is small', () => {
    const bomb = oneEntry('bomb.csv', zeros(20 * 1024 * 1024))
    const lying = patched(bomb, [firstOf(bomb, LOCAL) + 22, 32, 100], [firstOf(bomb, CENTRAL) + 24, 32, 100])
    expect(code(lying)).toBe('import/zip-explodes')
    expect(code(lying, { ratio: 5000 })).toBe('import/zip-damaged')
  })

  it.each([0, 1, 99, 101, 0x7fffffff])('is damaged where a header says %i bytes and 100 come', (size) => {
    const zip = oneEntry('a.csv', zeros(100), 0)
    expect(code(patched(zip, [firstOf(zip, CENTRAL) + 24, 32, size]))).toBe('import/zip-damaged')
  })

  it('is damaged where the checksum or the packed bytes differ', () => {
    const zip = oneEntry('a.csv', text('id,name\nCHE,Switzerland\n'), 0)
    const start = Buffer.from(zip).indexOf('Switzerland')
    expect(code(patched(zip, [start, 16, 0x4141]))).toBe('import/zip-damaged')
    expect(code(patched(zip, [firstOf(zip, CENTRAL) + 16, 32, 1]))).toBe('import/zip-damaged')
  })

  it('never throws anything but its own errors, whichever byte is wrong', () => {
    const zip = oneEntry('a.csv', text('id,name\nCHE,Switzerland\nMAR,Morocco\n'.repeat(9)))
    for (let at = 0; at < zip.length; at++) {
      for (const byte of [0, 0x7f, 0xff]) {
        const broken = zip.slice()
        broken[at] = byte
        code(broken)
      }
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const packed = oneEntry('a.csv', noise, 0)
        code(patched(packed, [firstOf(packed, CENTRAL) + 10, 16, 8], [firstOf(packed, LOCAL) + 8, 16, 8]))
      }),
      { numRuns: 500 },
    )
  })

  it('is refused with a hundred thousand entries', () => {
    const names = Array.from({ length: 100_000 }, (_, n) => [`${n}`, zeros(0)] as const)
    expect(code(zipSync(Object.fromEntries(names), { level: 0 }))).toBe('import/zip-explodes')
  })

  it('is refused where entries share their bytes, or one is an archive', () => {
    expect(code(overlapping())).toBe('import/zip-explodes')
    expect(code(oneEntry('inner.csv', SMALL))).toBe('import/zip-explodes')
    expect(code(oneEntry('inner.csv', Uint8Array.from([0x1f, 0x8b, 8, 0])))).toBe('import/zip-explodes')
  })

  it.each([
    '../actors.csv',
    'tables/../../actors.csv',
    '/etc/actors.csv',
    'C:/actors.csv',
    'tables\\actors.csv',
    'actors\u0000.csv',
    'a\nb.csv',
  ])('is refused with an entry named %j', (name) => {
    expect(code(oneEntry(name, text('id\n')))).toBe('import/zip-unsafe-name')
  })

  it('is refused with two entries of one name, capitals aside', () => {
    expect(code(zipSync({ 'a.csv': text('1'), 'A.CSV': text('2') }))).toBe('import/zip-unsafe-name')
    const two = zipSync({ 'a.csv': text('1'), 'b.csv': text('2') })
    const same = two.slice()
    for (const at of [
      ...placesOf(two, LOCAL).map((p) => p + 30),
      ...placesOf(two, CENTRAL).map((p) => p + 46),
    ])
      same[at] = 'a'.charCodeAt(0)
    expect(code(same)).toBe('import/zip-unsafe-name')
  })

  it('is damaged where the two headers of an entry name it differently', () => {
    const zip = oneEntry('a.csv', text('1'))
    const other = zip.slice()
    other[firstOf(zip, LOCAL) + 30] = 'b'.charCodeAt(0)
    expect(code(other)).toBe('import/zip-damaged')
  })

  it('says what it does not read: a password, another method, a part of several, too many bytes', () => {
    const zip = oneEntry('a.csv', text('1'))
    const central = firstOf(zip, CENTRAL)
    expect(code(patched(zip, [central + 8, 16, 1]))).toBe('import/zip-encrypted')
    expect(code(patched(zip, [central + 10, 16, 14]))).toBe('import/zip-unsupported')
    expect(code(patched(zip, [firstOf(zip, END) + 4, 16, 1]))).toBe('import/zip-unsupported')
    expect(code(patched(zip, [firstOf(zip, END) + 16, 32, 0xffffffff]))).toBe('import/zip-unsupported')
    expect(code(zip, { archiveBytes: 20 })).toBe('import/too-large')
  })

  it('unpacks what zlib packed', () => {
    const content = text('id,name\n'.repeat(20_000))
    const packed = deflateRawSync(content)
    const zip = oneEntry('a.csv', packed, 0)
    const [local, central] = [firstOf(zip, LOCAL), firstOf(zip, CENTRAL)]
    const asDeflated = patched(
      zip,
      [local + 8, 16, 8],
      [central + 10, 16, 8],
      [central + 16, 32, nodeCrc32(content)],
      [central + 24, 32, content.length],
    )
    expect(read(asDeflated).get('a.csv')).toEqual(content)
  })
})
