import type { Tinypool } from 'tinypool'
import { StrataError } from '../model/error.ts'
import { moduleBeside, usualThreads, workerPool } from '../workers/worker-pool.ts'
import { type Coverage, type CoverageRule, SHORTEST_RUN } from './coverage.ts'
import { CURVE_LENGTHS, type CurvePoint, curvePoint } from './coverage-curve.ts'
import type { SourceRule } from './earlier-texts.ts'
import { inSharedMemory } from './in-shared-memory.ts'
import { mergedCorpus } from './merged-corpus.ts'
import type { PassedCorpus, ReuseTask, ReuseTaskKind, ReuseTasks, TextFile } from './reuse-task.ts'
import { runReuseTask } from './run-reuse-task.ts'
import type { SharedGrams } from './shared-grams.ts'
import type { TokenCorpus } from './token-corpus.ts'
import type { WordRule } from './word-rule.ts'

/** Called as work goes on: so many of so many steps are done. */
export type ReuseProgress = (done: number, of: number) => void

/** How a piece of work is watched and stopped. */
export interface Watch {
  readonly signal?: AbortSignal
  readonly progress?: ReuseProgress
}

/** Texts that were read, and the files that could not be. */
export interface ReadCorpus {
  readonly corpus: TokenCorpus
  readonly unread: readonly { readonly name: string; readonly error: StrataError }[]
}

const ENTRY = moduleBeside('./run-reuse-task', import.meta.url)

/** Below this no worker is started: it would take longer to start than to do the work. */
const FEW_BYTES = 2_000_000
const FEW_TOKENS = 200_000

/** Files of one worker's task, so that a large folder shows progress and can be stopped. */
const PART_BYTES = 32_000_000

/** Of each worker's heap; words lie outside of it. What is read of a file is soon forgotten, so that little is kept for it. */
const HEAP = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 16 }

/**
 * Reads texts and compares them in workers, which share the words as numbers. Answers are the same as without workers, and without workers
 * little work is done. Work that is stopped ends its workers.
 */
export class ReuseWorkers {
  readonly threads: number
  private pool: Tinypool | null = null

  constructor({ threads = usualThreads() }: { readonly threads?: number } = {}) {
    this.threads = threads
  }

  /**
   * Reads files as one corpus. A file that cannot be read is named with its error, and the others are read.
   * @param files their sizes tell how to divide them
   */
  async read(
    files: readonly (TextFile & { readonly bytes: number })[],
    words: WordRule = {},
    { signal, progress }: Watch = {},
  ): Promise<ReadCorpus> {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const groups = divided(files, Math.max(this.threads, Math.ceil(bytes / PART_BYTES)))
    let done = 0
    const parts = await Promise.all(
      groups.map(async (group) => {
        const part = await this.run('read', { files: group, words }, bytes < FEW_BYTES, signal)
        done += group.length
        progress?.(done, files.length)
        return part
      }),
    )
    const unread = parts.flatMap((part) =>
      part.unread.map(({ name, code, details }) => ({ name, error: new StrataError(code, details) })),
    )
    return { corpus: mergedCorpus(parts), unread }
  }

  /** The different grams of each text and of each two: runs of n words, or of n characters of the words joined by spaces. */
  sharedGrams(
    corpus: TokenCorpus,
    { unit, n }: { readonly unit: 'word' | 'char'; readonly n: number },
    { signal }: Watch = {},
  ): Promise<SharedGrams> {
    const passed = passedCorpus(corpus)
    const isFew = corpus.tokens.length < FEW_TOKENS
    return unit === 'word'
      ? this.run('shared-words', { corpus: passed, n }, isFew, signal)
      : this.run('shared-characters', { corpus: passed, words: corpus.words.packed(), n }, isFew, signal)
  }

  /** How much of each text its sources cover, in the order of the corpus. */
  coverage(
    corpus: TokenCorpus,
    { min = SHORTEST_RUN, ...rule }: CoverageRule = {},
    { signal }: Watch = {},
  ): Promise<readonly Coverage[]> {
    const isFew = corpus.tokens.length < FEW_TOKENS
    return this.run('coverage', { corpus: passedCorpus(corpus), min, rule }, isFew, signal)
  }

  /** Words of each text in runs of each other one (`coveredBetween`). */
  coveredBetween(corpus: TokenCorpus, min: number, { signal }: Watch = {}): Promise<Uint32Array> {
    const isFew = corpus.tokens.length < FEW_TOKENS
    return this.run('covered-between', { corpus: passedCorpus(corpus), min }, isFew, signal)
  }

  /**
   * How many texts are for the most part from one source, at each run length; the best source is chosen anew at each.
   * @param watch `targets`: places of the texts that are counted; without it all
   */
  async curve(
    corpus: TokenCorpus,
    rule: SourceRule = {},
    { signal, progress, targets }: Watch & { readonly targets?: ReadonlySet<number> } = {},
  ): Promise<CurvePoint[]> {
    let done = 0
    const shared = { ...corpus, ...passedCorpus(corpus), texts: corpus.texts }
    return Promise.all(
      CURVE_LENGTHS.map(async (min) => {
        const coverages = await this.coverage(shared, { min, ...rule }, { ...(signal && { signal }) })
        progress?.(++done, CURVE_LENGTHS.length)
        return curvePoint(
          min,
          coverages.filter(({ text }) => targets?.has(text) ?? true),
        )
      }),
    )
  }

  /** Ends the workers. */
  async close(): Promise<void> {
    await this.pool?.destroy()
    this.pool = null
  }

  private async run<K extends ReuseTaskKind>(
    kind: K,
    ask: ReuseTasks[K]['ask'],
    isFew: boolean,
    signal: AbortSignal | undefined,
  ): Promise<ReuseTasks[K]['answer']> {
    signal?.throwIfAborted()
    const task = { kind, ...ask } as unknown as ReuseTask
    if (isFew) return (await runReuseTask(task)) as ReuseTasks[K]['answer']
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

/** Files in so many groups of about as many bytes; none is empty. */
function divided<T extends { readonly bytes: number }>(files: readonly T[], count: number): T[][] {
  const groups = Array.from({ length: count }, () => ({ bytes: 0, files: [] as T[] }))
  for (const file of files.toSorted((a, b) => b.bytes - a.bytes)) {
    const least = groups.reduce((a, b) => (b.bytes < a.bytes ? b : a))
    least.files.push(file)
    least.bytes += file.bytes
  }
  return groups.flatMap((group) => (group.files.length === 0 ? [] : [group.files]))
}

/** The numbers of a corpus in memory that threads share, copied there unless they are there. */
function passedCorpus({ texts, tokens, starts }: TokenCorpus): PassedCorpus {
  return {
    texts: texts.map(({ id, language, signed }) => ({ id, language, signed })),
    tokens: inSharedMemory(tokens),
    starts: inSharedMemory(starts),
  }
}
