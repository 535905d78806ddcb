import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { StrataError } from '../model/error.ts'
import { answerBody, sendBody } from './answer-body.ts'
import { problemOf, sendProblem } from './problem.ts'

/** Addresses at which the workbench has a page; `index.html` answers for all of them. */
const PAGES =
  /^\/(?:about|atlas|layers|timeline|search|texts|words|partnership|compare|draft|code|changes|import|(?:instruments|actors|processes)(?:\/[^/]+)?|instruments\/[^/]+\/text|flows(?:\/[^/]+\/[^/]+)?)?$/

/** File names carry a hash of their content below this folder, so that they can be kept for good. */
const HASHED = 'assets'

/** Serves the built pages and answers every address that no route has. Without pages the API is served alone. */
export async function servePages(app: FastifyInstance, webFolder: string | null): Promise<void> {
  if (webFolder !== null) {
    await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024 })
    await app.register(fastifyStatic, {
      root: webFolder,
      index: false,
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.startsWith(join(webFolder, HASHED) + sep)
        reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  const answerElsewhere = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const path = request.url.split('?', 1)[0] as string
    const isPage = PAGES.test(path)
    if (webFolder === null || isApi(path) || (!isPage && isFile(path))) {
      const error = new StrataError('server/no-such-address', { found: path.slice(0, 200) })
      return sendProblem(reply, problemOf(error, request.url))
    }
    // Read each time: the pages may be built anew while the server runs.
    const index = await readFile(join(webFolder, 'index.html'), 'utf8').catch(() => null)
    if (index === null) {
      return sendProblem(reply, problemOf(new StrataError('server/pages-not-built'), request.url))
    }
    return sendBody(
      request,
      reply.code(isPage ? 200 : 404),
      answerBody(index, { mediaType: 'text/html; charset=utf-8' }),
    )
  }
  if (webFolder !== null) app.get('/', { schema: { hide: true } }, answerElsewhere)
  app.setNotFoundHandler(answerElsewhere)
}

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

/** Whether an address asks for a file: to answer a missing script or picture with a page would only confuse. */
function isFile(path: string): boolean {
  return /\.\w+$/.test(path)
}
