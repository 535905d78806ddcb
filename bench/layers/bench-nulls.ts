import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { nullsSchema } from '../../src/api/layer-nulls.ts'
import type { BlocRule } from '../../src/layers/entries.ts'
import { membershipIndex } from '../../src/layers/membership-index.ts'
import { BURN_IN_ROUNDS, ROUNDS_A_DRAW } from '../../src/layers/nulls/draw-null.ts'
import { nullNetwork } from '../../src/layers/nulls/null-network.ts'
import { participationMatrix } from '../../src/layers/participation-matrix.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { type Line, ms, timeLine } from '../line.ts'
import { median, timeProcess } from '../measure.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const YEAR = 2012
const DRAWS = 999
const RUNS = 3

/** 999 curveball draws of the five layers of a year as a process, beside the same draws with numpy on the same rows. */
export function benchNulls(): Line[] {
  const folder = mkdtempSync(join(tmpdir(), 'strata-bench-nulls-'))
  try {
    const workspace = join(folder, 'nulls.strata')
    const cli = [join(ROOT, 'dist/cli/strata.js'), '--workspace', workspace]
    timeProcess(process.execPath, [...cli, 'init', workspace])
    const python = ['/usr/bin/python3', 'python3'].find(hasNumpy)
    return (['node', 'expanded'] as const).map((blocs) => lineOf(blocs, cli, { folder, python }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function lineOf(
  blocs: BlocRule,
  cli: readonly string[],
  { folder, python }: { readonly folder: string; readonly python: string | undefined },
): Line {
  const words = [
    'layers',
    'nulls',
    '--year',
    `${YEAR}`,
    '--draws',
    `${DRAWS}`,
    '--null',
    'curveball',
    '--json',
  ]
  const args = [...cli, ...words, ...(blocs === 'expanded' ? ['--expand-blocs'] : [])]
  const runs = Array.from({ length: RUNS }, () => timeProcess(process.execPath, args))
  const ours = median(runs.map((run) => run.ms))
  const what = `\`strata layers nulls\`, ${DRAWS} curveball draws of the five layers of ${YEAR}, blocs ${blocs}, whole process`
  if (python === undefined) return { what, ours: ms(ours), alternative: 'numpy not found', ratio: '' }
  const file = join(folder, `${blocs}.json`)
  writeFileSync(file, JSON.stringify(rowsOf(blocs)))
  const script = join(ROOT, 'bench/layers/curveball_numpy.py')
  const theirs = timeProcess(python, [script, file, `${DRAWS}`, `${ROUNDS_A_DRAW}`, `${BURN_IN_ROUNDS}`])
  return timeLine(
    `${what}; means at most ${farthest(runs[0]?.out ?? '', theirs.out).toFixed(1)} standard errors apart`,
    ours,
    'numpy',
    theirs.ms,
  )
}

/** The actors of each instrument alive, by layer. */
function rowsOf(blocRule: BlocRule): { actors: number; layers: number[][][] } {
  const { registry } = readRegistryFolder(join(ROOT, 'registry'))
  const matrix = participationMatrix(membershipIndex(registry), { year: YEAR, blocRule, scope: 'coded' })
  const { actors, rows } = nullNetwork(matrix)
  const layers = rows.map(({ starts, elements }) =>
    Array.from(starts.subarray(1), (end, row) => [...elements.subarray(starts[row], end)]),
  )
  return { actors: actors.length, layers }
}

/** How far the mean ties of the layers are apart in both programs, in standard errors of their difference; draws are no two alike. */
function farthest(ours: string, theirs: string): number {
  const { rows } = nullsSchema.parse(JSON.parse(ours))
  const other = JSON.parse(theirs) as { mean: number[]; sd: number[] }
  return Math.max(
    ...LAYERS.map((layer, l) => {
      const row = rows.find((each) => each.measure === 'ties' && each.layer === layer)
      const error = Math.hypot(row?.sd ?? 0, other.sd[l] ?? 0) / Math.sqrt(DRAWS)
      const apart = Math.abs((row?.mean ?? 0) - (other.mean[l] ?? 0))
      return error === 0 ? apart : apart / error
    }),
  )
}

function hasNumpy(name: string): boolean {
  try {
    return timeProcess(name, ['-c', 'import numpy']).ms > 0
  } catch {
    return false
  }
}
