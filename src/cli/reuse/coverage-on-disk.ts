import { InvalidArgumentError } from 'commander'
import type { TableCell, TableColumn } from '../../api/answer-table.ts'
import { StrataError } from '../../model/error.ts'
import { coverageOnDisk } from '../../partitions/coverage-on-disk.ts'
import type { CoverageStep, DiskCoverage, DiskCoverageRow } from '../../partitions/disk-coverage.ts'
import { LEAST_MEMORY_MIB } from '../../partitions/memory-plan.ts'
import { usualThreads } from '../../workers/worker-pool.ts'
import { interruptible } from '../interruptible.ts'
import type { ProgressStream } from '../progress-line.ts'
import { COVERAGE_COLUMNS, type CoverageVerbOptions } from './coverage-columns.ts'
import { alike, noSuchText } from './named-texts.ts'
import { printReuse } from './print-reuse.ts'
import { inWords, sourceRule, wordRule } from './reuse-options.ts'
import { streamedTexts } from './streamed-texts.ts'
import { tellLeftOut } from './tell-left-out.ts'
import type { NamedFile } from './texts-asked.ts'

export const USUAL_MEMORY_MIB = 1500

/** MiB of memory, no fewer than a run takes. */
export function memoryMiB(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < LEAST_MEMORY_MIB)
    throw new InvalidArgumentError(`It is a whole number from ${LEAST_MEMORY_MIB} on.`)
  return value
}

const COLUMNS: readonly TableColumn[] = [
  ...COVERAGE_COLUMNS.filter(({ name }) => name !== 'sources'),
  {
    name: 'best_proven',
    type: 'text',
    description:
      'yes: no source covers more than the best; no: some other may. Empty where best sources were not looked for.',
  },
]

/**
 * `strata reuse coverage --scratch`: the coverage of a folder of texts that need not fit in memory. Ctrl-C stops it, and the same command
 * goes on from what is finished.
 * @param named ids of texts whose rows are wanted; without any all
 */
export async function coverageOfFolderOnDisk(
  named: readonly string[],
  scratch: string,
  options: CoverageVerbOptions,
): Promise<void> {
  const { tota, min, memory } = options
  if (tota === undefined) throw new StrataError('reuse/scratch-needs-folder')
  const { files, digest, texts } = streamedTexts(tota)
  const idOf = idsIn(tota, files)
  const asked = named.length === 0 ? files.map(({ id }) => id) : named.map(idOf)
  const excluded = (options.exclude ?? []).map(idOf)
  const rule = sourceRule(options, excluded)
  const coverage = await interruptible((signal) =>
    coverageOnDisk(texts, {
      n: min,
      sources: rule,
      words: wordRule(options),
      scratch,
      inputs: digest,
      memoryMiB: memory,
      threads: usualThreads(),
      signal,
      onProgress: stepsOnOneLine(files.length),
    }),
  )
  const unread = coverage.unread.map((text) => ({
    name: text.unread,
    error: new StrataError(text.code, text.details),
  }))
  tellLeftOut(unread)
  const rowOf = new Map(coverage.rows.map((row) => [row.id, row]))
  const rows = asked.flatMap((id) => {
    const row = rowOf.get(id)
    return row === undefined ? [] : [cellsOf(row)]
  })
  await printReuse(
    {
      columns: COLUMNS,
      rows,
      settings: {
        measure: 'coverage',
        min,
        sources: rule.sources ?? 'earlier',
        digits: options.dropDigits === true ? 'dropped' : 'kept',
        excluded,
        texts: coverage.rows.length,
      },
      unread,
      shown: ['id', 'words', 'best_source', 'best_covered', 'best_proven', 'all_covered', 'reason'],
      most: rows.length,
      notes: [
        `Words in runs of at least ${min} that stand in a text of the same language ${inWords(rule.sources)}.`,
        ...notesOn(coverage),
      ],
    },
    options,
  )
}

function idsIn(folder: string, files: readonly NamedFile[]): (name: string) => string {
  const ids = new Map(files.map(({ id }) => [alike(id), id]))
  return (name) => {
    const id = ids.get(alike(name))
    if (id === undefined) throw noSuchText(name, folder)
    return id
  }
}

function cellsOf({ id, language, signed, words, allCovered, reason, best }: DiskCoverageRow): TableCell[] {
  const isUnknown = reason === 'no-language' || reason === 'undated'
  return [
    id,
    words,
    best?.id ?? null,
    isUnknown ? null : (best?.covered ?? null),
    isUnknown ? null : allCovered,
    signed?.text ?? null,
    language,
    reason,
    best === null || isUnknown ? null : best.isProven ? 'yes' : 'no',
  ]
}

function notesOn({ rows, words, scratchBytes, partitions, bestNeedsMiB }: DiskCoverage): string[] {
  const covered = rows.reduce((sum, { allCovered }) => sum + allCovered, 0)
  const open = rows.filter(({ best }) => best?.isProven === false).length
  return [
    `${rows.length} texts of ${words} words, ${covered} of them covered by all sources together.`,
    bestNeedsMiB === null
      ? `Best sources: ${rows.length - open} proven, ${open} not (some other source may cover more).`
      : `Best sources were not looked for, since they take ${bestNeedsMiB} MiB of memory: --memory ${bestNeedsMiB}.`,
    `${partitions} partitions, ${Math.ceil(scratchBytes / 1e6)} MB of scratch files, removed.`,
  ]
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
