import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { StrataError } from '../model/error.ts'
import { IMPORT_POLICIES } from '../registry/import/import-policy.ts'
import { parseBody } from './parse-input.ts'
import type { ImportRequest } from './workspace-editing.ts'

/** All files of one import together; each is bounded by the form's own limit. */
const MAX_TOTAL_BYTES = 128 * 1024 * 1024

const fieldsSchema = z.object({
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
  const { policy, write, by, reason, name } = parseBody(fieldsSchema, fields)
  return { name, files, policy, write: write === 'yes', by, reason: reason || null }
}
