import { STATUS_CODES } from 'node:http'
import type { FastifyReply } from 'fastify'
import type { Problem } from '../api/common.ts'
import { StrataError } from '../model/error.ts'
import { ERROR_CATALOGUE } from '../model/error-catalogue.ts'

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

/** An address as an error shows it: long ones are cut. */
const SHOWN_CHARACTERS = 300

/**
 * An error as problem details (RFC 9457): `type` names its paragraph in the manual, `title` is the same for every occurrence, `detail` says what was found, `mend` how
 * to put it right. An error that is not in the catalogue says nothing of the inside of the server.
 */
export function problemOf(error: unknown, address: string): Problem {
  const known = error instanceof StrataError ? error : toStrataError(error)
  const status = ERROR_CATALOGUE[known.code].http
  return {
    type: `/docs/errors/${known.code.split('/')[0]}.md#${known.code.replace('/', '')}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: known.message,
    instance: address.slice(0, SHOWN_CHARACTERS),
    code: known.code,
    mend: known.mend,
  }
}

/** Answers with a problem; it is not kept by any cache. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .type(PROBLEM_MEDIA_TYPE)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem))
}

function toStrataError(error: unknown): StrataError {
  const status = (error as { statusCode?: unknown } | null)?.statusCode
  if (typeof status === 'number' && status >= 400 && status < 500) {
    const found = error instanceof Error ? error.message : String(error)
    return new StrataError(
      'server/bad-request',
      { found: found.slice(0, SHOWN_CHARACTERS) },
      { cause: error },
    )
  }
  return new StrataError('server/unexpected', {}, { cause: error })
}
