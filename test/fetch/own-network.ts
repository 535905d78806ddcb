import { FETCH_LIMITS, type FetchLimits, type Network } from '../../src/fetch/network.ts'
import type { ByteSink } from '../../src/fetch/partial-body.ts'

/** A network with a clock that a test owns: sleeping takes no time and is written down, and time-outs come when the test says. */
export interface OwnNetwork extends Network {
  /** Milliseconds of each sleep. */
  readonly slept: number[]
  readonly otherHosts: string[]
  /** Fires all time-outs that are waited for. */
  timeOut(): void
  readonly time: { now: number }
}

export function ownNetwork(limits: Partial<FetchLimits> = {}, random: () => number = () => 0): OwnNetwork {
  const slept: number[] = []
  const otherHosts: string[] = []
  const waiting = new Set<() => void>()
  const time = { now: Date.parse('2026-01-01T00:00:00Z') }
  return {
    slept,
    otherHosts,
    time,
    timeOut() {
      for (const late of [...waiting]) late()
    },
    fetch,
    random,
    agent: 'Strata/test',
    limits: { ...FETCH_LIMITS, ...limits },
    pace: { turn: async () => {} },
    onOtherHost: (from, to) => otherHosts.push(`${from} > ${to}`),
    clock: {
      now: () => time.now,
      async sleep(ms, signal) {
        signal.throwIfAborted()
        slept.push(ms)
        time.now += ms
      },
      after(_ms, late) {
        waiting.add(late)
        return () => waiting.delete(late)
      },
    },
  }
}

/** A sink into memory. */
export function memorySink(): ByteSink & { readonly bytes: () => Buffer; readonly restarts: () => number } {
  let pieces: Uint8Array[] = []
  let restarts = 0
  return {
    write: (piece) => pieces.push(piece),
    restart() {
      pieces = []
      restarts++
    },
    bytes: () => Buffer.concat(pieces),
    restarts: () => restarts,
  }
}
