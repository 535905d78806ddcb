import { join, resolve } from 'node:path'
import { estimateFlows } from '../../src/flows/estimate.ts'
import { denseFit } from '../../test/flows/dense-twin.ts'
import { GRAVITY_PANEL, HAS_GRAVITY_PANEL } from '../../test/flows/gravity-panel.ts'
import { gravityData, requestOf } from '../../test/flows/request.ts'
import { type Line, ms, timeLine } from '../line.ts'
import { median, timeProcess, timesOf } from '../measure.ts'

const FOLDER = resolve(import.meta.dirname)
const RUNS = 3
const MODELS = [
  { name: 'headline: bla with od, ot, dt', treatment: 'bla', effects: 'od,ot,dt' },
  { name: 'bla with od, ot', treatment: 'bla', effects: 'od,ot' },
  {
    name: 'event study: six leads and lags with od, ot, dt',
    treatment: 'lead2,lead1,bla,lag1,lag2,lag3',
    effects: 'od,ot,dt',
  },
]

interface Ran {
  readonly ms: number
  readonly readMs?: number
  readonly peakBytes?: number
  readonly estimates: readonly number[]
}

/** Gravity models on the panel with known answers, beside R's fixest where it is, and beside a dummy for every level where that can run. */
export function benchFlows(): Line[] {
  return [...panelLines(), denseLine()]
}

function panelLines(): Line[] {
  if (!HAS_GRAVITY_PANEL) {
    process.stderr.write('Gravity panel skipped: it is not beside the project.\n')
    return [{ what: 'gravity models', ours: '', alternative: 'skipped: no gravity panel', ratio: '' }]
  }
  const hasFixest = canRun('Rscript', ['-e', 'library(fixest)'])
  if (!hasFixest) process.stderr.write('fixest skipped: there is no Rscript with the package fixest.\n')
  return MODELS.map(({ name, treatment, effects }) => {
    const ours = Array.from({ length: RUNS }, () =>
      resultOf(process.execPath, ['--import', 'tsx', join(FOLDER, 'estimate-panel.ts'), treatment, effects]),
    )
    const what = `Poisson, 262,094 rows, ${name}, processor time of a fresh process; memory ${Math.round(Math.max(...ours.map(({ peakBytes = 0 }) => peakBytes)) / 1e6)} MB, reading ${ms(median(ours.map(({ readMs = 0 }) => readMs)))}`
    const time = median(ours.map((run) => run.ms))
    if (!hasFixest) return { what, ours: ms(time), alternative: 'fixest not found', ratio: '' }
    const theirs = Array.from({ length: RUNS }, () =>
      resultOf('Rscript', [join(FOLDER, 'fixest.R'), GRAVITY_PANEL, treatment, effects]),
    )
    const off = Math.max(
      ...(ours[0]?.estimates ?? []).map((estimate, k) =>
        Math.abs(estimate - (theirs[0]?.estimates[k] ?? Number.NaN)),
      ),
    )
    return timeLine(
      `${what}; largest difference ${off.toExponential(1)}`,
      time,
      'fixest',
      median(theirs.map((run) => run.ms)),
    )
  })
}

/** A panel small enough for a column to each level. */
function denseLine(): Line {
  const data = gravityData(1, 16, 4)
  const request = requestOf({
    model: 'ppml',
    outcome: data.counts,
    regressors: [data.dummy, data.number],
    effects: [data.od, data.ot, data.dt],
    clusters: [data.od],
    separation: 'fixest',
  })
  const { rowsInOrder } = estimateFlows(request)
  const pick = (values: readonly number[]): number[] => [...rowsInOrder].map((row) => values[row] ?? 0)
  const ours = timesOf(RUNS, () => estimateFlows(request))
  const start = performance.now()
  denseFit({
    isPoisson: true,
    outcome: pick(data.counts),
    regressors: [pick(data.dummy), pick(data.number)],
    effects: [pick(data.od), pick(data.ot), pick(data.dt)],
    weights: pick(data.counts).map(() => 1),
    offset: pick(data.counts).map(() => 0),
    steps: 10,
  })
  return timeLine(
    `Poisson, ${rowsInOrder.length} rows, ${16 * 15 + 2 * 16 * 4} levels, 10 steps`,
    median(ours),
    'a dummy for each level',
    performance.now() - start,
  )
}

function resultOf(program: string, args: readonly string[]): Ran {
  const { out } = timeProcess(program, args)
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as Ran
}

function canRun(program: string, args: readonly string[]): boolean {
  try {
    return timeProcess(program, args).ms > 0
  } catch {
    return false
  }
}
