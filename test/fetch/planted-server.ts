import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'

export type Answer = (request: IncomingMessage, response: ServerResponse, turn: number) => void

/** A server on this machine that answers as it was told, with a log of what it was asked. */
export interface PlantedServer {
  readonly base: string
  at(path: string): URL
  /** Requests so far, in their order. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
}

const running: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const stop of running.splice(0)) await stop()
})

/** Answers by path; the turn is how often the path was asked before. Everything else is not found. */
export async function plantedServer(answers: Readonly<Record<string, Answer>>): Promise<PlantedServer> {
  const asked: PlantedServer['asked'] = []
  const turns = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const turn = turns.get(path) ?? 0
    turns.set(path, turn + 1)
    asked.push({ path, headers: request.headers })
    const answer = answers[path]
    if (answer === undefined) response.writeHead(404).end('nothing here')
    else answer(request, response, turn)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  running.push(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { base, at: (path) => new URL(path, base), asked }
}

/** The whole file, with its length and the headers given. */
export function whole(bytes: Uint8Array | string, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(bytes), ...headers }).end(bytes)
  }
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => response.writeHead(code, headers).end('sorry')
}

export function redirect(location: string): Answer {
  return status(302, { location })
}

/** First one answer, then the next, the last one for ever. */
export function oneAfterAnother(...answers: readonly Answer[]): Answer {
  return (request, response, turn) =>
    answers.at(Math.min(turn, answers.length - 1))?.(request, response, turn)
}

/** The length of the whole file, some of its bytes, and then the connection is cut. */
export function cutAfter(
  bytes: Uint8Array,
  sent: number,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-length': bytes.length, ...headers })
    // Only when the bytes are out; else they would be lost with the connection.
    response.write(bytes.subarray(0, sent), () => response.socket?.end())
  }
}

/** The rest of the file from where it is asked for, as long as it is the one with this ETag. */
export function ranged(bytes: Uint8Array, etag: string): Answer {
  return (request, response, turn) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1])
    if (Number.isNaN(from) || request.headers['if-range'] !== etag)
      return whole(bytes, { etag, 'accept-ranges': 'bytes' })(request, response, turn)
    response
      .writeHead(206, {
        etag,
        'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
        'content-length': bytes.length - from,
      })
      .end(bytes.subarray(from))
  }
}

/** A body without end. */
export const endless: Answer = (_request, response) => {
  const piece = Buffer.alloc(64 * 1024, 'x')
  const more = (): void => {
    while (!response.destroyed && response.write(piece)) {}
  }
  response.writeHead(200)
  response.on('drain', more)
  more()
}
