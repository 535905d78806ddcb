import { BEST_SOURCE_LIMITS, type BestSource } from '../reuse/partition/best-source.ts'
import { recordFirstGram } from '../reuse/partition/gram-records.ts'
import { type SourceDays, sourceDays } from '../reuse/partition/source-days.ts'
import { splitPlan } from '../reuse/partition/split-plan.ts'
import { CoveredBits } from './covered-bits.ts'
import { writeDays } from './day-file.ts'
import type { DiskCoverage, DiskCoverageOptions } from './disk-coverage.ts'
import { findBestSources } from './find-best-sources.ts'
import { heldGrams } from './held-grams.ts'
import type { ComingTexts, HeldText } from './held-texts.ts'
import { bestSourcesMiB, gramsAPartition } from './memory-plan.ts'
import { readTexts } from './read-texts.ts'
import { ScratchFolder } from './scratch-folder.ts'
import { splitWords } from './split-words.ts'
import { storedTexts, storeTexts } from './stored-texts.ts'
import { whyNothingCovered } from './why-nothing-covered.ts'
import { readWords, WordWriter } from './word-file.ts'
import type { WorkerJob } from './worker-job.ts'
import { runJobs } from './workers.ts'

/**
 * Coverage of texts that need not fit in memory: the words of each that stand in a run of n words of any source, exact, and the single
 * source that covers most, proven or marked as not, where the memory allows for it (docs/methods/reuse-at-scale.md).
 *
 * The words go to disk as numbers, then their grams in partitions such that equal grams meet in one. A partition is a job of its own; what
 * it leaves stays until the end, so that a run that was stopped goes on from there.
 * Time O(words); about 17 bytes a word on disk.
 * @throws StrataError `partitions/disk-full`, `partitions/scratch-refused`, `partitions/other-run`, `partitions/in-use`,
 * `partitions/text-too-long`; the signal's reason
 */
export async function coverageOnDisk(
  source: ComingTexts,
  options: DiskCoverageOptions,
): Promise<DiskCoverage> {
  const { n, sources, words, inputs } = options
  const excluded = [...(sources.excluded ?? [])].sort()
  const settings = { format: 1, inputs, n, sources: sources.sources ?? 'earlier', excluded, words }
  const folder = new ScratchFolder(options.scratch, JSON.stringify(settings))
  try {
    const coverage = await runSteps(folder, source, options)
    folder.remove()
    return coverage
  } catch (error) {
    folder.release()
    throw error
  }
}

async function runSteps(
  folder: ScratchFolder,
  source: ComingTexts,
  options: DiskCoverageOptions,
): Promise<DiskCoverage> {
  if (folder.step === 'begun') await read(folder, source, options)
  const { texts, unread } = storedTexts(folder)
  const textStarts = startsOf(texts)
  const words = textStarts[texts.length] as number
  const needsMiB = bestSourcesMiB(words, texts.length, options.threads)
  let scratchBytes = 0
  if (folder.step === 'read')
    scratchBytes = await split(folder, texts, needsMiB <= options.memoryMiB, options)
  const days = sourceDays(texts, options.sources)
  await doPartitions(folder, days, options)
  scratchBytes = Math.max(scratchBytes, folder.bytes())
  const covered = coveredWords(folder, textStarts, options.n)
  const best = folder.withHolders ? await bestOf(folder, textStarts, days, options) : null
  return {
    rows: texts.map(({ id, language, signed, words }, text) => {
      const allCovered = covered[text] as number
      const reason = allCovered > 0 ? null : whyNothingCovered(texts, text, options.sources, options.n)
      return {
        id,
        language,
        signed,
        words,
        allCovered,
        reason,
        best: best === null ? null : named(best[text], texts),
      }
    }),
    unread,
    words,
    partitions: folder.partitions,
    scratchBytes,
    bestNeedsMiB: folder.withHolders ? null : needsMiB,
  }
}

