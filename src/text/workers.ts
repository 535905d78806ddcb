import type { Tinypool } from 'tinypool'
import { StrataError } from '../model/error.ts'
import type { PreparedText } from '../model/prepared-text.ts'
import { moduleBeside, usualThreads, workerPool } from '../workers/worker-pool.ts'
import type { PrepareOptions } from './prepare-text.ts'
import type { WorkerAnswer, WorkerTask } from './worker-task.ts'

export interface TextPoolOptions {
  readonly prepare?: PrepareOptions
  /** Files that are prepared at once; by default one for each processor, four at most. */
  readonly threads?: number
  /** Memory of one worker's heap; the bytes of its file lie outside of it. */
  readonly memoryMiB?: number
  /** How long one file may take. */
  readonly fileSeconds?: number
  /** The module whose default export a worker runs, for tests. */
  readonly entry?: URL
}

const ENTRY = moduleBeside('./prepare-in-worker', import.meta.url)

/**
 * Prepares texts in workers of bounded memory, each file within a time. A worker that runs out of either ends with its file, whose
 * error it is, and another takes its place.
 */
export class TextPool {
  /** Files that are prepared at once. */
  readonly threads: number
  private readonly pool: Tinypool
  private readonly options: Required<Pick<TextPoolOptions, 'memoryMiB' | 'fileSeconds'>>
  private readonly prepareOptions: PrepareOptions
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(options: TextPoolOptions = {}) {
    const { prepare = {}, memoryMiB = 768, fileSeconds = 120, entry = ENTRY } = options
    this.threads = options.threads ?? usualThreads()
    this.options = { memoryMiB, fileSeconds }
    this.prepareOptions = prepare
    this.pool = workerPool(entry, this.threads, { maxOldGenerationSizeMb: memoryMiB })
  }

  /**
   * Makes a file ready for the workspace, as `prepareText` does.
   * @param signal takes the file out of the queue, or ends its worker
   * @throws StrataError `text/too-heavy`, `text/took-too-long`, and those of `prepareText`; the signal's reason where it stops
   */
  async prepare(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<PreparedText> {
    await this.turn()
    try {
      signal?.throwIfAborted()
      const answer = await this.run(bytes, fileName, signal)
      if ('text' in answer) return answer.text
      throw new StrataError(answer.code, answer.details)
    } finally {
      this.running--
      this.waiting.shift()?.()
    }
  }

  /** Ends the workers; files that are still in them fail. */
  async close(): Promise<void> {
    await this.pool.destroy()
  }

  /** Waits until a worker is free: the time of a file begins with its work. */
  private async turn(): Promise<void> {
    if (this.running >= this.threads) await new Promise<void>((resolve) => this.waiting.push(resolve))
    this.running++
  }

  private async run(bytes: Uint8Array, fileName: string, signal?: AbortSignal): Promise<WorkerAnswer> {
    const { memoryMiB, fileSeconds } = this.options
    const late = AbortSignal.timeout(1000 * fileSeconds)
    const broken = new AbortController()
    const onBroken = (error: unknown): void => broken.abort(error)
    const signals = [late, broken.signal, ...(signal === undefined ? [] : [signal])]
    const task: WorkerTask = { bytes, fileName, options: this.prepareOptions }
    this.pool.on('error', onBroken)
    try {
      return await this.pool.run(task, { signal: AbortSignal.any(signals) })
    } catch (cause) {
      if (signal?.aborted === true) throw signal.reason
      if (broken.signal.aborted) throw broken.signal.reason
      if (late.aborted)
        throw new StrataError('text/took-too-long', { file: fileName, seconds: fileSeconds }, { cause })
      if ((cause as { readonly code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new StrataError('text/too-heavy', { file: fileName, memory: memoryMiB }, { cause })
      throw cause
    } finally {
      this.pool.off('error', onBroken)
    }
  }
}
