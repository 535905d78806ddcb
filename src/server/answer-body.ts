import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Coding, chooseCoding, encode } from './content-coding.ts'

/** An answer as bytes: serialised once, and compressed once for each coding that is asked for. */
export interface AnswerBody {
  readonly bytes: Buffer
  readonly mediaType: string
  /** Name under which a browser saves it, null where it shows it. */
  readonly fileName: string | null
  /** Hash of the content, the heart of its ETags. */
  readonly hash: string
  readonly encoded: Map<Coding, Promise<Buffer>>
}

/** A file that is compressed already. */
export const GZIP_MEDIA_TYPE = 'application/gzip'
/** Below this a compressed answer saves no packet. */
const COMPRESSED_FROM_BYTES = 1024

export function answerBody(
  content: string | Uint8Array,
  {
    mediaType = 'application/json; charset=utf-8',
    fileName = null,
  }: Partial<Pick<AnswerBody, 'mediaType' | 'fileName'>> = {},
): AnswerBody {
  const bytes = Buffer.from(content as string)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  return { bytes, mediaType, fileName, hash, encoded: new Map() }
}

/**
 * Sends an answer in the coding that the request prefers, or 304 where the client holds it already.
 *
 * The ETag is strong, so each coding has its own (RFC 9110 §8.8.3.3).
 */
export async function sendBody(
  request: FastifyRequest,
  reply: FastifyReply,
  body: AnswerBody,
): Promise<FastifyReply> {
  const isAsSmall = body.bytes.length < COMPRESSED_FROM_BYTES || body.mediaType === GZIP_MEDIA_TYPE
  const coding = isAsSmall ? 'identity' : chooseCoding(request.headers['accept-encoding'])
  const etag = coding === 'identity' ? `"${body.hash}"` : `"${body.hash}-${coding}"`
  reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding')
  if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send()
  reply.type(body.mediaType)
  if (body.fileName !== null) reply.header('content-disposition', `attachment; filename="${body.fileName}"`)
  if (coding === 'identity') return reply.send(body.bytes)
  return reply.header('content-encoding', coding).send(await encodedOnce(body, coding))
}

function encodedOnce({ bytes, encoded }: AnswerBody, coding: Coding): Promise<Buffer> {
  const kept = encoded.get(coding) ?? encode(bytes, coding)
  encoded.set(coding, kept)
  return kept
}

/** Whether If-None-Match names the tag; tags are compared weakly (RFC 9110 §13.1.2). */
function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes(etag) || tags.includes('*')
}
