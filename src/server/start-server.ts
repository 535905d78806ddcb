import type { FastifyInstance } from 'fastify'
import { StrataError } from '../model/error.ts'

/** A server that listens. */
export interface RunningServer {
  readonly url: string
  /** Answers what is under way, then ends. */
  close(): Promise<void>
}

/**
 * Lets a server listen; port 0 takes any free one. A server that cannot listen is closed.
 * @throws StrataError `server/port-in-use`, `server/cannot-listen`
 */
export async function startServer(
  app: FastifyInstance,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  try {
    await app.listen({ host, port })
  } catch (cause) {
    await app.close()
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new StrataError('server/port-in-use', { port }, { cause })
    throw new StrataError('server/cannot-listen', { host, port, why: code ?? String(cause) }, { cause })
  }
  const address = app.server.address()
  const listening = typeof address === 'object' && address !== null ? address.port : port
  return { url: `http://${nameOf(host)}:${listening}`, close: () => app.close() }
}

/** A name to open the server by: "every address of this machine" is none, so it is this machine's own. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}
