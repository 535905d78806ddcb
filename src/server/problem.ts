import type { Problem } from '../api/common.ts'
import { StrataError } from '../model/error.ts'
import { ERROR_CATALOGUE } from '../model/error-catalogue.ts'

/** An error as RFC 9457 problem details. What is not in the catalogue says nothing of the inside of the server. */
export function problemOf(error: unknown, instance: string): Problem {
  const known = error instanceof StrataError ? error : toStrataError(error)
  return {
    type: `/docs/errors#${known.code.replace('/', '-')}`,
    title: known.message,
    status: ERROR_CATALOGUE[known.code].http,
    detail: known.message,
    instance,
    code: known.code,
    mend: known.mend,
  }
}

function toStrataError(error: unknown): StrataError {
  const status = (error as { statusCode?: number }).statusCode
  if (status !== undefined && status >= 400 && status < 500) {
    const found = error instanceof Error ? error.message : String(error)
    return new StrataError('server/bad-request', { found }, { cause: error })
  }
  return new StrataError('server/unexpected', {}, { cause: error })
}
