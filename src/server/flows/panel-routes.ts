import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { type PanelQuery, panelQuerySchema } from '../../api/flows-models.ts'
import { StrataError } from '../../model/error.ts'
import { type AnswerBody, answerBody, GZIP_MEDIA_TYPE, sendBody } from '../answer-body.ts'
import { goneSignal, PROBLEM_SCHEMA, VERSION_HEADER } from '../define-route.ts'
import { jsonSchema } from '../json-schema.ts'
import type { LiveRoutes } from '../live-routes.ts'
import { parseQuery } from '../parse-input.ts'
import { PROBLEM_MEDIA_TYPE } from '../problem.ts'
import type { PanelFiles } from './flow-answers.ts'

interface PanelFile {
  readonly name: string
  readonly summary: string
  readonly mediaType: string
  bodyOf(files: PanelFiles): AnswerBody
}

/** Files by which a model of the page is checked elsewhere, by their addresses. */
export const PANEL_FILES: Readonly<Record<string, PanelFile>> = {
  '/api/flows/panel.csv.gz': {
    name: 'getPanelTable',
    summary: 'The table that a treatment is estimated on, as CSV compressed by gzip.',
    mediaType: GZIP_MEDIA_TYPE,
    bodyOf: ({ table }) => answerBody(table, { mediaType: GZIP_MEDIA_TYPE, fileName: 'panel.csv.gz' }),
  },
  '/api/flows/panel.R': {
    name: 'getPanelScript',
    summary: 'An R script that estimates the headline models of this table again, with fixest.',
    mediaType: 'text/plain',
    bodyOf: ({ script }) =>
      answerBody(script, { mediaType: 'text/plain; charset=utf-8', fileName: 'check.R' }),
  },
}

/** The routes that hand out the estimation table of a treatment and the R script for it; both are made in the worker of the models. */
export function panelRoutes(app: FastifyInstance, live: Pick<LiveRoutes, 'service'>): void {
  for (const [url, file] of Object.entries(PANEL_FILES))
    app.get(url, { schema: documentation(file) }, async (request: FastifyRequest, reply: FastifyReply) => {
      const { flows, lookup, texts } = live.service
      const { version } = lookup.registry
      reply.header(VERSION_HEADER, version)
      const query = parseQuery(panelQuerySchema, request.query as object) as PanelQuery
      if (flows === null)
        throw new StrataError('flows/no-stocks', { why: 'the server stands on a registry alone' })
      const files = await flows.ask('panel', query, {
        version,
        texts: texts?.state() ?? '',
        signal: goneSignal(reply),
      })
      return sendBody(request, reply, file.bodyOf(files))
    })
}

function documentation({ name, summary, mediaType }: PanelFile): FastifySchema {
  const problem = (description: string) => ({
    description,
    content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: `${PROBLEM_SCHEMA}#` } } },
  })
  return {
    operationId: name,
    tags: ['flows'],
    summary,
    querystring: jsonSchema(panelQuerySchema, 'input'),
    response: {
      200: {
        description: 'The file.',
        content: { [mediaType]: { schema: { type: 'string', contentMediaType: mediaType } } },
      },
      304: { description: 'Unchanged since the ETag in If-None-Match.', type: 'null' },
      400: problem('A parameter is unknown or has a value that does not fit.'),
      default: problem('Any other error.'),
    },
  }
}
