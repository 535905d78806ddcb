import { setImmediate } from 'node:timers/promises'
import type { Tinypool } from 'tinypool'
import type { NullKind } from '../model/null-comparison.ts'
import { moduleBeside, usualThreads, workerPool } from '../workers/worker-pool.ts'
import type { NetworkRules } from './layer-network.ts'
import type { MembershipIndex } from './membership-index.ts'
import { CHUNK_DRAWS, chunkCount } from './nulls/draw-null.ts'
import type { DrawStatistics } from './nulls/draw-statistics.ts'
import { type NullNetwork, nullNetwork } from './nulls/null-network.ts'
import { adjustedRows, type NullRow, type RowBeforeFamily, rowsOfYear } from './nulls/null-rows.ts'
import type { NullTask } from './nulls/null-task.ts'
import { participationMatrix } from './participation-matrix.ts'

/** Which draws are asked of a network. */
export interface DrawsAsked {
  readonly kind: NullKind
  readonly seed: number
  readonly year: number
  readonly draws: number
  readonly statistics: DrawStatistics
}

/** Which years are compared with which nulls. */
export interface NullsAsked {
  readonly years: readonly number[]
  readonly kinds: readonly NullKind[]
  readonly statistics: DrawStatistics
  readonly seed: number
  /** N, of each year and null. */
  readonly draws: number
}

/** How draws are watched and stopped. */
export interface DrawsWatch {
  readonly signal?: AbortSignal
  /** Told, as draws are made, how many there are of how many. */
  readonly progress?: (made: number, of: number) => void
}

const ENTRY = moduleBeside('./nulls/null-task', import.meta.url)

/** Of each worker's heap. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

/**
 * Draws from the nulls in workers. What is drawn is the same with any number of workers. Work that is stopped ends its
 * workers.
 */
export class LayerWorkers {
  readonly threads: number
  private pool: Tinypool | null = null

  constructor({ threads = usualThreads() }: { readonly threads?: number } = {}) {
    this.threads = threads
  }

  /**
   * Statistics of the layers beside their nulls, in each of some years.
   * @returns by null, year and statistic
   */
  async nulls(
    index: MembershipIndex,
    rules: NetworkRules,
    { years, kinds, statistics, seed, draws }: NullsAsked,
    { signal, progress }: DrawsWatch = {},
  ): Promise<NullRow[]> {
    const of = draws * years.length * kinds.length
    let done = 0
    const compared: Promise<RowBeforeFamily[]>[] = []
    for (const year of years) {
      // Whoever else is served by this thread comes in between.
      await setImmediate()
      const network = nullNetwork(participationMatrix(index, { ...rules, year }))
      for (const kind of kinds) {
        let last = 0
        const told = (made: number): void => {
          done += made - last
          last = made
          progress?.(done, of)
        }
        const watch = { ...(signal && { signal }), progress: told }
        const rows = this.draws(network, { kind, seed, year, draws, statistics }, watch).then((values) =>
          rowsOfYear({ year, kind, network, statistics, values }),
        )
        // What fails before all have begun is told at the end.
        rows.catch(() => undefined)
        compared.push(rows)
      }
    }
    return adjustedRows((await Promise.all(compared)).flat())
  }

  /**
   * What is computed of each draw.
   * @returns the statistics of the first draw, then those of the second, and so on
   */
  async draws(
    network: NullNetwork,
    { statistics, ...asked }: DrawsAsked,
    { signal, progress }: DrawsWatch = {},
  ): Promise<Float64Array> {
    let made = 0
    const parts = await Promise.all(
      Array.from({ length: chunkCount(asked.draws) }, async (_, chunk) => {
        const part = await this.run({ network, chunk: { ...asked, chunk }, statistics }, signal)
        made += Math.min(CHUNK_DRAWS, asked.draws - chunk * CHUNK_DRAWS)
        progress?.(made, asked.draws)
        return part
      }),
    )
    const values = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of parts) {
      values.set(part, at)
      at += part.length
    }
    return values
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    await this.pool?.destroy()
    this.pool = null
  }

  private async run(task: NullTask, signal: AbortSignal | undefined): Promise<Float64Array> {
    signal?.throwIfAborted()
    this.pool ??= workerPool(ENTRY, this.threads, HEAP)
    try {
      // A signal of its own for each task: the pool listens to it, and Node warns of many listeners to one.
      return await this.pool.run(task, signal === undefined ? {} : { signal: AbortSignal.any([signal]) })
    } catch (cause) {
      if (signal?.aborted === true) throw signal.reason
      throw cause
    }
  }
}
