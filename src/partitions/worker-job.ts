import type { ErrorDetails } from '../model/error.ts'
import type { ErrorCode } from '../model/error-catalogue.ts'
import type { BestSource, BestSourceLimits, HeldGrams } from '../reuse/partition/best-source.ts'
import type { SourceDays } from '../reuse/partition/source-days.ts'
import type { PartitionJob } from './partition-job.ts'

/** Best sources of texts `from` to `to` (left out), on grams in shared memory. */
export interface BestSourceJob {
  readonly grams: HeldGrams
  readonly days: SourceDays
  readonly limits: BestSourceLimits
  readonly from: number
  readonly to: number
}

export type WorkerJob =
  | { readonly kind: 'partition'; readonly job: PartitionJob }
  | { readonly kind: 'best'; readonly job: BestSourceJob }

/** What a worker found, or the error of the catalogue that it met. */
export type WorkerAnswer =
  | { readonly best: readonly BestSource[] }
  | { readonly code: ErrorCode; readonly details: ErrorDetails }
