import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type AnswerBody, answerBody, sendBody } from './answer-body.ts'
import { documentation } from './define-route.ts'
import { parseQuery } from './parse-input.ts'

const nothing = z.object({})

/** The head of the OpenAPI document; the routes fill in the rest. */
export function openApiOptions(version: string): FastifyDynamicSwaggerOptions {
  return {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Strata',
        version,
        description:
          'The registry of multilayered migration governance, read only. Every answer names the version of the registry it ' +
          'was computed from. Errors are problem details (RFC 9457) with a code and how to mend it; docs/errors.md explains each.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: 'This server.' }],
      tags: [
        { name: 'registry', description: 'What the registry holds, its sources and codebook, search.' },
        { name: 'instruments', description: 'Agreements, conventions, processes and forums.' },
        {
          name: 'texts',
          description: 'Texts of instruments: search, parts, topics, which are held and which wait.',
        },
        {
          name: 'coding',
          description: 'What coders say of the clauses of texts, where they differ, how far they agree.',
        },
        { name: 'actors', description: 'States, blocs, organisations, and what binds them.' },
        {
          name: 'processes',
          description: 'Consultative processes and forums: members, chairs, secretariat, funders.',
        },
        { name: 'layers', description: 'The layered view: who is bound to whom in which year.' },
        {
          name: 'flows',
          description: 'Migrant stocks of corridors, and what goes with agreements: gravity models.',
        },
        {
          name: 'about',
          description: 'Of what the registry is made, and what it lacks: sources, licences, gaps, problems.',
        },
        {
          name: 'changes',
          description: 'Corrections and imported tables of the workspace, with their history.',
        },
      ],
    },
    refResolver: { buildLocalReference: (json, _baseUri, _fragment, i) => String(json['$id'] ?? `def-${i}`) },
  }
}

/** The document itself, as a route of its own. */
export function openApiRoute(app: FastifyInstance): void {
  let body: AnswerBody | undefined
  app.get(
    '/api/openapi.json',
    {
      schema: documentation({
        name: 'getOpenApi',
        tag: 'registry',
        summary: 'This description of the API (OpenAPI 3.1).',
        params: nothing,
        query: nothing,
        answer: z.looseObject({
          openapi: z.literal('3.1.0'),
          info: z.looseObject({ title: z.string(), version: z.string() }),
          paths: z.record(z.string(), z.looseObject({})),
        }),
        moves: false,
        network: null,
      }),
    },
    async (request, reply) => {
      parseQuery(nothing, request.query as object)
      body ??= answerBody(JSON.stringify(app.swagger()))
      return sendBody(request, reply, body)
    },
  )
}
