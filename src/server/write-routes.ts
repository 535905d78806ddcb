import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify'
import type { z } from 'zod'
import {
  changedSchema,
  correctionRequestSchema,
  importAnswerSchema,
  undoRequestSchema,
} from '../api/changes.ts'
import { StrataError } from '../model/error.ts'
import { IMPORT_FORMATS, type ImportField } from '../model/import-format.ts'
import { PROBLEM_SCHEMA } from './define-route.ts'
import { importRequest } from './import-request.ts'
import { jsonSchema } from './json-schema.ts'
import { parseBody } from './parse-input.ts'
import { PROBLEM_MEDIA_TYPE } from './problem.ts'
import type { WorkspaceEditing } from './workspace-editing.ts'

/** Addresses that take changes of the workspace. */
export const WRITE_ADDRESSES = [
  '/api/corrections',
  '/api/undo',
  '/api/imports',
  '/api/text-imports',
  '/api/text-matches',
  '/api/text-exclusions',
  '/api/text-topics',
  '/api/text-clauses',
  '/api/text-removals',
  '/api/coding/codings',
] as const

export const MAX_JSON_BYTES = 256 * 1024
const MAX_FILE_BYTES = 64 * 1024 * 1024
/** ToTA has some four hundred texts, of which a page sends the beginnings. */
const MAX_FILES = 1000
const MAX_FIELDS = 20

/**
 * The routes that change the workspace: correct a row, take a change back, import tables. What they take is parsed by its schema,
 * and what they answer says which version of the registry the change made.
 */
export function writeRoutes(app: FastifyInstance, editing: WorkspaceEditing): void {
  const json = 'application/json'
  app.post(
    '/api/corrections',
    {
      bodyLimit: MAX_JSON_BYTES,
      schema: written(
        'correctRow',
        'Corrects a row of the registry in this workspace, with source and reason.',
        {
          [json]: { schema: jsonSchema(correctionRequestSchema, 'input') },
        },
        changedSchema,
      ),
    },
    async ({ body }, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(changedSchema.parse(await editing.correct(parseBody(correctionRequestSchema, body)))),
  )
  app.post(
    '/api/undo',
    {
      bodyLimit: MAX_JSON_BYTES,
      schema: written(
        'undoChange',
        'Takes a change of the workspace back, or a whole import; the history keeps both.',
        {
          [json]: { schema: jsonSchema(undoRequestSchema, 'input') },
        },
        changedSchema,
      ),
    },
    async ({ body }, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(changedSchema.parse(await editing.undo(parseBody(undoRequestSchema, body)))),
  )
  app.post(
    '/api/imports',
    {
      schema: written(
        'importTables',
        'Imports tables into the workspace, or says what importing them would change.',
        {
          'multipart/form-data': { schema: IMPORT_FORM },
        },
        importAnswerSchema,
      ),
    },
    async (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .send(importAnswerSchema.parse(await editing.importFiles(await importRequest(request)))),
  )
}

/** Reads forms with files, within bounds. */
export async function readForms(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    limits: {
      fileSize: MAX_FILE_BYTES,
      files: MAX_FILES,
      fields: MAX_FIELDS,
      fieldSize: 4096,
      parts: MAX_FILES + MAX_FIELDS,
    },
    throwFileSizeLimit: true,
  })
}

const IMPORT_FIELDS: Readonly<Record<ImportField, string>> = {
  sheet: 'Worksheet of a workbook.',
  source: 'Id of the source that the rows get.',
  instrument: 'Instrument whose status a table of the Treaty Collection is.',
  title: 'Title of an instrument that the registry does not hold.',
  regime: 'Its field of law.',
  signed: 'Its day of signature or adoption.',
  in_force: 'Its entry into force.',
  columns: 'A line field=variable for each variable that a data set calls otherwise.',
  matches: 'A line number=id for each treaty of DESTA that is known otherwise; new enters it.',
}

const IMPORT_FORM = {
  type: 'object',
  properties: {
    policy: { type: 'string', enum: ['stop', 'keep', 'replace', 'both'] },
    write: { type: 'string', enum: ['yes', 'no'], description: 'no: only say what would change.' },
    by: { type: 'string', description: 'Who imports.' },
    reason: { type: 'string' },
    name: { type: 'string', description: 'What the import is called in the history.' },
    format: {
      type: 'string',
      enum: ['', ...IMPORT_FORMATS],
      description: 'Format of the files; without it what they hold says it, or the answer asks for it.',
    },
    ...Object.fromEntries(
      Object.entries(IMPORT_FIELDS).map(([field, description]) => [field, { type: 'string', description }]),
    ),
    files: {
      type: 'array',
      items: { type: 'string', format: 'binary' },
      description: 'Tables as CSV, or files of the format.',
    },
  },
  required: ['by', 'files'],
}

/**
 * That a request to change something comes from a page of this server, or from a program of the user's: a page of another site
 * can send forms here, but neither this header nor its own origin under our name.
 * @throws StrataError `server/foreign-page`
 */
export function assertOwnPage({ headers }: Pick<FastifyRequest, 'headers'>): void {
  const { origin, host } = headers
  const site = headers['sec-fetch-site']
  const isForeign =
    (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  if (isForeign) throw new StrataError('server/foreign-page', { found: String(origin ?? site).slice(0, 100) })
}

/** What the OpenAPI document says of an address that takes a change. */
export function written(
  name: string,
  summary: string,
  content: Record<string, object>,
  answer: z.ZodObject,
  tag: 'changes' | 'texts' | 'coding' = 'changes',
): FastifySchema {
  const problem = (description: string) => ({
    description,
    content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: `${PROBLEM_SCHEMA}#` } } },
  })
  return {
    operationId: name,
    tags: [tag],
    summary,
    body: { content },
    response: {
      200: {
        description: 'What was changed.',
        content: { 'application/json': { schema: jsonSchema(answer, 'output') } },
      },
      400: problem('What was sent does not fit.'),
      403: problem('The server takes no changes, or the request came from another site’s page.'),
      409: problem('The row was changed in the meantime.'),
      422: problem('The tables would be wrong with the change in them.'),
      default: problem('Any other error.'),
    },
  } as FastifySchema
}
