import { afterEach, describe, expect, it } from 'vitest'
import { StrataError } from '../../src/model/error.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { TextPool, type TextPoolOptions } from '../../src/text/workers.ts'

const TEXT = new TextEncoder().encode('Article 1\n\nWorkers of either country may enter the other.')
const ENTRY = new URL('./planted-workers/by-name.ts', import.meta.url)

let pool: TextPool | null = null

function poolOf(options: TextPoolOptions = {}): TextPool {
  pool = new TextPool({ threads: 1, memoryMiB: 64, fileSeconds: 60, entry: ENTRY, ...options })
  return pool
}

afterEach(async () => {
  await pool?.close()
  pool = null
})

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

describe('TextPool', () => {
  it('prepares a text as it is prepared without workers, from the module beside it', async () => {
    const real = new TextPool({ threads: 2 })
    pool = real
    expect(await real.prepare(TEXT, 'a.txt')).toEqual(await prepareText(TEXT, 'a.txt'))
  })

  it('gives an error of the catalogue as what it was', async () => {
    const error = (await failure(poolOf().prepare(new Uint8Array(), 'a.txt'))) as StrataError
    expect(error).toBeInstanceOf(StrataError)
    expect([error.code, error.message, error.mend]).toEqual([
      'text/empty',
      'a.txt is empty.',
      'Download or copy the file again.',
    ])
  })

  it('ends a file that takes too long, and goes on with those behind it', async () => {
    const workers = poolOf({ fileSeconds: 5 })
    const all = await Promise.all([
      failure(workers.prepare(TEXT, 'spins.txt')),
      failure(workers.prepare(TEXT, 'b.txt')),
      failure(workers.prepare(TEXT, 'ends.txt')),
      failure(workers.prepare(TEXT, 'c.txt')),
    ])
    expect(all.map((error) => (error as StrataError | null)?.code ?? null)).toEqual([
      'text/took-too-long',
      null,
      'text/took-too-long',
      null,
    ])
  })

  it('ends a file that takes too much memory, and goes on with those behind it', async () => {
    const workers = poolOf()
    const all = await Promise.all(
      ['hogs.txt', 'b.txt', 'hogs.txt', 'c.txt'].map((name) => failure(workers.prepare(TEXT, name))),
    )
    expect(all.map((error) => (error as StrataError | null)?.code ?? null)).toEqual([
      'text/too-heavy',
      null,
      'text/too-heavy',
      null,
    ])
  })

  it('stops at a signal, in the worker and in the queue, with the reason given', async () => {
    const workers = poolOf()
    const stop = new AbortController()
    const running = failure(workers.prepare(TEXT, 'spins.txt', stop.signal))
    const queued = failure(workers.prepare(TEXT, 'b.txt', stop.signal))
    const reason = new Error('enough')
    setTimeout(() => stop.abort(reason), 200)
    expect(await running).toBe(reason)
    expect(await queued).toBe(reason)
    expect(await failure(workers.prepare(TEXT, 'c.txt'))).toBeNull()
  })

  it('says so where a worker cannot start, instead of waiting for it', async () => {
    const workers = poolOf({ entry: new URL('./planted-workers/not-there.ts', import.meta.url) })
    expect(await failure(workers.prepare(TEXT, 'a.txt'))).toMatchObject({ code: 'ERR_MODULE_NOT_FOUND' })
  })

  it('does not hide a mistake of ours as one of the file', async () => {
    expect(await failure(poolOf().prepare(TEXT, 'throws.txt'))).toMatchObject({
      message: 'a mistake of ours',
    })
  })
})
