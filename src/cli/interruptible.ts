import { StrataError } from '../model/error.ts'

/**
 * Runs work that Ctrl-C stops through its signal, so that it can clean up behind itself; a second Ctrl-C ends the process.
 * @throws StrataError `cli/interrupted`
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = (): void => controller.abort(new StrataError('cli/interrupted'))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
