import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance } from 'fastify'
import { StrataError } from '../model/error.ts'
import { problemOf } from './problem.ts'
import type { RegistryService } from './registry-service.ts'
import { actorRoutes } from './routes/actor-routes.ts'
import { instrumentRoutes } from './routes/instrument-routes.ts'
import { registryRoutes } from './routes/registry-routes.ts'

export interface ServerOptions {
  readonly service: RegistryService
  /** The built pages; null serves the API alone. */
  readonly webFolder: string | null
  /** Host names under which the server may be asked, besides those of the loopback. */
  readonly hosts?: readonly string[]
  readonly version: string
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const PAGES = /^\/(?:$|atlas$|instruments(?:\/[^/]+)?$)/

/** The HTTP API and the pages, not yet listening, so that tests can ask it without a port. */
export async function buildServer({
  service,
  webFolder,
  hosts = [],
  version,
}: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: 1024,
    routerOptions: { maxParamLength: 250, ignoreTrailingSlash: false },
    exposeHeadRoutes: true,
  })
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => (value) => (typeof value === 'string' ? value : JSON.stringify(value)))
  app.addHook('onRequest', async (request) => {
    const name = request.host.replace(/:\d+$/, '')
    const known = [...LOOPBACK, ...hosts]
    // A page of another site that was made to resolve to this machine asks under its own name.
    if (!known.includes(name) && !hosts.includes('0.0.0.0') && !hosts.includes('::')) {
      throw new StrataError('server/unknown-host', { found: name.slice(0, 100) })
    }
  })
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.url.slice(0, 300))
    if (problem.code === 'server/unexpected')
      process.stderr.write(`strata: ${request.method} ${request.url}: ${error}\n`)
    return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'font-src': ["'self'"],
        'manifest-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Strata',
        version,
        description:
          'The registry of multilayered migration governance, read only. Errors are problem details (RFC 9457).',
        license: { name: 'MIT', identifier: 'MIT' },
      },
    },
  })
  registryRoutes(app, service)
  instrumentRoutes(app, service)
  actorRoutes(app, service)
  app.get(
    '/api/openapi.json',
    { schema: { summary: 'This description.', response: { 200: { description: 'OK', type: 'object' } } } },
    () => app.swagger(),
  )
  await servePages(app, webFolder)
  return app
}

async function servePages(app: FastifyInstance, webFolder: string | null): Promise<void> {
  const hasPages = webFolder !== null && existsSync(join(webFolder, 'index.html'))
  if (hasPages) {
    await app.register(fastifyStatic, {
      root: webFolder,
      wildcard: true,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header(
          'cache-control',
          path.includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
    app.get('/', { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'))
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (hasPages && isRead && !path.startsWith('/api') && !/\.\w+$/.test(path.replace(PAGES, ''))) {
      return reply.code(PAGES.test(path) ? 200 : 404).sendFile('index.html')
    }
    const known = isRead ? 'server/no-such-address' : 'server/read-only'
    const problem = problemOf(
      new StrataError(known, { found: path.slice(0, 200), method: request.method }),
      path.slice(0, 300),
    )
    return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  })
}
