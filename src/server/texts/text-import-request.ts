import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { StrataError } from '../../model/error.ts'
import { TEXT_LIMITS } from '../../text/text-limits.ts'
import { parseBody } from '../parse-input.ts'
import type { SentFile } from './text-editing.ts'

/** All files of one request together. A folder is sent in several. */
const MAX_TOTAL_BYTES = 160 * 1024 * 1024

const fieldsSchema = z.object({ by: z.string().trim().min(1).max(200) })

/**
 * Files of texts as a form sends them, each with its name, and who brings them.
 * @throws StrataError `server/bad-request`, `server/bad-query`, `text/too-large`, `import/too-large`
 */
export async function textImportRequest(
  request: FastifyRequest,
): Promise<{ readonly files: readonly SentFile[]; readonly by: string }> {
  if (!request.isMultipart()) {
    throw new StrataError('server/bad-request', { found: 'files are sent as multipart/form-data' })
  }
  const fields: Record<string, unknown> = {}
  const files: SentFile[] = []
  let total = 0
  for await (const part of request.parts({ limits: { fileSize: TEXT_LIMITS.fileBytes } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    // A browser gives the name alone, a program perhaps a path: only its last part names the file.
    const name = (part.filename || 'unnamed').split(/[\\/]/).at(-1) ?? 'unnamed'
    const bytes = await wholeFile(name, () => part.toBuffer())
    total += bytes.length
    if (total > MAX_TOTAL_BYTES) {
      throw new StrataError('import/too-large', {
        file: 'the import',
        why: `over ${MAX_TOTAL_BYTES} bytes in all`,
      })
    }
    files.push({ name, bytes })
  }
  if (files.length === 0) throw new StrataError('server/bad-request', { found: 'it holds no file' })
  return { files, by: parseBody(fieldsSchema, fields).by }
}

async function wholeFile(name: string, read: () => Promise<Buffer>): Promise<Uint8Array> {
  try {
    return await read()
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'FST_REQ_FILE_TOO_LARGE') throw cause
    const why = `it has more than the ${TEXT_LIMITS.fileBytes} bytes that are read`
    throw new StrataError('text/too-large', { file: name, why }, { cause })
  }
}
