import type { FastifyInstance } from 'fastify'
import { DRAFT_CHARACTERS, draftAnswerSchema, draftRequestSchema } from '../../api/reuse-draft.ts'
import { reuseIndexRequestSchema, reuseStateSchema } from '../../api/reuse-state.ts'
import { REUSE_METHOD } from '../../model/reuse-method.ts'
import { languagesOf } from '../../text/language-of.ts'
import { PROBLEM_SCHEMA } from '../define-route.ts'
import { jsonSchema } from '../json-schema.ts'
import type { LiveRoutes } from '../live-routes.ts'
import { parseBody } from '../parse-input.ts'
import { PROBLEM_MEDIA_TYPE } from '../problem.ts'
import type { PrepareFile } from '../texts/text-editing.ts'
import { MAX_JSON_BYTES } from '../write-routes.ts'
import { draftRequest } from './draft-request.ts'
import { reuseState } from './reuse-state.ts'
import { reuseOf, reuseText } from './reuse-text.ts'

/** Addresses that are asked with POST, since what is asked is long or starts something, and that change nothing of the workspace. */
export const ASK_ADDRESSES = ['/api/reuse/draft', '/api/reuse/index'] as const

/** A unit of UTF-16 takes up to six bytes in JSON, where it is escaped. */
const MAX_DRAFT_BYTES = 6 * DRAFT_CHARACTERS + MAX_JSON_BYTES

/** Language is told from stretches of so many characters, spread over the draft. */
const TOLD_FROM = 2000
const MOST_STRETCHES = 40

const DRAFT_FORM = {
  type: 'object',
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description: 'PDF, DOCX, HTML, plain text, Markdown, or the XML of ToTA.',
    },
    language: { type: 'string', description: 'ISO 639-1; without it the language is told from the words.' },
    min: { type: 'integer', description: 'Fewest words of a run.' },
    near: { type: 'string', enum: ['yes', 'no'] },
  },
  required: ['file'],
}

/** The routes that check a draft, and that start or stop the building of the index. */
export function draftRoutes(
  app: FastifyInstance,
  live: Pick<LiveRoutes, 'service'>,
  prepare: PrepareFile | null,
): void {
  app.post(
    '/api/reuse/draft',
    {
      bodyLimit: MAX_DRAFT_BYTES,
      schema: asked(
        'checkDraft',
        'Every passage of a draft that stands in a text held, with its sources. Nothing of the draft is kept.',
        {
          'application/json': { schema: jsonSchema(draftRequestSchema, 'input') },
          'multipart/form-data': { schema: DRAFT_FORM },
        },
        jsonSchema(draftAnswerSchema, 'output'),
      ),
    },
    async (request, reply) => {
      const { service } = live
      const reuse = reuseOf(service)
      const { text, remarks, language: given, min, near } = await draftRequest(request, prepare)
      const language = given ?? languageOfDraft(text)
      const { answer, facts } = await reuse.draft({ text, language, min, near: near === 'yes' })
      return reply.header('cache-control', 'no-store').send(
        draftAnswerSchema.parse({
          registry_version: service.lookup.registry.version,
          method: REUSE_METHOD,
          ...answer,
          text,
          remarks: [...remarks],
          language_told: given !== undefined ? 'given' : language === null ? null : 'words',
          texts: facts.map((each) => reuseText(service, each)),
        }),
      )
    },
  )
  app.post(
    '/api/reuse/index',
    {
      bodyLimit: MAX_JSON_BYTES,
      schema: asked(
        'buildReuseIndex',
        'Starts the building of the index of texts, or stops it, and says how far it is.',
        { 'application/json': { schema: jsonSchema(reuseIndexRequestSchema, 'input') } },
        jsonSchema(reuseStateSchema, 'output'),
      ),
    },
    async ({ body }, reply) => {
      const reuse = reuseOf(live.service)
      const { action } = parseBody(reuseIndexRequestSchema, body)
      // How it went is asked of /api/reuse.
      if (action === 'build') reuse.build().catch(() => undefined)
      else await reuse.cancel()
      return reply
        .header('cache-control', 'no-store')
        .send(reuseStateSchema.parse(await reuseState(live.service)))
    },
  )
}

/** Of stretches all over the draft, as that of a text is told from its articles. */
function languageOfDraft(text: string): string | null {
  const step = Math.max(TOLD_FROM, Math.ceil(text.length / MOST_STRETCHES))
  const stretches: string[] = []
  for (let at = 0; at < text.length; at += step) stretches.push(text.slice(at, at + TOLD_FROM))
  return languagesOf(stretches).whole
}

/** What the OpenAPI document says of an address that is asked with POST. */
function asked(operationId: string, summary: string, content: Record<string, object>, answer: object) {
  const problem = (description: string) => ({
    description,
    content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: `${PROBLEM_SCHEMA}#` } } },
  })
  return {
    operationId,
    tags: ['texts'],
    summary,
    body: { content },
    response: {
      200: { description: 'The answer.', content: { 'application/json': { schema: answer } } },
      400: problem('What was sent does not fit.'),
      403: problem('The request came from another site’s page.'),

      503: problem('The index is being built, or the question was stopped.'),
      default: problem('Any other error.'),
    },
  }
}
