import type { EdtfDate } from '../model/edtf-date.ts'
import type { NothingCovered } from '../reuse/coverage.ts'
import type { SourceRule } from '../reuse/earlier-texts.ts'
import type { BestSourceLimits } from '../reuse/partition/best-source.ts'
import type { WordRule } from '../reuse/word-rule.ts'
import type { UnreadText } from './held-texts.ts'

export type CoverageStep = 'texts' | 'split' | 'partitions' | 'best-sources'

export interface DiskCoverageOptions {
  /** Length of the runs, in words. */
  readonly n: number
  readonly sources: SourceRule
  readonly words: WordRule
  /** Folder with room for the scratch files: they are removed at the end, and kept where the run is stopped. */
  readonly scratch: string
  /** What tells these texts from others, such as a digest of their files: a stopped run is taken up for the same alone. */
  readonly inputs: string
  readonly memoryMiB: number
  /** Partitions that are worked on at once; 1 works in this thread. */
  readonly threads: number
  /** Most grams of a partition; without it as many as the memory allows for. */
  readonly mostGrams?: number | undefined
  readonly limits?: BestSourceLimits | undefined
  readonly signal?: AbortSignal | undefined
  /** Told how much of a step is done; of texts the number is not known before their end, and null. */
  readonly onProgress?: ((step: CoverageStep, done: number, all: number | null) => void) | undefined
}

/** The coverage of one text. */
export interface DiskCoverageRow {
  readonly id: string
  readonly language: string | null
  readonly signed: EdtfDate | null
  readonly words: number
  /** Words in runs of any source: exact. */
  readonly allCovered: number
  /** Why nothing is covered; null where something is. */
  readonly reason: NothingCovered | null
  /** Null where best sources were not looked for; its `id` is null where no source covers a word. */
  readonly best: { readonly id: string | null; readonly covered: number; readonly isProven: boolean } | null
}

export interface DiskCoverage {
  /** In the order of `compareTexts`. */
  readonly rows: readonly DiskCoverageRow[]
  readonly unread: readonly UnreadText[]
  readonly words: number
  readonly partitions: number
  /** Most bytes that stood in the scratch folder at the end of a step. */
  readonly scratchBytes: number
  /** Memory that best sources would take where they did not fit; null where they were looked for. */
  readonly bestNeedsMiB: number | null
}
