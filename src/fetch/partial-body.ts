import { createHash, type Hash } from 'node:crypto'

/** Where the bytes of a file go, one piece after the other. */
export interface ByteSink {
  write(piece: Uint8Array): void
  /** Forgets what was written: the file comes anew from its beginning. */
  restart(): void
}

/** By what a server tells whether a file is still the same (RFC 9110, 8.8). */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What has come of a file so far, over several attempts. */
export interface PartialBody {
  readonly bytes: number
  readonly wasResumed: boolean
  /** Whether the sink threw: then it is not the network that is at fault. */
  readonly sinkFailed: boolean
  /** By what the rest may be asked for; null where all must come anew. */
  readonly resume: string | null
  /** A whole answer begins. */
  begin(headers: Headers): void
  /** An answer with the rest begins. */
  goOn(): void
  take(piece: Uint8Array): void
  restart(): void
  /** SHA-256 of what has come, in hexadecimal. */
  sha256(): string
}

/** Nothing yet, into a sink. */
export function partialBody(sink: ByteSink): PartialBody {
  let bytes = 0
  let hash: Hash = createHash('sha256')
  let validator: string | null = null
  let wasResumed = false
  let sinkFailed = false
  const intoSink = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      sinkFailed = true
      throw error
    }
  }
  const restart = (): void => {
    if (bytes > 0) intoSink(() => sink.restart())
    bytes = 0
    hash = createHash('sha256')
    validator = null
    wasResumed = false
  }
  return {
    get bytes() {
      return bytes
    },
    get wasResumed() {
      return wasResumed
    },
    get sinkFailed() {
      return sinkFailed
    },
    get resume() {
      return bytes > 0 ? validator : null
    },
    begin(headers) {
      restart()
      validator = rangeValidator(headers)
    },
    goOn() {
      wasResumed = true
    },
    take(piece) {
      hash.update(piece)
      bytes += piece.length
      intoSink(() => sink.write(piece))
    },
    restart,
    sha256: () => hash.copy().digest('hex'),
  }
}

const ETAG = /^(W\/)?"[\x21\x23-\x7e]*"$/

/** The validators in an answer's headers, where they are well-formed. */
export function validatorsOf(headers: Headers): Validators {
  const etag = headers.get('etag')
  const lastModified = headers.get('last-modified')
  return {
    etag: etag !== null && etag.length <= 200 && ETAG.test(etag) ? etag : null,
    lastModified:
      lastModified !== null && !Number.isNaN(Date.parse(lastModified))
        ? new Date(lastModified).toUTCString()
        : null,
  }
}

/** Parts may be joined only where the server takes ranges and has a validator that is not weak (RFC 9110, 13.1.5). */
function rangeValidator(headers: Headers): string | null {
  if (headers.get('accept-ranges')?.trim().toLowerCase() !== 'bytes') return null
  if (headers.has('content-encoding')) return null
  const { etag, lastModified } = validatorsOf(headers)
  return etag?.startsWith('"') ? etag : lastModified
}
