import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import {
  textClauseRequestSchema,
  textDecidedSchema,
  textExclusionRequestSchema,
  textImportSchema,
  textMatchRequestSchema,
  textRemovalRequestSchema,
  textTopicRequestSchema,
} from '../../api/text-decisions.ts'
import { jsonSchema } from '../json-schema.ts'
import { parseBody } from '../parse-input.ts'
import { MAX_JSON_BYTES, written } from '../write-routes.ts'
import type { TextEditing } from './text-editing.ts'
import { textImportRequest } from './text-import-request.ts'

const IMPORT_FORM = {
  type: 'object',
  properties: {
    by: { type: 'string', description: 'Who brings them.' },
    files: {
      type: 'array',
      items: { type: 'string', format: 'binary' },
      description: 'PDF, DOCX, HTML, plain text, Markdown, or the XML of ToTA.',
    },
  },
  required: ['by', 'files'],
}

/** The routes that change the texts of the workspace: bring some, say whose one is, exclude or keep one, decide on topics, remove one. */
export function textWriteRoutes(app: FastifyInstance, editing: TextEditing): void {
  const decision = <T extends z.ZodObject>(
    url: string,
    name: string,
    summary: string,
    schema: T,
    decide: (request: z.output<T>) => Promise<z.input<typeof textDecidedSchema>>,
  ): void => {
    app.post(
      url,
      {
        bodyLimit: MAX_JSON_BYTES,
        schema: written(
          name,
          summary,
          { 'application/json': { schema: jsonSchema(schema, 'input') } },
          textDecidedSchema,
          'texts',
        ),
      },
      async ({ body }, reply) =>
        reply
          .header('cache-control', 'no-store')
          .send(textDecidedSchema.parse(await decide(parseBody(schema, body)))),
    )
  }
  decision(
    '/api/text-matches',
    'decideTextMatch',
    'Says which instrument a text is of.',
    textMatchRequestSchema,
    (request) => editing.decideMatch(request),
  )
  decision(
    '/api/text-exclusions',
    'decideTextExclusion',
    'Puts a text on the exclusion list, or keeps it in.',
    textExclusionRequestSchema,
    (request) => editing.decideExclusion(request),
  )
  decision(
    '/api/text-topics',
    'decideTextTopic',
    'Accepts or rejects a topic in a part of a text, or takes that back.',
    textTopicRequestSchema,
    (request) => editing.decideTopic(request),
  )
  decision(
    '/api/text-clauses',
    'codeTextClause',
    'Codes the instrument of a text as holding a migration clause, or none.',
    textClauseRequestSchema,
    (request) => editing.decideClause(request),
  )
  decision(
    '/api/text-removals',
    'removeText',
    'Takes a text out of the workspace.',
    textRemovalRequestSchema,
    (request) => editing.remove(request),
  )
  app.post(
    '/api/text-imports',
    {
      schema: written(
        'importTexts',
        'Brings files of texts into the workspace, each whole or not at all, and says what became of each.',
        { 'multipart/form-data': { schema: IMPORT_FORM } },
        textImportSchema,
        'texts',
      ),
    },
    async (request, reply) => {
      const { files, by } = await textImportRequest(request)
      return reply
        .header('cache-control', 'no-store')
        .send(textImportSchema.parse(await editing.importFiles(files, by)))
    },
  )
}
