import type { FastifyInstance, FastifyReply, FastifySchema } from 'fastify'
import { z } from 'zod'
import { EXPORT_MEDIA_TYPES, jsonExportSchema, NETWORK_MEDIA_TYPES } from '../api/export-format.ts'
import { StrataError } from '../model/error.ts'
import { answerBody, sendBody } from './answer-body.ts'
import { type ApiRoute, MovedTo } from './api-route.ts'
import { exportBody, formatAsked } from './export/export-answer.ts'
import { jsonSchema } from './json-schema.ts'
import type { LiveRoutes } from './live-routes.ts'
import { parseParams, parseQuery } from './parse-input.ts'
import { PROBLEM_MEDIA_TYPE } from './problem.ts'

/** Name under which the OpenAPI document describes every error. */
export const PROBLEM_SCHEMA = 'Problem'

/**
 * Registers a route: parses what is asked, parses the answer so that what its schema does not declare is dropped, gives it
 * an ETag, and documents it. With `format` the answer's table is sent as a file. Answers are kept
 * under their whole address until another registry is in the place of the one that they were computed from; those of live routes while
 * their state stays, or not at all where they have none.
 */
export function defineRoute(app: FastifyInstance, { name, url, ...rest }: ApiRoute, live: LiveRoutes): void {
  app.route({
    method: 'GET',
    url,
    schema: documentation({ name, ...rest }),
    handler: async (request, reply) => {
      const { bodies, service } = live
      const { version } = service.lookup.registry
      reply.header(VERSION_HEADER, version)
      const route = live.now(name)
      // What changes while the answer is computed gives another state, under which nothing is kept yet.
      const state = route.state?.() ?? null
      const key = state === null ? request.url : `${request.url} ${state}`
      const kept = bodies.get(key)
      if (kept !== undefined) return sendBody(request, reply, kept)
      const params = parseParams(route.params, request.params as object)
      const query = parseQuery(route.query, request.query as object)
      assertVersion(query, version)
      const { format, asked } = formatAsked(query, request.query as object)
      const input = { params, query: asked }
      const value = await route.handle({ ...input, signal: goneSignal(reply) })
      if (value instanceof MovedTo) {
        // Tomorrow's registry may give the name to another actor, so no cache may keep this for good.
        return reply
          .header('cache-control', 'no-cache')
          .redirect(withQueryOf(value.address, request.url), 308)
      }
      const answer = route.answer.parse(value)
      const body =
        format === undefined
          ? answerBody(JSON.stringify(answer))
          : exportBody(route, { format, answer, input, url: request.url, raw: request.query as object })
      if (!route.isLive || state !== null) bodies.set(key, body)
      return sendBody(request, reply, body)
    },
  })
}

/** Aborted when the line is closed before the answer is written. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort()
  })
  return gone.signal
}

/** Header of every answer: the version of the registry that it is of. */
export const VERSION_HEADER = 'strata-registry-version'

/** An address that was cited on one version of the registry is not quietly answered from another. */
function assertVersion({ v }: { v?: string }, held: string): void {
  if (v !== undefined && v !== held) throw new StrataError('server/other-version', { found: v, held })
}

/** What the OpenAPI document says of a route. */
export function documentation({
  name,
  tag,
  summary,
  params,
  query,
  answer,
  moves,
  network,
}: Omit<ApiRoute, 'url' | 'isLive' | 'state' | 'handle' | 'table'>): FastifySchema {
  const problem = (description: string) => ({
    description,
    content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: `${PROBLEM_SCHEMA}#` } } },
  })
  const headers = {
    ETag: { schema: { type: 'string' }, description: 'Names this content; send it as If-None-Match.' },
    'Strata-Registry-Version': {
      schema: { type: 'string' },
      description: 'Version of the registry answered from.',
    },
  }
  const schema = jsonSchema(answer, 'output')
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(Object.keys(params.shape).length === 0 ? {} : { params: jsonSchema(params, 'input') }),
    ...(Object.keys(query.shape).length === 0 ? {} : { querystring: jsonSchema(query, 'input') }),
    response: {
      200: {
        description: 'The answer.',
        headers,
        content:
          'format' in query.shape
            ? exportedContent(answer, network !== null)
            : { 'application/json': { schema } },
      },
      304: { description: 'Unchanged since the ETag in If-None-Match.', type: 'null' },
      ...(moves
        ? { 308: { description: 'The same under its id: see the Location header.', type: 'null' } }
        : {}),
      400: problem('A parameter is unknown or has a value that does not fit.'),
      ...(Object.keys(params.shape).length === 0 ? {} : { 404: problem('The registry has no such row.') }),
      409: problem('The registry is of another version than `v` asks for.'),
      default: problem('Any other error.'),
    },
  }
}

/** What a route with a table answers: without `format` and with `format=json` in JSON, and as a file of the other formats. */
function exportedContent(answer: ApiRoute['answer'], isNetwork: boolean) {
  const file = { type: 'string', contentMediaType: '' }
  return {
    'application/json': { schema: jsonSchema(z.union([answer, jsonExportSchema]), 'output') },
    [EXPORT_MEDIA_TYPES.csv]: { schema: { ...file, contentMediaType: EXPORT_MEDIA_TYPES.csv } },
    [EXPORT_MEDIA_TYPES.parquet]: { schema: { ...file, contentMediaType: EXPORT_MEDIA_TYPES.parquet } },
    ...(isNetwork &&
      Object.fromEntries(
        Object.values(NETWORK_MEDIA_TYPES).map((type) => [
          type,
          { schema: { ...file, contentMediaType: type } },
        ]),
      )),
  }
}

function withQueryOf(address: string, url: string): string {
  const at = url.indexOf('?')
  return at === -1 ? address : `${address}${url.slice(at)}`
}
