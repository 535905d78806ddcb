import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { StrataError } from '../model/error.ts'
import { IMPORT_FORMATS, type ImportFields } from '../model/import-format.ts'
import { REGIMES } from '../model/instrument.ts'
import { IMPORT_POLICIES } from '../registry/import/import-policy.ts'
import { parseBody } from './parse-input.ts'
import type { ImportRequest } from './workspace-editing.ts'

/** All files of one import together; each is bounded by the form's own limit. */
const MAX_TOTAL_BYTES = 128 * 1024 * 1024

const text = z.string().trim().max(400).optional()
const pairsOf = z
  .string()
  .max(4000)
  .optional()
  .describe('a line "name=value" for each')
  .refine((lines) => lines === undefined || readPairs(lines) !== null)

const fieldsSchema = z.object({
  format: z.enum(['', ...IMPORT_FORMATS]).default(''),
  sheet: text,
  source: text,
  instrument: text,
  title: text,
  regime: z.enum(['', ...REGIMES]).optional(),
  signed: text,
  in_force: text,
  columns: pairsOf,
  matches: pairsOf,
  policy: z.enum(IMPORT_POLICIES).default('stop'),
  write: z.enum(['yes', 'no']).default('no'),
  by: z.string().trim().min(1).max(200),
  reason: z.string().trim().max(2000).optional(),
  name: z.string().trim().min(1).max(200).default('dropped files'),
})

/**
 * An import as a form sends it: fields, and files with their names.
 * @throws StrataError `server/bad-request`, `server/bad-query`, `import/too-large`
 */
export async function importRequest(request: FastifyRequest): Promise<ImportRequest> {
  if (!request.isMultipart()) {
    throw new StrataError('server/bad-request', { found: 'files are sent as multipart/form-data' })
  }
  const fields: Record<string, unknown> = {}
  const files = new Map<string, Uint8Array>()
  let total = 0
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    const bytes = await part.toBuffer()
    total += bytes.length
    if (total > MAX_TOTAL_BYTES) {
      throw new StrataError('import/too-large', {
        file: 'the import',
        why: `over ${MAX_TOTAL_BYTES} bytes in all`,
      })
    }
    // A browser gives the name alone, a program perhaps a path: only its last part names the table.
    const name = (part.filename || 'unnamed').split(/[\\/]/).at(-1) ?? 'unnamed'
    files.set(files.has(name) ? `${files.size}/${name}` : name, bytes)
  }
  const { policy, write, by, reason, name, format, ...said } = parseBody(fieldsSchema, fields)
  return {
    name,
    files,
    format: format || null,
    fields: importFields(said),
    policy,
    write: write === 'yes',
    by,
    reason: reason || null,
  }
}

/** What was said; an empty field of a form says nothing. */
function importFields({
  columns,
  matches,
  ...texts
}: Readonly<Record<string, string | undefined>>): ImportFields {
  const pairs = { columns: readPairs(columns ?? ''), matches: readPairs(matches ?? '') }
  const said = Object.entries(texts).filter(([, value]) => value)
  const paired = Object.entries(pairs).filter(([, value]) => value !== null && Object.keys(value).length > 0)
  return Object.fromEntries([...said, ...paired]) as ImportFields
}

/** Lines `name=value`; null where one is not so. */
function readPairs(lines: string): Readonly<Record<string, string>> | null {
  const pairs: [string, string][] = []
  for (const line of lines.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '') continue
    const [, name, value] = /^([^=]+)=(.+)$/.exec(line) ?? []
    if (name === undefined || value === undefined) return null
    pairs.push([name.trim(), value.trim()])
  }
  return Object.fromEntries(pairs)
}
