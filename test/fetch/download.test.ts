import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Download, download } from '../../src/fetch/download.ts'
import { StrataError } from '../../src/model/error.ts'
import { failure } from '../store/scratch.ts'
import { memorySink, type OwnNetwork, ownNetwork } from './own-network.ts'
import {
  type Answer,
  cutAfter,
  endless,
  oneAfterAnother,
  plantedServer,
  ranged,
  redirect,
  status,
  whole,
} from './planted-server.ts'

const FILE = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 31 + (at >> 8)) % 251)
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const RANGES = { etag: '"one"', 'accept-ranges': 'bytes' }

function get(
  address: URL,
  network: OwnNetwork = ownNetwork(),
  more: Partial<Download> = {},
  signal?: AbortSignal,
) {
  const sink = memorySink()
  const got = download(
    { address, sha256: null, held: null, ...more },
    sink,
    network,
    signal ?? new AbortController().signal,
  )
  return { sink, got, network }
}

const codeOf = async (promise: Promise<unknown>): Promise<string> => (await failure(promise)).code

describe('a download', () => {
  it('brings a file with its checksum and what the server says of it', async () => {
    const server = await plantedServer({
      '/a.pdf': whole(FILE, {
        etag: '"one"',
        'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT',
        'content-type': 'Application/PDF; charset=binary',
      }),
    })
    const { sink, got } = get(server.at('/a.pdf'))
    expect(await got).toEqual({
      isNew: true,
      bytes: FILE.length,
      sha256: sha256(FILE),
      validators: { etag: '"one"', lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT' },
      mediaType: 'application/pdf',
      via: [],
    })
    expect(sink.bytes().equals(FILE)).toBe(true)
    expect(server.asked[0]?.headers).toMatchObject({
      'user-agent': 'Strata/test',
      'accept-encoding': 'identity',
    })
  })

  it('does not fetch again what the server says is the same', async () => {
    const server = await plantedServer({
      '/a': (request, response, turn) =>
        request.headers['if-none-match'] === '"one"'
          ? response.writeHead(304).end()
          : whole(FILE)(request, response, turn),
    })
    const held = { etag: '"one"', lastModified: null }
    const { sink, got } = get(server.at('/a'), ownNetwork(), { held })
    expect((await got).isNew).toBe(false)
    expect(sink.bytes()).toHaveLength(0)
    expect((await get(server.at('/a'), ownNetwork(), { held: { ...held, etag: '"old"' } }).got).isNew).toBe(
      true,
    )
  })

  it('goes on where the connection was cut', async () => {
    const server = await plantedServer({
      '/a': oneAfterAnother(cutAfter(FILE, 100_000, RANGES), ranged(FILE, '"one"')),
    })
    const { sink, got } = get(server.at('/a'), ownNetwork(), { sha256: sha256(FILE) })
    expect((await got).bytes).toBe(FILE.length)
    expect(sink.bytes().equals(FILE)).toBe(true)
    expect(sink.restarts()).toBe(0)
    expect(server.asked[1]?.headers).toMatchObject({ range: 'bytes=100000-', 'if-range': '"one"' })
  })

  it('begins anew where the file changed meanwhile', async () => {
    const other = FILE.toReversed()
    const server = await plantedServer({
      '/a': oneAfterAnother(cutAfter(FILE, 100_000, RANGES), ranged(other, '"two"')),
    })
    const { sink, got } = get(server.at('/a'))
    expect((await got).sha256).toBe(sha256(other))
    expect(sink.bytes().equals(other)).toBe(true)
    expect(sink.restarts()).toBe(1)
  })

  it.each([
    ['takes no parts', {}],
    ['has a weak validator only', { etag: 'W/"one"', 'accept-ranges': 'bytes' }],
    ['has no validator', { 'accept-ranges': 'bytes' }],
  ])('begins anew where the server %s', async (_, headers) => {
    const server = await plantedServer({
      '/a': oneAfterAnother(cutAfter(FILE, 100_000, headers), whole(FILE)),
    })
    const { sink, got } = get(server.at('/a'))
    expect((await got).sha256).toBe(sha256(FILE))
    expect(sink.bytes().equals(FILE)).toBe(true)
    expect(server.asked[1]?.headers.range).toBeUndefined()
  })

  it('begins anew where the server goes on at another place, or not at all', async () => {
    const elsewhere = status(206, { 'content-range': 'bytes 5-9/10' })
    const misplaced: Answer = (_request, response) =>
      response
        .writeHead(206, { 'content-range': `bytes 0-${FILE.length - 100_001}/${FILE.length}` })
        .end(FILE.subarray(0, FILE.length - 100_000))
    for (const wrong of [elsewhere, misplaced, status(206), status(416)]) {
      const server = await plantedServer({
        '/a': oneAfterAnother(cutAfter(FILE, 100_000, RANGES), wrong, whole(FILE)),
      })
      const { sink, got } = get(server.at('/a'))
      expect((await got).sha256).toBe(sha256(FILE))
      expect(sink.bytes().equals(FILE)).toBe(true)
    }
  })

  it('refuses parts that do not make the file with the checksum, and fetches it whole', async () => {
    const server = await plantedServer({
      '/a': oneAfterAnother(cutAfter(FILE.toReversed(), 100_000, RANGES), ranged(FILE, '"one"'), whole(FILE)),
    })
    const { sink, got } = get(server.at('/a'), ownNetwork(), { sha256: sha256(FILE) })
    expect((await got).sha256).toBe(sha256(FILE))
    expect(sink.bytes().equals(FILE)).toBe(true)
  })

  it('says that it is another file once it came in one piece', async () => {
    const server = await plantedServer({
      '/a': oneAfterAnother(cutAfter(FILE, 100_000, RANGES), ranged(FILE, '"one"'), whole(FILE)),
    })
    const { got } = get(server.at('/a'), ownNetwork(), { sha256: sha256('another') })
    expect(await codeOf(got)).toBe('fetch/wrong-checksum')
    expect(server.asked).toHaveLength(3)
  })

  it('asks for no part of a file that comes packed for the way', async () => {
    const packed = gzipSync(randomBytes(300_000))
    const server = await plantedServer({
      '/a': oneAfterAnother(
        cutAfter(packed, 200_000, { ...RANGES, 'content-encoding': 'gzip' }),
        whole(FILE),
      ),
    })
    const { sink, got } = get(server.at('/a'))
    expect((await got).sha256).toBe(sha256(FILE))
    expect(sink.restarts()).toBe(1)
    expect(server.asked[1]?.headers.range).toBeUndefined()
  })

  it('brings the file whatever the connection does to it, if it holds once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: FILE.length - 1 }), { maxLength: 4 }),
        fc.boolean(),
        async (cuts, takesParts) => {
          const headers = takesParts ? RANGES : {}
          const cut = cuts.map((sent) => cutAfter(FILE, sent, headers))
          const last = takesParts ? ranged(FILE, '"one"') : whole(FILE)
          const server = await plantedServer({ '/a': oneAfterAnother(...cut, last) })
          const { sink, got } = get(server.at('/a'))
          expect((await got).sha256).toBe(sha256(FILE))
          expect(sink.bytes().equals(FILE)).toBe(true)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('tries again after 429 and 503, waiting as long as it is asked to', async () => {
    const server = await plantedServer({
      '/a': oneAfterAnother(
        status(503, { 'retry-after': '7' }),
        status(429, { 'retry-after': 'Thu, 01 Jan 2026 00:01:07 GMT' }),
        status(502),
        whole('text'),
      ),
    })
    const { got, network } = get(server.at('/a'))
    expect((await got).bytes).toBe(4)
    expect(network.slept).toEqual([7000, 60_000, 2000])
  })

  it('gives up after its attempts, and says why', async () => {
    const server = await plantedServer({ '/a': status(503) })
    const { got, network } = get(server.at('/a'), ownNetwork({ attempts: 3 }))
    const error = await failure(got)
    expect(error.code).toBe('fetch/unavailable')
    expect(error.message).toContain('3 attempts: the server answered 503')
    expect(network.slept).toEqual([500, 1000])
    expect(server.asked).toHaveLength(3)
  })

  it('does not wait for a server that asks for hours', async () => {
    const server = await plantedServer({ '/a': status(429, { 'retry-after': '7200' }) })
    const { got, network } = get(server.at('/a'))
    expect((await failure(got)).message).toContain('asks to wait 7200 seconds')
    expect(network.slept).toEqual([])
  })

  it.each([
    [404, 'fetch/not-found'],
    [410, 'fetch/not-found'],
    [401, 'fetch/refused'],
    [403, 'fetch/refused'],
    [451, 'fetch/refused'],
    [204, 'fetch/refused'],
    [304, 'fetch/refused'],
    [501, 'fetch/refused'],
  ])('takes %i for an answer, not for a fault', async (code, expected) => {
    const server = await plantedServer({
      '/a': (_request, response) => response.writeHead(code).end(),
    })
    expect(await codeOf(get(server.at('/a')).got)).toBe(expected)
    expect(server.asked).toHaveLength(1)
  })

  it('finds a file that is another than expected', async () => {
    const server = await plantedServer({ '/a': whole('garbage') })
    const error = await failure(get(server.at('/a'), ownNetwork(), { sha256: sha256('text') }).got)
    expect(error.code).toBe('fetch/wrong-checksum')
    expect(error.details).toMatchObject({ found: sha256('garbage'), wanted: sha256('text') })
    expect(server.asked).toHaveLength(1)
  })

  it('does not take a body for whole that is shorter than its length, nor an empty one', async () => {
    for (const wrong of [cutAfter(FILE, 1000), whole('')]) {
      const server = await plantedServer({ '/a': wrong })
      expect(await codeOf(get(server.at('/a'), ownNetwork({ attempts: 2 })).got)).toBe('fetch/unavailable')
      expect(server.asked).toHaveLength(2)
    }
  })

  it('counts the bytes itself, whatever stands between it and the server', async () => {
    const network = {
      ...ownNetwork({ attempts: 1 }),
      fetch: async () => new Response('some', { headers: { 'content-length': '10' } }),
    }
    const error = await failure(get(new URL('https://example.org/a'), network).got)
    expect(error.message).toContain('cut after 4 of 10 bytes')
  })

  it('stops at its bound, whether the server announces the size or not', async () => {
    const server = await plantedServer({
      '/big': whole(FILE),
      '/endless': endless,
      '/packed': whole(gzipSync(Buffer.alloc(10_000_000)), { 'content-encoding': 'gzip' }),
    })
    for (const path of ['/big', '/endless', '/packed']) {
      const { got, sink } = get(server.at(path), ownNetwork({ bytes: 200_000 }))
      expect(await codeOf(got), path).toBe('fetch/too-large')
      expect(sink.bytes().length, path).toBeLessThanOrEqual(200_000)
    }
  })

  it('gives up a server that falls silent, before its answer and within it', async () => {
    for (const begins of [false, true]) {
      const network = ownNetwork({ attempts: 2 })
      const server = await plantedServer({
        '/a': (_request, response) => {
          if (begins) response.writeHead(200, { 'content-length': 100 }).write('some')
          setTimeout(network.timeOut, 50)
        },
      })
      const error = await failure(get(server.at('/a'), network).got)
      expect(error.code).toBe('fetch/unavailable')
      expect(error.message).toContain('nothing came for 30 seconds')
      expect(server.asked).toHaveLength(2)
    }
  })

  it('gives up a body that drips on past all patience', async () => {
    const network = ownNetwork({ totalMs: 10_000 })
    const server = await plantedServer({
      '/a': (_request, response) => {
        response.writeHead(200)
        const timer = setInterval(() => {
          network.time.now += 3000
          response.write('x')
        }, 5)
        response.on('close', () => clearInterval(timer))
      },
    })
    const error = await failure(get(server.at('/a'), network).got)
    expect(error.code).toBe('fetch/unavailable')
    expect(error.message).toMatch(/still coming after \d+ bytes, and its time is over/)
  })

  it('stops at once when it is told to, whatever it waits for', async () => {
    const stop = new AbortController()
    const reason = new StrataError('cli/interrupted')
    const server = await plantedServer({
      '/a': (_request, response) => {
        response.writeHead(200).write('some')
        setTimeout(() => stop.abort(reason), 20)
      },
    })
    await expect(get(server.at('/a'), ownNetwork(), {}, stop.signal).got).rejects.toBe(reason)
    await expect(get(server.at('/a'), ownNetwork(), {}, stop.signal).got).rejects.toBe(reason)
    expect(server.asked).toHaveLength(1)
  })

  it('passes on what the sink throws, and does not try again', async () => {
    const server = await plantedServer({ '/a': whole(FILE) })
    const full = new Error('no room left')
    const sink = {
      write() {
        throw full
      },
      restart() {},
    }
    const wanted = { address: server.at('/a'), sha256: null, held: null }
    await expect(download(wanted, sink, ownNetwork(), new AbortController().signal)).rejects.toBe(full)
    expect(server.asked).toHaveLength(1)
  })

  it('says what is wrong where no server is, or none of HTTP', async () => {
    const server = await plantedServer({
      '/garbage': (_request, response) => response.socket?.end('garbage\r\n\r\n'),
    })
    const garbage = await failure(get(server.at('/garbage'), ownNetwork({ attempts: 2 })).got)
    expect(garbage.message).toContain('2 attempts: the host does not answer in HTTP')
    const nobody = await failure(get(new URL('http://127.0.0.1:9/'), ownNetwork({ attempts: 2 })).got)
    expect(nobody.message).toMatch(/2 attempts: (the host takes no connection|bad port)/)
    const unnamed = await failure(get(new URL('http://nobody.invalid/'), ownNetwork({ attempts: 2 })).got)
    expect(unnamed.code).toMatch(/^fetch\/(unreachable|unavailable)$/)
  })
})

describe('redirects', () => {
  it('are followed, and another host is said before it is asked', async () => {
    const other = await plantedServer({ '/there': whole('text') })
    const server = await plantedServer({
      '/a': redirect('/b'),
      '/b': redirect(other.at('/there').href),
    })
    const { got, network } = get(server.at('/a'))
    const host = other.at('/').host
    expect((await got).via).toEqual([host])
    expect(network.otherHosts).toEqual([`${server.at('/').host} > ${host}`])
  })

  it('end where they lead in a circle, too far, nowhere, or to what is no http', async () => {
    const server = await plantedServer({
      '/circle': redirect('/round'),
      '/round': redirect('/circle'),
      ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`/far${at}`, redirect(`/far${at + 1}`)])),
      '/file': redirect('file:///etc/passwd'),
      '/login': redirect('http://ana:secret@127.0.0.1/'),
      '/broken': redirect('http://['),
    })
    for (const [path, why] of [
      ['/circle', 'circle'],
      ['/far0', 'more than 5 times'],
      ['/file', 'only http and https'],
      ['/login', 'name or password'],
      ['/broken', 'no address'],
    ] as const) {
      const error = await failure(get(server.at(path)).got)
      expect(error.code).toBe('fetch/redirect-refused')
      expect(error.message).toContain(why)
    }
    expect(server.asked.filter(({ path }) => path.startsWith('/far'))).toHaveLength(6)
  })

  it('neither leave a secure connection nor lead from a public host into a local network', async () => {
    const fetchFrom = (location: string) => async () =>
      new Response(null, { status: 302, headers: { location } })
    for (const [from, to, why] of [
      ['https://example.org/', 'http://example.org/', 'secure connection'],
      ['https://example.org/', 'https://169.254.169.254/latest', 'local network'],
      ['http://example.org/', 'http://localhost:8080/', 'local network'],
    ] as const) {
      const network = { ...ownNetwork(), fetch: fetchFrom(to) }
      const error = await failure(get(new URL(from), network).got)
      expect(error.code).toBe('fetch/redirect-refused')
      expect(error.message).toContain(why)
    }
  })
})
