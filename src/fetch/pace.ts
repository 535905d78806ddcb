import type { Clock } from './clock.ts'

/** Holds requests to the same host apart. */
export interface Pace {
  /** Waits until the host may be asked again. */
  turn(host: string, signal: AbortSignal): Promise<void>
}

/** A pace of at most so many requests per second and host, the first at once. */
export function paceOf(perSecond: number, clock: Clock): Pace {
  const gapMs = 1000 / perSecond
  const nextAt = new Map<string, number>()
  return {
    async turn(host, signal) {
      const ahead = (nextAt.get(host) ?? 0) - clock.now()
      if (ahead > 0) await clock.sleep(ahead, signal)
      nextAt.set(host, clock.now() + gapMs)
    },
  }
}
