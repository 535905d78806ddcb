import type { FastifyInstance } from 'fastify'
import { codingsAddedSchema, codingsImportedSchema, codingsRequestSchema } from '../../api/clause-codings.ts'
import { StrataError } from '../../model/error.ts'
import { jsonSchema } from '../json-schema.ts'
import { parseBody } from '../parse-input.ts'
import { MAX_JSON_BYTES, written } from '../write-routes.ts'
import type { CodingEditing } from './coding-editing.ts'

const IMPORT_FORM = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary', description: 'Codings as CSV.' } },
  required: ['file'],
}

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
  app.post(
    '/api/coding/import',
    {
      schema: written(
        'importCodings',
        'Brings a table of codings in, all rows or none, and says what is wrong with which.',
        { 'multipart/form-data': { schema: IMPORT_FORM } },
        codingsImportedSchema,
        'coding',
      ),
    },
    async (request, reply) => {
      if (!request.isMultipart())
        throw new StrataError('server/bad-request', { found: 'a file is sent as multipart/form-data' })
      const file = await request.file()
      if (file === undefined) throw new StrataError('server/bad-request', { found: 'it holds no file' })
      const table = (await file.toBuffer()).toString('utf8')
      return reply
        .header('cache-control', 'no-store')
        .send(codingsImportedSchema.parse(await editing.importTable(table, file.filename || 'codings.csv')))
    },
  )
}
