import type { FastifyInstance } from 'fastify'
import { codingsAddedSchema, codingsRequestSchema } from '../../api/clause-codings.ts'
import { jsonSchema } from '../json-schema.ts'
import { parseBody } from '../parse-input.ts'
import { MAX_JSON_BYTES, written } from '../write-routes.ts'
import type { CodingEditing } from './coding-editing.ts'

/** The routes that add codings of clauses: those of a coder, and a table of them. */
export function codingWriteRoutes(app: FastifyInstance, editing: CodingEditing): void {
  app.post(
    '/api/coding/codings',
    {
      bodyLimit: MAX_JSON_BYTES,
      schema: written(
        'addCodings',
        'Adds what a coder says of clauses, all of it or none; nothing said before is changed.',
        { 'application/json': { schema: jsonSchema(codingsRequestSchema, 'input') } },
        codingsAddedSchema,
        'coding',
      ),
    },
    async ({ body }, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(codingsAddedSchema.parse(await editing.add(parseBody(codingsRequestSchema, body)))),
  )
}
