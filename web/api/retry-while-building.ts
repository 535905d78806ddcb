import { ApiError } from './api-error.ts'

/** Asks again while the server says that it still computes the answer; every other error is shown at once. */
export const RETRY_WHILE_BUILDING = {
  retry: (times: number, error: Error): boolean =>
    error instanceof ApiError && error.code === 'server/reuse-building' && times < 100,
  retryDelay: 1000,
} as const
