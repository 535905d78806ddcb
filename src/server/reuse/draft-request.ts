import type { FastifyRequest } from 'fastify'
import { DRAFT_FILE_BYTES, type DraftRequest, draftRequestSchema } from '../../api/reuse-draft.ts'
import { StrataError } from '../../model/error.ts'
import { parseBody } from '../parse-input.ts'
import type { PrepareFile, SentFile } from '../texts/text-editing.ts'

/** A draft as it was read, with what the reader of its file has to say. */
export interface DraftSent extends DraftRequest {
  readonly remarks: readonly string[]
}

/**
 * A draft as a page sends it: JSON with its words, or a form with a file, which is read as those of the workspace are. Nothing is kept.
 * @throws StrataError `server/bad-request`, `server/bad-query`, `text/too-large`, and those of `prepareText`
 */
export async function draftRequest(request: FastifyRequest, prepare: PrepareFile | null): Promise<DraftSent> {
  if (!request.isMultipart()) return { ...parseBody(draftRequestSchema, request.body), remarks: [] }
  const { file, fields } = await formOf(request)
  if (file === null) throw new StrataError('server/bad-request', { found: 'it holds no file' })
  if (prepare === null) throw new StrataError('server/bad-request', { found: 'files are not read here' })
  const asked = parseBody(draftRequestSchema, { ...fields, text: '' })
  const { text, remarks } = await prepare(file.bytes, file.name)
  return { ...asked, text, remarks }
}

async function formOf(
  request: FastifyRequest,
): Promise<{ readonly file: SentFile | null; readonly fields: Readonly<Record<string, unknown>> }> {
  const fields: Record<string, unknown> = {}
  let file: SentFile | null = null
  for await (const part of request.parts({ limits: { fileSize: DRAFT_FILE_BYTES, files: 1 } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    const name = (part.filename || 'unnamed').split(/[\\/]/).at(-1) ?? 'unnamed'
    file = { name, bytes: await wholeDraft(name, () => part.toBuffer()) }
  }
  return { file, fields }
}

async function wholeDraft(name: string, read: () => Promise<Buffer>): Promise<Uint8Array> {
  try {
    return await read()
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'FST_REQ_FILE_TOO_LARGE') throw cause
    const why = `it has more than the ${DRAFT_FILE_BYTES} bytes that are read of a draft`
    throw new StrataError('text/too-large', { file: name, why }, { cause })
  }
}
