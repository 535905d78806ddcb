import type { Socket } from 'node:net'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import fastify, { type ConnectionError, type FastifyInstance } from 'fastify'
import { problemSchema } from '../api/common.ts'
import { StrataError } from '../model/error.ts'
import type { CodingEditing } from './coding/coding-editing.ts'
import { codingWriteRoutes } from './coding/coding-write-routes.ts'
import { defineRoute, PROBLEM_SCHEMA } from './define-route.ts'
import { jsonSchema } from './json-schema.ts'
import { knownHost } from './known-host.ts'
import { type LiveRoutes, liveRoutes } from './live-routes.ts'
import { openApiOptions, openApiRoute } from './open-api.ts'
import { PROBLEM_MEDIA_TYPE, problemOf, sendProblem } from './problem.ts'
import type { RegistryService } from './registry-service.ts'
import { ASK_ADDRESSES, draftRoutes } from './reuse/draft-routes.ts'
import { BARE_HEADERS, HELMET_OPTIONS } from './security-headers.ts'
import { servePages } from './serve-pages.ts'
import type { PrepareFile, TextEditing } from './texts/text-editing.ts'
import { textWriteRoutes } from './texts/text-write-routes.ts'
import type { WorkspaceEditing } from './workspace-editing.ts'
import { assertOwnPage, readForms, WRITE_ADDRESSES, writeRoutes } from './write-routes.ts'

export interface ServerOptions {
  readonly service: RegistryService
  /**
   * Makes the changes that pages ask for, given what puts another registry in the place of the one served. Without it, and where
   * the server listens to more than this machine, the API is read only.
   */
  readonly editing?: (replace: (service: RegistryService) => void) => WorkspaceEditing
  /** Changes the texts of the workspace, given the registry as it is served; asked for only beside `editing`. */
  readonly textEditing?: (live: Pick<LiveRoutes, 'service' | 'replace'>) => TextEditing
  /** Adds codings of clauses, given the registry as it is served; asked for only beside `editing`. */
  readonly codingEditing?: (live: Pick<LiveRoutes, 'service'>) => CodingEditing
  /** Reads the file of a draft, given the registry as it is served; without it drafts are taken as text alone. */
  readonly readDraft?: (live: Pick<LiveRoutes, 'service'>) => PrepareFile
  /** The built pages; null serves the API alone. */
  readonly webFolder: string | null
  /** Addresses it listens on, as given with `--host`; none is the loopback. They decide which Host headers are answered. */
  readonly hosts?: readonly string[]
  /** Version of the program, for the OpenAPI document. */
  readonly version: string
  /** Told of every error that is not in the catalogue; without it standard error is. */
  readonly reportUnexpected?: (line: string) => void
}

const REQUEST_TIMEOUT_MS = 30_000
/** Keys of rows are the longest. */
const MAX_PARAM_CHARACTERS = 600

/** The HTTP API and the pages, not yet listening, so that tests can ask it without a port. */
export async function buildServer({
  service,
  editing,
  textEditing,
  codingEditing,
  readDraft,
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
  const takesChanges = editing !== undefined && service.isEditable
  const asks = service.reuse !== null
  app.addHook('onRequest', async ({ host, method, url, headers }, reply) => {
    if (!isKnown(host)) throw new StrataError('server/unknown-host', { found: `"${host.slice(0, 100)}"` })
    if (method === 'GET' || method === 'HEAD') return
    const isAsk = asks && method === 'POST' && (ASK_ADDRESSES as readonly string[]).includes(url)
    const isWrite = method === 'POST' && (WRITE_ADDRESSES as readonly string[]).includes(url)
    if (!isWrite && !isAsk) {
      reply.header('allow', 'GET, HEAD')
      throw new StrataError('server/read-only', { method })
    }
    if (!takesChanges && !isAsk) throw new StrataError('server/no-changes')
    assertOwnPage({ headers })
  })
  app.addSchema({ $id: PROBLEM_SCHEMA, ...jsonSchema(problemSchema, 'output') })
  await app.register(swagger, openApiOptions(version))
  const live = liveRoutes(service)
  for (const route of live.all) defineRoute(app, route, live)
  if (takesChanges || asks) await readForms(app)
  if (asks) draftRoutes(app, live, readDraft?.(live) ?? null)
  if (takesChanges) writeRoutes(app, editing(live.replace))
  if (takesChanges && textEditing !== undefined) textWriteRoutes(app, textEditing(live))
  if (takesChanges && codingEditing !== undefined) codingWriteRoutes(app, codingEditing(live))
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
