import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { problemSchema } from '../api/common.ts'
import { StrataError } from '../model/error.ts'

/** A route of the contract: what it takes, what it answers, and in a sentence what for. */
export interface ApiRoute<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType> {
  readonly url: string
  readonly summary: string
  readonly params: Params
  readonly query: Query
  readonly answer: Answer
  /** The answer, or the address at which it stands now. */
  handle(input: { params: z.infer<Params>; query: z.infer<Query> }): z.input<Answer> | MovedTo
}

/** The resource stands at another address. */
export class MovedTo {
  readonly address: string
  constructor(address: string) {
    this.address = address
  }
}

interface Body {
  readonly text: string
  readonly etag: string
}

/** Answers depend on the address and the registry alone, so the last ones are kept. */
const MOST_BODIES = 300
const MOST_BODY_CHARACTERS = 8_000_000

const problems = { description: 'Problem details (RFC 9457)', ...jsonSchema(problemSchema) }

/** Registers a route: validates the query, validates and strips the answer, gives it an ETag, and documents it in OpenAPI. */
export function defineRoute<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(
  app: FastifyInstance,
  route: ApiRoute<P, Q, A>,
): void {
  const bodies = new Map<string, Body>()
  app.route({
    method: 'GET',
    url: route.url,
    schema: {
      summary: route.summary,
      params: jsonSchema(route.params),
      querystring: jsonSchema(route.query),
      response: { 200: { description: 'OK', ...jsonSchema(route.answer) }, '4xx': problems, '5xx': problems },
    },
    handler: async (request, reply) => {
      const kept = bodies.get(request.url)
      if (kept !== undefined) return send(request, reply, kept)
      const params = parseInput(route.params, request.params, 'address')
      const query = parseInput(route.query.strict(), request.query, 'query') as z.infer<Q>
      const value = route.handle({ params, query })
      if (value instanceof MovedTo) return reply.redirect(withQueryOf(value.address, request.url), 308)
      const text = JSON.stringify(route.answer.parse(value))
      const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
      if (bodies.size >= MOST_BODIES) bodies.delete(bodies.keys().next().value as string)
      if (text.length <= MOST_BODY_CHARACTERS) bodies.set(request.url, { text, etag })
      return send(request, reply, { text, etag })
    },
  })
}

function send(request: FastifyRequest, reply: FastifyReply, { text, etag }: Body): FastifyReply {
  reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding')
  const wanted = request.headers['if-none-match']
  if (wanted?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')) {
    return reply.code(304).send()
  }
  return reply.type('application/json; charset=utf-8').send(text)
}

function parseInput<S extends z.ZodType>(schema: S, value: unknown, where: string): z.infer<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : where)
  throw new StrataError('server/bad-query', { name, why: issue?.message ?? 'not valid', where })
}

function withQueryOf(address: string, url: string): string {
  const at = url.indexOf('?')
  return at === -1 ? address : `${address}${url.slice(at)}`
}

function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  })
  return rest
}
