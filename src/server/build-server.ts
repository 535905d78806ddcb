import type { Socket } from 'node:net'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import fastify, { type ConnectionError, type FastifyInstance } from 'fastify'
import { problemSchema } from '../api/common.ts'
import { StrataError } from '../model/error.ts'
import { apiRoutes } from './api-routes.ts'
import { bodyCache } from './body-cache.ts'
import { defineRoute, PROBLEM_SCHEMA } from './define-route.ts'
import { jsonSchema } from './json-schema.ts'
import { knownHost } from './known-host.ts'
import { openApiOptions, openApiRoute } from './open-api.ts'
import { PROBLEM_MEDIA_TYPE, problemOf, sendProblem } from './problem.ts'
import type { RegistryService } from './registry-service.ts'
import { BARE_HEADERS, HELMET_OPTIONS } from './security-headers.ts'
import { servePages } from './serve-pages.ts'

export interface ServerOptions {
  readonly service: RegistryService
  /** The built pages; null serves the API alone. */
  readonly webFolder: string | null
  /** Addresses it listens on, as given with `--host`; none is the loopback. They decide which Host headers are answered. */
  readonly hosts?: readonly string[]
  /** Version of the program, for the OpenAPI document. */
  readonly version: string
  /** Told of every error that is not in the catalogue; without it standard error is. */
  readonly reportUnexpected?: (line: string) => void
}

/** Answers kept in memory: some thirty times the largest list. */
const KEPT_BYTES = 32 * 1024 * 1024
const REQUEST_TIMEOUT_MS = 30_000
const MAX_PARAM_CHARACTERS = 250

/** The HTTP API and the pages, not yet listening, so that tests can ask it without a port. */
export async function buildServer({
  service,
  webFolder,
  hosts = [],
  version,
  reportUnexpected = (line) => process.stderr.write(`${line}\n`),
}: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    return503OnClosing: false,
    routerOptions: { maxParamLength: MAX_PARAM_CHARACTERS },
    frameworkErrors: (_error, request, reply) => {
      const error = new StrataError('server/bad-request', { found: 'its address cannot be read' })
      sendProblem(reply.headers(BARE_HEADERS), problemOf(error, request.url))
    },
    clientErrorHandler: answerUnreadable,
  })
  // Requests and answers are parsed by their zod schemas; Fastify needs the JSON schemas for the document alone.
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.url)
    if (problem.code === 'server/unexpected') {
      reportUnexpected(`strata: ${request.method} ${request.url}: ${error}`)
    }
    return sendProblem(reply, problem)
  })
  await app.register(helmet, HELMET_OPTIONS)
  const isKnown = knownHost(hosts)
  app.addHook('onRequest', async ({ host, method }, reply) => {
    if (!isKnown(host)) throw new StrataError('server/unknown-host', { found: `"${host.slice(0, 100)}"` })
    if (method !== 'GET' && method !== 'HEAD') {
      reply.header('allow', 'GET, HEAD')
      throw new StrataError('server/read-only', { method })
    }
  })
  app.addSchema({ $id: PROBLEM_SCHEMA, ...jsonSchema(problemSchema, 'output') })
  await app.register(swagger, openApiOptions(version))
  const bodies = bodyCache(KEPT_BYTES)
  for (const route of apiRoutes(service)) defineRoute(app, route, bodies)
  openApiRoute(app)
  await servePages(app, webFolder)
  return app
}

/** A request that is no HTTP, or whose headers are too large or too slow, as a problem written to the bare connection. */
function answerUnreadable(_error: ConnectionError, socket: Socket): void {
  if (!socket.writable) return
  const problem = problemOf(
    new StrataError('server/bad-request', { found: 'it is not HTTP that can be read' }),
    '/',
  )
  const body = JSON.stringify(problem)
  const headers = Object.entries({
    ...BARE_HEADERS,
    'content-type': PROBLEM_MEDIA_TYPE,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  })
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines}\r\n${body}`)
}
