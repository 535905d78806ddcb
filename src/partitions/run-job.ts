import { StrataError } from '../model/error.ts'
import { type BestSource, BestSourceFinder } from '../reuse/partition/best-source.ts'
import { runPartitionJob } from './partition-job.ts'
import type { BestSourceJob, WorkerAnswer, WorkerJob } from './worker-job.ts'

/** What a worker runs. An error of the catalogue is an answer, since only its code and details pass between threads. */
export default function runJob(task: WorkerJob): WorkerAnswer {
  try {
    if (task.kind === 'best') return { best: bestSources(task.job) }
    runPartitionJob(task.job)
    return { best: [] }
  } catch (error) {
    if (!(error instanceof StrataError)) throw error
    return { code: error.code, details: error.details }
  }
}

function bestSources({ grams, days, limits, from, to }: BestSourceJob): BestSource[] {
  const finder = new BestSourceFinder(grams, days, limits)
  return Array.from({ length: to - from }, (_, at) => finder.find(from + at))
}
