import { setTimeout as wait } from 'node:timers/promises'

/** The time, so that a test can be its master. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Waits so many milliseconds. @throws the signal's reason, as soon as it aborts */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Calls `late` in so many milliseconds, unless the function that it returns is called before. */
  after(ms: number, late: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, { signal })
    } catch (error) {
      signal.throwIfAborted()
      throw error
    }
  },
  after(ms, late) {
    const timer = setTimeout(late, ms)
    return () => clearTimeout(timer)
  },
}