async function read(folder: ScratchFolder, source: ComingTexts, options: DiskCoverageOptions): Promise<void> {
  const { n, words: rule, signal, onProgress } = options
  let done = 0
  const onText = (): void => onProgress?.('texts', ++done, null)
  const { gramsOfKey, ...held } = await readTexts(source, folder.file('words.u32'), {
    n,
    rule,
    signal,
    onText,
  })
  storeTexts(folder, held)
  const keys = new WordWriter(folder.file('keys.u32'))
  keys.pushAll(gramsOfKey)
  keys.close()
  folder.reached('read')
}

/** Writes the partitions; gives the bytes that stand in the folder while both words and records do. */
async function split(
  folder: ScratchFolder,
  texts: readonly HeldText[],
  withHolders: boolean,
  { n, threads, memoryMiB, mostGrams, signal, onProgress }: DiskCoverageOptions,
): Promise<number> {
  const most = mostGrams ?? gramsAPartition(threads, memoryMiB)
  const plan = splitPlan(readWords(folder.file('keys.u32')), most)
  const fileOf = (partition: number): string => folder.partitionFile('records', partition)
  const onTexts = (done: number): void => onProgress?.('split', done, texts.length)
  try {
    await splitWords(texts, folder.file('words.u32'), fileOf, { plan, n, signal, onTexts })
  } catch (error) {
    // Half of the records are of no use, and a full disk wants its room back.
    folder.removeAll('records')
    throw error
  }
  const scratchBytes = folder.bytes()
  folder.reached('split', plan.partitions, withHolders)
  folder.removeAll('words')
  return scratchBytes
}

async function doPartitions(
  folder: ScratchFolder,
  days: SourceDays,
  { n, threads, signal, onProgress }: DiskCoverageOptions,
): Promise<void> {
  writeDays(folder.file('days.u32'), days)
  const jobs = Array.from({ length: folder.partitions }, (_, partition): WorkerJob => {
    const file = (name: string): string => folder.partitionFile(name, partition)
    const holders = folder.withHolders ? { names: file('names'), texts: file('holders') } : null
    const files = { records: file('records'), days: folder.file('days.u32'), covered: file('covered') }
    return { kind: 'partition', job: { n, ...files, holders } }
  })
  let done = 0
  await runJobs(jobs, { threads, signal, onDone: () => onProgress?.('partitions', ++done, jobs.length) })
}

function coveredWords(folder: ScratchFolder, textStarts: Float64Array, n: number): Float64Array {
  const texts = textStarts.length - 1
  const bits = new CoveredBits(textStarts[texts] as number)
  for (let partition = 0; partition < folder.partitions; partition++) {
    const records = readWords(folder.partitionFile('covered', partition))
    for (let at = 0; at < records.length; at += 3) {
      const start = textStarts[records[at] as number] as number
      bits.setMask(start + recordFirstGram(records[at + 1] as number), records[at + 2] as number)
    }
  }
  return Float64Array.from({ length: texts }, (_, text) =>
    bits.coveredWords(textStarts[text] as number, textStarts[text + 1] as number, n),
  )
}

function bestOf(
  folder: ScratchFolder,
  textStarts: Float64Array,
  days: SourceDays,
  { n, threads, limits = BEST_SOURCE_LIMITS, signal, onProgress }: DiskCoverageOptions,
): Promise<BestSource[]> {
  const all = textStarts.length - 1
  const onTexts = (done: number): void => onProgress?.('best-sources', done, all)
  return findBestSources(heldGrams(folder, textStarts, n), days, { limits, threads, signal, onTexts })
}

function startsOf(texts: readonly HeldText[]): Float64Array {
  const starts = new Float64Array(texts.length + 1)
  for (const [text, { words }] of texts.entries()) starts[text + 1] = (starts[text] as number) + words
  return starts
}

function named(
  best: BestSource | undefined,
  texts: readonly HeldText[],
): { id: string | null; covered: number; isProven: boolean } {
  const { source = -1, covered = 0, isProven = false } = best ?? {}
  return { id: texts[source]?.id ?? null, covered, isProven }
}
