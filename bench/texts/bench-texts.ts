import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { HAS_TOTA } from '../../test/text/corpus.ts'
import { type Line, timeLine } from '../line.ts'
import { median } from '../measure.ts'
import { benchSearch } from './bench-search.ts'
import { type ChildResult, runChild } from './child-result.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const RUNS = 3
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`

/**
 * Import of the texts of ToTA and search in them, where they stand beside the project.
 * @param folder for workspaces, removed by the caller
 */
export async function benchTexts(folder: string): Promise<Line[]> {
  if (!HAS_TOTA) {
    process.stderr.write('Texts skipped: the texts of ToTA are not beside the project.\n')
    return [
      {
        what: 'import of texts, search in texts',
        ours: '',
        alternative: 'skipped: no texts of ToTA',
        ratio: '',
      },
    ]
  }
  const empty = join(folder, 'texts.strata')
  await createWorkspace(empty, readRegistryFolder(join(ROOT, 'registry')))
  const workspaces = Array.from({ length: RUNS }, (_, run) => join(folder, `texts-${run}.strata`))
  const ours: ChildResult[] = []
  const theirs: ChildResult[] = []
  for (const workspace of workspaces) {
    copyFileSync(empty, workspace)
    ours.push(runChild('import-tota.ts', [workspace]))
    theirs.push(runChild('bare-parse.ts', []))
  }
  return [...importLines(ours, theirs), ...(await benchSearch(workspaces[0] ?? empty))]
}

function importLines(ours: readonly ChildResult[], theirs: readonly ChildResult[]): Line[] {
  const time = (results: readonly ChildResult[]): number => median(results.map(({ ms }) => ms))
  const memory = (results: readonly ChildResult[]): number =>
    median(results.map(({ peakBytes }) => peakBytes))
  const { files = 0, bytes = 0, remark = '' } = ours[0] ?? {}
  const rate = (results: readonly ChildResult[]): string =>
    `${(bytes / 1000 / time(results)).toFixed(1)} MB/s`
  const parse = timeLine(
    `import of ${files} texts of ToTA, ${megabytes(bytes)} (${remark})`,
    time(ours),
    'parsed by saxes and thrown away',
    time(theirs),
  )
  return [
    { ...parse, ours: `${parse.ours}, ${rate(ours)}`, alternative: `${parse.alternative}, ${rate(theirs)}` },
    {
      what: 'the same: largest memory of the process',
      ours: megabytes(memory(ours)),
      alternative: `saxes ${megabytes(memory(theirs))}`,
      ratio: (memory(ours) / memory(theirs)).toFixed(3),
    },
  ]
}
