import { join } from 'node:path'
import { type Line, ms, timeLine } from '../line.ts'
import { median, timeProcess } from '../measure.ts'

const ROOT = join(import.meta.dirname, '../..')
const PROGRAMS = ['networkx', 'igraph'] as const
/** Figures that two programs may have added up in another order. */
const CLOSE = 1e-6

export interface LayersAsked {
  readonly first: number
  readonly last: number
  readonly runs: number
}

/**
 * The measures of the layered network for every year, beside the same by networkx and by igraph on the same files: processor time of a
 * fresh process from the rows in memory to the last figure, and how many figures differ. `dist/` has to be built.
 */
export function benchLayers({ first, last, runs }: LayersAsked): Line[] {
  const args = [join(ROOT, 'registry'), String(first), String(last)]
  const run = (program: string, script: string) =>
    timeProcess(program, [join(ROOT, 'bench/layers', script), ...args]).out
  const ours = Array.from({ length: runs }, () => run(process.execPath, 'series-run.mjs'))
  const own = median(ours.map(secondsOf)) * 1000
  const what = `ties, degree, strength, participation, overlap, Jaccard and centralisation of every year ${first} to ${last}, processor time`
  return PROGRAMS.map((name): Line => {
    const python = pythonWith(name)
    if (python === null) return { what, ours: ms(own), alternative: `${name} not found`, ratio: '' }
    const theirs = Array.from({ length: Math.min(runs, 3) }, () => run(python, `layers_${name}.py`))
    const differing = differences(ours[0] ?? '', theirs[0] ?? '')
    return timeLine(`${what}; ${differing}`, own, name, median(theirs.map(secondsOf)) * 1000)
  })
}

function pythonWith(module: string): string | null {
  const has = (name: string): boolean => {
    try {
      return timeProcess(name, ['-c', `import ${module}`]).ms > 0
    } catch {
      return false
    }
  }
  return ['/usr/bin/python3', 'python3'].find(has) ?? null
}

/** The processor seconds in the last line of a program. */
function secondsOf(out: string): number {
  return Number(/^# seconds ([\d.]+)/m.exec(out)?.[1])
}

/** How many of the figures are not the same in both programs. */
export function differences(ours: string, theirs: string): string {
  const [one, other] = [figures(ours), figures(theirs)]
  const differing = [...other].filter(([key, value]) => !isSame(one.get(key), value)).length
  return `${differing} of ${other.size} figures differ`
}

function isSame(one: string | undefined, other: string): boolean {
  if (one === undefined || one === '' || other === '') return one === other
  return Math.abs(Number(one) - Number(other)) <= CLOSE * Math.max(1, Math.abs(Number(other)))
}

/** Values by the cells before them. */
function figures(out: string): Map<string, string> {
  const lines = out.split('\n').filter((line) => /^\d/.test(line))
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(',')), line.slice(line.lastIndexOf(',') + 1)]),
  )
}
