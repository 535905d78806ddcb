import type { Problem } from '../../src/api/common.ts'

/** An answer that is an error: what went wrong and how to put it right, in the server's words (RFC 9457). */
export class ApiError extends Error {
  readonly status: number
  /** Code of the error catalogue, or `network` and `not-understood` where no server spoke. */
  readonly code: string
  readonly mend: string | null

  constructor(status: number, code: string, message: string, mend: string | null) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.mend = mend
  }
}

/** The error that an answer with a failing status stands for. */
export function errorOfAnswer(status: number, body: unknown): ApiError {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>
  const message = problem.detail ?? problem.title ?? `HTTP ${status}`
  return new ApiError(status, problem.code ?? 'not-understood', message, problem.mend ?? null)
}
