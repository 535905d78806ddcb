// A process that imports into a workspace or corrects a row, to be killed on the way: `<import|edit> <file> [step]`. With a step
// it kills itself when that many reports of progress have come; else it says "working" and is killed from outside.
import { writeSync } from 'node:fs'
import { correctRow } from '../../src/registry/change/correct-row.ts'
import { planImport } from '../../src/registry/import/plan-import.ts'
import { readIncomingTables } from '../../src/registry/import/read-tables.ts'
import { correctInWorkspace } from '../../src/store/correct-in-workspace.ts'
import { importTables } from '../../src/store/import-tables.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { manyActors } from './killed-import-rows.ts'

const [work, file = '', step] = process.argv.slice(2)
const author = { who: 'ana', when: '2026-01-01T00:00:00Z', why: 'a test', source: null }
const workspace = await openWorkspace(file)
const registry = await loadRegistry(workspace)
let reports = 0
const progress = (): void => {
  if (++reports === Number(step)) process.kill(process.pid, 'SIGKILL')
}
if (work === 'import') {
  const plan = planImport(registry, readIncomingTables('many', manyActors()), 'replace')
  writeSync(1, 'working\n')
  await importTables(workspace, plan, author, { progress })
} else {
  const corrected = correctRow(registry, {
    table: 'participations',
    key: 'un-icrmw|MAR|party',
    values: { from: '1993-06-22' },
    source: 'Gazette 7',
  })
  writeSync(1, 'working\n')
  await correctInWorkspace(workspace, corrected, author)
}
workspace.close()
writeSync(1, 'done\n')
