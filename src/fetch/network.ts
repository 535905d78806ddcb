import { type Clock, systemClock } from './clock.ts'
import { type Pace, paceOf } from './pace.ts'

/** How much is waited for, followed and read for one file. */
export interface FetchLimits {
  /** Attempts for one file, the first one included. */
  readonly attempts: number
  readonly redirects: number
  readonly bytes: number
  /** Longest silence of a server, before its answer and within it. */
  readonly silenceMs: number
  /** All attempts for one file together, waits included. */
  readonly totalMs: number
  /** Longest `Retry-After` that is waited for. */
  readonly retryAfterMs: number
}

export const FETCH_LIMITS: FetchLimits = {
  attempts: 5,
  redirects: 5,
  bytes: 64 * 1024 * 1024,
  silenceMs: 30_000,
  totalMs: 3_600_000,
  retryAfterMs: 300_000,
}

/** The world that fetching happens in. A test has its own clock and dice. */
export interface Network {
  readonly fetch: typeof fetch
  readonly clock: Clock
  /** A number from 0 to below 1. */
  readonly random: () => number
  readonly pace: Pace
  readonly limits: FetchLimits
  /** Said to every server as `User-Agent`. */
  readonly agent: string
  /** Told before a host is asked that was not named, since another one led to it. */
  readonly onOtherHost: (from: string, to: string) => void
}

export interface NetworkOptions {
  /** Of Strata. */
  readonly version: string
  /** Requests a second to one host. */
  readonly perSecond: number
  readonly limits: FetchLimits
  readonly onOtherHost: (from: string, to: string) => void
}

/** The network of this machine. */
export function openNetwork({ version, perSecond, limits, onOtherHost }: NetworkOptions): Network {
  return {
    fetch,
    clock: systemClock,
    random: Math.random,
    pace: paceOf(perSecond, systemClock),
    limits,
    agent: `Strata/${version} (strata fetch; a research workbench, at a person's request)`,
    onOtherHost,
  }
}
