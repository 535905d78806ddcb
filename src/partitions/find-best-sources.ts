import type { BestSource, BestSourceLimits, HeldGrams } from '../reuse/partition/best-source.ts'
import type { SourceDays } from '../reuse/partition/source-days.ts'
import type { WorkerJob } from './worker-job.ts'
import { runJobs } from './workers.ts'

const WORDS_A_JOB = 400_000

/** The best source of every text, in their order: a job for each stretch of texts, on grams in shared memory. */
export async function findBestSources(
  grams: HeldGrams,
  days: SourceDays,
  {
    limits,
    threads,
    signal,
    onTexts,
  }: {
    limits: BestSourceLimits
    threads: number
    signal?: AbortSignal | undefined
    onTexts?: (done: number) => void
  },
): Promise<BestSource[]> {
  const jobs: (WorkerJob & { readonly kind: 'best' })[] = []
  const texts = days.source.length
  for (let from = 0; from < texts; ) {
    let to = from + 1
    const most = (grams.textStarts[from] as number) + WORDS_A_JOB
    while (to < texts && (grams.textStarts[to + 1] as number) <= most) to++
    jobs.push({ kind: 'best', job: { grams, days, limits, from, to } })
    from = to
  }
  const found: (readonly BestSource[])[] = new Array(jobs.length)
  let done = 0
  await runJobs(jobs, {
    threads,
    signal,
    onDone: (job, best) => {
      found[job] = best
      done += best.length
      onTexts?.(done)
    },
  })
  return found.flat()
}
