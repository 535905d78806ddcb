import { join, resolve } from 'node:path'
import { HAS_TOTA, TOTA_FOLDER } from '../../test/text/corpus.ts'
import { type Line, ms, timeLine } from '../line.ts'
import { median, type Timed, timeProcess } from '../measure.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const RUNS = 3

/** What a process of the four answers prints. */
interface Answered {
  readonly sums: Readonly<Record<string, number>>
  readonly texts: number
  readonly words: number
  readonly peakBytes: number
}

/**
 * The four answers of text reuse on a folder of ToTA, from the XML files, each a whole process: Jaccard of all pairs by word and by character 5-grams, best
 * single and all earlier coverage by runs of 6. Beside them a plain program of one thread, and the time of Python's scikit-learn for
 * the word 5-grams alone where it is installed. Needs what was built.
 */
export function benchReuse(): Line[] {
  const what = 'text reuse, four answers from the files'
  if (!HAS_TOTA) return [{ what, ours: '', alternative: 'skipped: no texts of ToTA', ratio: '' }]
  const ours = runsOf(RUNS, process.execPath, [join(ROOT, 'bench/reuse/four-answers.mjs'), TOTA_FOLDER])
  const plain = runsOf(1, process.execPath, [
    '--max-old-space-size=6144',
    join(ROOT, 'bench/reuse/plain-answers.mjs'),
    TOTA_FOLDER,
  ])
  const { texts, words } = answered(ours[0])
  const agrees = JSON.stringify(answered(ours[0]).sums) === JSON.stringify(answered(plain[0]).sums)
  const time = (runs: readonly Timed[]): number => median(runs.map((run) => run.ms))
  const memory = (runs: readonly Timed[]): number => median(runs.map((run) => answered(run).peakBytes))
  const size = `${texts} texts of ToTA, ${(words / 1e6).toFixed(2)} million words; sums ${agrees ? 'agree' : 'DIFFER'}`
  return [
    timeLine(`${what}, ${size}`, time(ours), 'plain program of one thread', time(plain)),
    {
      what: 'the same: largest memory of the process',
      ours: `${Math.round(memory(ours) / 1e6)} MB`,
      alternative: `plain program ${Math.round(memory(plain) / 1e6)} MB`,
      ratio: (memory(ours) / memory(plain)).toFixed(3),
    },
    sklearnLine(time(ours)),
  ]
}

/** Published times of others are for the full 424 English texts: R textreuse 205 s, scikit-learn 33 s, datasketch 21 s with errors up to 0.16. */
function sklearnLine(ours: number): Line {
  const what = 'the same, beside Jaccard of word 5-grams alone'
  try {
    const { ms: theirs } = timeProcess('/usr/bin/python3', [
      join(ROOT, 'bench/reuse/jaccard_sklearn.py'),
      TOTA_FOLDER,
    ])
    return timeLine(what, ours, 'scikit-learn', theirs)
  } catch {
    const place =
      'scikit-learn is not installed (PyPI: scikit-learn); nor are R textreuse (CRAN) and datasketch (PyPI)'
    return { what, ours: ms(ours), alternative: place, ratio: '' }
  }
}

function runsOf(count: number, program: string, args: readonly string[]): Timed[] {
  return Array.from({ length: count }, () => timeProcess(program, args))
}

function answered(run: Timed | undefined): Answered {
  return JSON.parse(run?.out.trimEnd().split('\n').at(-1) ?? '') as Answered
}
