import type { Tinypool } from 'tinypool'
import { moduleBeside, usualThreads, workerPool } from '../workers/worker-pool.ts'
import type { NetworkRules } from './layer-network.ts'
import type { MembershipIndex } from './membership-index.ts'
import { CHUNK_DRAWS, chunkCount, type NullKind } from './nulls/draw-null.ts'
import { type NullNetwork, nullNetwork } from './nulls/null-network.ts'
import { type NullRow, nullRows } from './nulls/null-rows.ts'
import { type DrawStatistics, type NullTask, runNullTask } from './nulls/null-task.ts'
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

/** Below this many entries drawn no worker is started: it would take longer to start than to draw. */
const FEW_ENTRIES = 50_000

/** Of each worker's heap. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

/**
 * Draws from the nulls in workers. What is drawn is the same with any number of workers and without them; little is drawn without.
 * Work that is stopped ends its workers.
 */
export class LayerWorkers {
  readonly threads: number
  private pool: Tinypool | null = null

  constructor({ threads = usualThreads() }: { readonly threads?: number } = {}) {
    this.threads = threads
  }

  /**
   * Ties, Jaccard and conditional overlap of the layers beside their nulls, in each of some years.
   * @returns by null, year and statistic
   */
  async nulls(
    index: MembershipIndex,
    rules: NetworkRules,
    { years, kinds, seed, draws }: NullsAsked,
    { signal, progress }: DrawsWatch = {},
  ): Promise<NullRow[]> {
    const asked = years.flatMap((year) => {
      const network = nullNetwork(participationMatrix(index, { ...rules, year }))
      return kinds.map((kind) => ({ year, kind, network }))
    })
    let done = 0
    return nullRows(
      await Promise.all(
        asked.map(async ({ year, kind, network }) => {
          let last = 0
          const values = await this.draws(
            network,
            { kind, seed, year, draws, statistics: 'overlap' },
            {
              ...(signal && { signal }),
              progress: (made) => {
                done += made - last
                last = made
                progress?.(done, draws * asked.length)
              },
            },
          )
          return { year, kind, network, values }
        }),
      ),
    )
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
    const entries = network.rows.reduce((sum, { elements }) => sum + elements.length, 0)
    const isFew = entries * asked.draws < FEW_ENTRIES
    let made = 0
    const parts = await Promise.all(
      Array.from({ length: chunkCount(asked.draws) }, async (_, chunk) => {
        const part = await this.run({ network, chunk: { ...asked, chunk }, statistics }, isFew, signal)
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

  private async run(task: NullTask, isFew: boolean, signal: AbortSignal | undefined): Promise<Float64Array> {
    signal?.throwIfAborted()
    if (isFew) return runNullTask(task)
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
