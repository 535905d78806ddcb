import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { timeProcess } from '../measure.ts'
import type { ScaleResult } from './coverage-child.ts'
import { recallTable } from './recall-table.ts'

export const SCALE_HEADING = 'Reuse at scale'
const MEMORY_MIB = 1500
const THREADS = 2

/**
 * The section of the results on texts that do not fit in memory, and on recall.
 * @param scratch folder with room for 7 GB where 80,000 documents are asked for
 */
export function scaleSection(documents: readonly number[], scratch: string): string {
  const results = documents.map((count) => coverageOf(count, scratch))
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  return `## ${SCALE_HEADING}

\`npm run bench -- --scale\` on ${new Date().toISOString().slice(0, 10)}: ${machine}. Coverage by runs of 6 words of planted texts (\`bench/reuse/planted-texts.ts\`, seed 5), ${MEMORY_MIB} MiB of memory,
${THREADS} threads. Time without making the texts; processor time is that of all threads, making included.

${scaleTable(results)}

Recall / precision of copied words: pairs of texts with five passages each (moved and split ones among them) whose words were changed, inserted or deleted
(\`bench/reuse/planted-pairs.ts\`). R's textreuse is not run: its place is \`align_local\`, which gives the one best alignment of a pair.

${recallTable()}
`
}

/** A row for each number of documents. */
export function scaleTable(results: readonly ScaleResult[]): string {
  const rows = results.map((result) =>
    [
      number(result.documents),
      number(result.words),
      seconds(result.ms - result.makingMs),
      `${seconds(result.cpuMs)} (${(1e6 * (result.cpuMs / result.words)).toFixed(0)} ns a word)`,
      `${Math.round(result.peakBytes / 1e6)} MB`,
      `${(result.scratchBytes / 1e9).toFixed(2)} GB in ${result.partitions} partitions`,
      `${number(result.allCovered)} (${((100 * result.allCovered) / result.words).toFixed(1)} %)`,
      result.withBest === 0
        ? 'not looked for: more memory'
        : `${number(result.proven)} of ${number(result.withBest)}`,
    ].join(' | '),
  )
  return `| documents | words | time | processor time | largest memory | scratch files | words covered by all earlier | best sources proven |
|---|---|---|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}`
}

function coverageOf(documents: number, parent: string): ScaleResult {
  const scratch = mkdtempSync(join(parent, 'strata-scale-'))
  try {
    const child = new URL('coverage-child.ts', import.meta.url).pathname
    const args = [documents, MEMORY_MIB, THREADS].map(String)
    const { out } = timeProcess(process.execPath, ['--import', 'tsx', child, ...args, scratch])
    return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as ScaleResult
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const number = (value: number): string => value.toLocaleString('en')
const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`
