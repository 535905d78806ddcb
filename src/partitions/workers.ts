import { StrataError } from '../model/error.ts'
import type { BestSource } from '../reuse/partition/best-source.ts'
import { moduleBeside, workerPool } from '../workers/worker-pool.ts'
import runJob from './run-job.ts'
import type { WorkerAnswer, WorkerJob } from './worker-job.ts'

const ENTRY = moduleBeside('./run-job', import.meta.url)

/** Of a worker's heap; its arrays of numbers lie outside of it. */
const HEAP_MIB = 768

/**
 * Does jobs in worker threads, so many at once, or one after another in this thread; tells each one's answer as it comes.
 * @throws StrataError of the first job that fails, or the signal's reason; the others are stopped
 */
export async function runJobs(
  jobs: readonly WorkerJob[],
  {
    threads,
    signal,
    onDone,
  }: {
    threads: number
    signal?: AbortSignal | undefined
    onDone: (job: number, best: readonly BestSource[]) => void
  },
): Promise<void> {
  if (threads === 1) return runHere(jobs, signal, onDone)
  const pool = workerPool(ENTRY, threads, { maxOldGenerationSizeMb: HEAP_MIB })
  const stop = new AbortController()
  const signals = [stop.signal, ...(signal === undefined ? [] : [signal])]
  let next = 0
  const work = async (): Promise<void> => {
    while (next < jobs.length) {
      signal?.throwIfAborted()
      const job = next++
      onDone(job, found(await pool.run(jobs[job], { signal: AbortSignal.any(signals) })))
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, work))
  } catch (error) {
    stop.abort()
    if (signal?.aborted === true) throw signal.reason
    throw error
  } finally {
    await pool.destroy()
  }
}

async function runHere(
  jobs: readonly WorkerJob[],
  signal: AbortSignal | undefined,
  onDone: (job: number, best: readonly BestSource[]) => void,
): Promise<void> {
  for (const [at, job] of jobs.entries()) {
    await new Promise(setImmediate)
    signal?.throwIfAborted()
    onDone(at, found(runJob(job)))
  }
}

function found(answer: WorkerAnswer): readonly BestSource[] {
  if ('code' in answer) throw new StrataError(answer.code, answer.details)
  return answer.best
}
