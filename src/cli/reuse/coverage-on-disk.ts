import { StrataError } from '../../model/error.ts'
import { coverageOnDisk } from '../../partitions/coverage-on-disk.ts'
import type { CoverageStep, DiskCoverage } from '../../partitions/disk-coverage.ts'
import type { SourceRule } from '../../reuse/earlier-texts.ts'
import type { WordRule } from '../../reuse/word-rule.ts'
import { usualThreads } from '../../text/workers.ts'
import { interruptible } from '../interruptible.ts'
import { type OutputOptions, type PrintedTable, print, printCsv, printJson, printTable } from '../output.ts'
import type { ProgressStream } from '../progress-line.ts'
import { reportError } from '../report-error.ts'
import { streamedTexts } from './streamed-texts.ts'

/** What `strata reuse coverage` is asked where its work goes to disk. */
export interface CoverageOnDisk {
  readonly tota: string
  readonly scratch: string
  readonly memoryMiB: number
  readonly min: number
  readonly sources: SourceRule
  readonly words: WordRule
}

/**
 * `strata reuse coverage --scratch`: the coverage of a folder of texts that need not fit in memory. Ctrl-C stops it, and the same command
 * goes on from what is finished.
 */
export async function coverageVerbOnDisk(asked: CoverageOnDisk, output: OutputOptions): Promise<void> {
  const { files, digest, texts } = streamedTexts(asked.tota)
  const coverage = await interruptible((signal) =>
    coverageOnDisk(texts, {
      n: asked.min,
      sources: asked.sources,
      words: asked.words,
      scratch: asked.scratch,
      inputs: digest,
      memoryMiB: asked.memoryMiB,
      threads: usualThreads(),
      signal,
      onProgress: stepsOnOneLine(files),
    }),
  )
  for (const { code, details } of coverage.unread)
    process.exitCode = reportError(new StrataError(code, details))
  const table = coverageTable(coverage)
  if (output.json)
    printJson(table.rows.map((row) => Object.fromEntries(table.columns.map((name, c) => [name, row[c]]))))
  else if (output.csv) printCsv(table)
  else {
    printTable(table)
    print(summary(coverage))
  }
}

function coverageTable({ rows }: DiskCoverage): PrintedTable {
  return {
    columns: ['id', 'words', 'best_source', 'best_covered', 'best_proven', 'all_covered', 'reason'],
    rows: rows.map(({ id, words, best, allCovered, reason }) => [
      id,
      words,
      best?.id ?? null,
      best?.covered ?? null,
      best === null ? null : best.isProven ? 'yes' : 'no',
      reason === 'no-language' || reason === 'undated' ? null : allCovered,
      reason,
    ]),
  }
}

function summary({ rows, words, scratchBytes, partitions, bestNeedsMiB }: DiskCoverage): string {
  const covered = rows.reduce((sum, { allCovered }) => sum + allCovered, 0)
  const open = rows.filter(({ best }) => best?.isProven === false).length
  const best =
    bestNeedsMiB === null
      ? `Best sources: ${rows.length - open} proven, ${open} not proven (some other source may cover more).`
      : `Best sources were not looked for: they take ${bestNeedsMiB} MiB of memory (--memory ${bestNeedsMiB}).`
  return (
    `\n${rows.length} texts, ${words} words, ${covered} of them covered by all sources together. ${best}\n` +
    `Unicode ${process.versions['unicode']}; ${partitions} partitions, ${Math.ceil(scratchBytes / 1e6)} MB of scratch files, removed.`
  )
}

const WIDTH = 60
const STEPS: Readonly<Record<CoverageStep, string>> = {
  texts: 'texts read',
  split: 'texts split into partitions',
  partitions: 'partitions done',
  'best-sources': 'best sources found',
}

/** The step that a run is at, as one line that is written over; nothing where nobody watches a terminal. */
export function stepsOnOneLine(
  files: number,
  stream: ProgressStream = process.stderr,
): (step: CoverageStep, done: number, all: number | null) => void {
  let shown = ''
  return (step, done, all) => {
    if (stream.isTTY !== true) return
    const whole = all ?? files
    const line = `${STEPS[step]}: ${Math.floor((100 * done) / Math.max(1, whole))} % of ${whole}`
    if (line !== shown) stream.write(`${line.padEnd(WIDTH)}\r`)
    shown = line
  }
}
