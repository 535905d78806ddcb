import type { FastifyInstance } from 'fastify'
import { StrataError } from '../model/error.ts'

/** A server that listens. */
export interface RunningServer {
  readonly url: string
  close(): Promise<void>
}

/**
 * Lets a server listen.
 * @throws StrataError `server/port-in-use`, `server/cannot-listen`
 */
export async function startServer(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  try {
    await app.listen({ host, port })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new StrataError('server/port-in-use', { port }, { cause })
    throw new StrataError('server/cannot-listen', { host, port, why: code ?? String(cause) }, { cause })
  }
  const address = app.server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : port
  const name = host.includes(':') ? `[${host}]` : host
  return { url: `http://${name}:${listening}`, close: () => app.close() }
}
