// A process that makes so many planted texts and finds their coverage on disk: documents, MiB of memory, threads, folder for scratch.
import { createHash } from 'node:crypto'
import { coverageOnDisk } from '../../src/partitions/coverage-on-disk.ts'
import type { CoverageStep } from '../../src/partitions/disk-coverage.ts'
import { plantedReuseTexts } from './planted-reuse-texts.ts'

/** What a run at scale reports of itself. */
export interface ScaleResult {
  readonly documents: number
  readonly words: number
  readonly ms: number
  /** Of these, in which the texts were made. */
  readonly makingMs: number
  readonly cpuMs: number
  readonly peakBytes: number
  readonly scratchBytes: number
  readonly partitions: number
  readonly allCovered: number
  readonly bestCovered: number | null
  readonly withBest: number
  readonly proven: number
  readonly stepMs: Readonly<Partial<Record<CoverageStep, number>>>
  /** Of all rows, to see that two runs agree. */
  readonly digest: string
}

const [documents = '1000', memory = '1500', threads = '2', scratch = '.'] = process.argv.slice(2)
const options = { seed: 5, documents: Number(documents), unclearDates: 0.05 }

const start = performance.now()
let makingMs = 0
function* timed(): ReturnType<typeof plantedReuseTexts> {
  const texts = plantedReuseTexts(options)
  for (;;) {
    const before = performance.now()
    const { done, value } = texts.next()
    makingMs += performance.now() - before
    if (done === true) return
    yield value
  }
}

const stepMs: Partial<Record<CoverageStep, number>> = {}
let lastTold = start
const { rows, words, scratchBytes, partitions } = await coverageOnDisk(timed(), {
  n: 6,
  sources: {},
  words: {},
  scratch,
  inputs: JSON.stringify(options),
  memoryMiB: Number(memory),
  threads: Number(threads),
  onProgress(step) {
    const now = performance.now()
    stepMs[step] = (stepMs[step] ?? 0) + now - lastTold
    lastTold = now
  },
})
const ms = performance.now() - start
const { user, system } = process.cpuUsage()
const best = rows.flatMap((row) => (row.best === null ? [] : [row.best]))
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const result: ScaleResult = {
  documents: rows.length,
  words,
  ms,
  makingMs,
  cpuMs: (user + system) / 1000,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  scratchBytes,
  partitions,
  allCovered: sum(rows.map(({ allCovered }) => allCovered)),
  bestCovered: best.length === 0 ? null : sum(best.map(({ covered }) => covered)),
  withBest: best.length,
  proven: best.filter(({ isProven }) => isProven).length,
  stepMs,
  digest: createHash('sha256')
    .update(JSON.stringify(rows.map(({ id, words, allCovered }) => [id, words, allCovered])))
    .digest('hex')
    .slice(0, 16),
}
process.stdout.write(`${JSON.stringify(result)}\n`)
