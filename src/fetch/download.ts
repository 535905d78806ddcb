import { StrataError } from '../model/error.ts'
import { ask, type Reply } from './ask.ts'
import { backoffMs, retryAfterMs } from './backoff.ts'
import type { Network } from './network.ts'
import { networkFault } from './network-fault.ts'
import {
  type ByteSink,
  type PartialBody,
  partialBody,
  type Validators,
  validatorsOf,
} from './partial-body.ts'
import { receive } from './receive.ts'
import { watchSilence } from './silence.ts'

/** What is asked for. */
export interface Download {
  readonly address: URL
  /** SHA-256 that the file must have, in hexadecimal; null where none is known. */
  readonly sha256: string | null
  /** What is held of it already: then nothing comes where the server says that it is still the same. */
  readonly held: Validators | null
}

export interface Downloaded {
  /** False where the server says that what is held is still the same; then nothing was written. */
  readonly isNew: boolean
  readonly bytes: number
  readonly sha256: string
  readonly validators: Validators
  /** Media type as the server gives it, without parameters. */
  readonly mediaType: string | null
  /** Hosts that were asked besides the one named. */
  readonly via: readonly string[]
}

/** An attempt that failed in a way that a later one may mend. */
interface Fault {
  readonly why: string
  /** What the server asks to wait, in milliseconds. */
  readonly retryAfterMs: number | null
}

const PASSING: readonly number[] = [408, 425, 429, 500, 502, 503, 504]
const GONE: readonly number[] = [404, 410]
const RANGE_REFUSED = 416

/**
 * Fetches one file into a sink: several attempts with backoff and jitter, going on where a connection was cut if the server takes part of a
 * file (`Range` with `If-Range`), within bounds of bytes and time, and checked against its length and SHA-256.
 * @param signal stops it
 * @throws StrataError `fetch/not-found`, `fetch/refused`, `fetch/unreachable`, `fetch/unavailable`, `fetch/redirect-refused`,
 * `fetch/too-large`, `fetch/wrong-checksum`; the signal's reason; what the sink throws
 */
export async function download(
  wanted: Download,
  sink: ByteSink,
  network: Network,
  signal: AbortSignal,
): Promise<Downloaded> {
  const { clock, limits } = network
  const until = clock.now() + limits.totalMs
  const body = partialBody(sink)
  for (let failures = 1; ; failures++) {
    signal.throwIfAborted()
    const ended = await attempt(wanted, body, network, until, signal)
    if (!('why' in ended)) return ended
    const waitMs = Math.max(backoffMs(failures, network.random()), ended.retryAfterMs ?? 0)
    const giveUp = (why: string): never => {
      const attempts = failures === 1 ? '1 attempt' : `${failures} attempts`
      throw new StrataError('fetch/unavailable', { address: wanted.address.href, attempts, why })
    }
    if (failures >= limits.attempts) giveUp(ended.why)
    if ((ended.retryAfterMs ?? 0) > limits.retryAfterMs)
      giveUp(`${ended.why}, and it asks to wait ${Math.ceil((ended.retryAfterMs ?? 0) / 1000)} seconds`)
    if (clock.now() + waitMs > until) giveUp(`${ended.why}, and its time is over`)
    await clock.sleep(waitMs, signal)
  }
}

async function attempt(
  wanted: Download,
  body: PartialBody,
  network: Network,
  until: number,
  signal: AbortSignal,
): Promise<Downloaded | Fault> {
  const watch = watchSilence(network.clock, network.limits.silenceMs, signal)
  try {
    const headers = headersFor(wanted, body, network.agent)
    const reply = await ask(wanted.address, headers, network, watch)
    return await answered(wanted, reply, body, network, until, watch)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof StrataError || body.sinkFailed) throw error
    if (watch.isSilent)
      return { why: `nothing came for ${network.limits.silenceMs / 1000} seconds`, retryAfterMs: null }
    const { why, isLasting } = networkFault(error)
    if (isLasting)
      throw new StrataError('fetch/unreachable', { address: wanted.address.href, why }, { cause: error })
    return { why: body.bytes === 0 ? why : `${why} after ${body.bytes} bytes`, retryAfterMs: null }
  } finally {
    watch.end()
  }
}

function headersFor({ held }: Download, body: PartialBody, agent: string): Record<string, string> {
  // Packed for the way, a file has another length than in the folder, and cannot be gone on with.
  const headers: Record<string, string> = {
    'user-agent': agent,
    accept: '*/*',
    'accept-encoding': 'identity',
  }
  if (body.resume !== null) {
    headers['range'] = `bytes=${body.bytes}-`
    headers['if-range'] = body.resume
  } else if (held?.etag) headers['if-none-match'] = held.etag
  else if (held?.lastModified) headers['if-modified-since'] = held.lastModified
  return headers
}

async function answered(
  wanted: Download,
  { response, via }: Reply,
  body: PartialBody,
  network: Network,
  until: number,
  watch: { readonly signal: AbortSignal; heard(): void },
): Promise<Downloaded | Fault> {
  const { status, headers } = response
  const address = wanted.address.href
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() || null
  if (status === 304 && wanted.held !== null)
    return { isNew: false, bytes: 0, sha256: '', validators: wanted.held, mediaType, via }
  if (status !== 200 && status !== 206) {
    await response.body?.cancel()
    if (GONE.includes(status)) throw new StrataError('fetch/not-found', { address, status })
    if (status === RANGE_REFUSED && body.bytes > 0) {
      body.restart()
      return { why: 'the server would not go on where it was cut', retryAfterMs: null }
    }
    if (!PASSING.includes(status)) throw new StrataError('fetch/refused', { address, status })
    const asked = retryAfterMs(headers.get('retry-after'), network.clock.now())
    return { why: `the server answered ${status}`, retryAfterMs: asked }
  }
  const fault = await receive(response, address, body, network, until, watch)
  if (fault !== null) return { why: fault, retryAfterMs: null }
  if (body.bytes === 0) return { why: 'the answer was empty', retryAfterMs: null }
  const sha256 = body.sha256()
  if (wanted.sha256 !== null && sha256 !== wanted.sha256) {
    // Put together from several answers it may be wrong although each was right.
    if (body.wasResumed) {
      body.restart()
      return { why: 'the parts do not fit together', retryAfterMs: null }
    }
    throw new StrataError('fetch/wrong-checksum', { address, found: sha256, wanted: wanted.sha256 })
  }
  return { isNew: true, bytes: body.bytes, sha256, validators: validatorsOf(headers), mediaType, via }
}
