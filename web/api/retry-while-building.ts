import { ApiError } from './api-error.ts'

/** Asks again, until it is there, for an answer that the server still computes; every other error is shown at once. */
export const RETRY_WHILE_BUILDING = {
  retry: (_: number, error: Error): boolean =>
    error instanceof ApiError && error.code === 'server/reuse-building',
  retryDelay: 400,
} as const
