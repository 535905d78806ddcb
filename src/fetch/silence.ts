import type { Clock } from './clock.ts'

/** Watches over one request, which is given up when its server falls silent or when all is stopped. */
export interface SilenceWatch {
  /** Aborts in both cases. */
  readonly signal: AbortSignal
  readonly isSilent: boolean
  /** Something came, or was asked: waiting for the next sign begins. */
  heard(): void
  /** Nothing is awaited for now. */
  pause(): void
  /** The request is over. */
  end(): void
}

/** A watch that waits for nothing yet. */
export function watchSilence(clock: Clock, ms: number, outer: AbortSignal): SilenceWatch {
  const controller = new AbortController()
  let isSilent = false
  const late = (): void => {
    isSilent = true
    controller.abort(new Error('silence'))
  }
  const stop = (): void => controller.abort(outer.reason)
  if (outer.aborted) stop()
  outer.addEventListener('abort', stop, { once: true })
  let cancel = (): void => {}
  return {
    signal: controller.signal,
    get isSilent() {
      return isSilent
    },
    heard() {
      cancel()
      cancel = clock.after(ms, late)
    },
    pause: () => cancel(),
    end() {
      cancel()
      outer.removeEventListener('abort', stop)
    },
  }
}
