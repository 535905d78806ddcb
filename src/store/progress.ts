import { setImmediate as nextTurn } from 'node:timers/promises'

/** Called with what is being done and how much of it. */
export type Progress = (step: 'rows' | 'search', done: number, total: number) => void

/** How a long piece of work is followed and stopped. */
export interface WorkOptions {
  readonly progress?: Progress | undefined
  /** Stops the work between two steps; nothing of it is written. */
  readonly signal?: AbortSignal | undefined
  /** The time of the change, for the history. */
  readonly now?: Date | undefined
}

/**
 * Lets the process do what waits, such as a signal from the terminal, and stops if that asked to stop.
 * @throws the signal's reason
 */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await nextTurn()
  signal?.throwIfAborted()
}
