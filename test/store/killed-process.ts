// A process that makes or upgrades a workspace, to be killed on the way: `<create|upgrade> <file> <registry> [step]`.
// With a step it kills itself when that many reports of progress have come; else it says "working" and is killed from outside.
import { writeSync } from 'node:fs'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { upgradeWorkspace } from '../../src/store/upgrade-workspace.ts'
import { openWorkspace } from '../../src/store/workspace.ts'

const [work, file = '', registry = '', step] = process.argv.slice(2)
const folder = readRegistryFolder(registry)
let reports = 0
const progress = (): void => {
  if (++reports === Number(step)) process.kill(process.pid, 'SIGKILL')
}
if (work === 'create') {
  writeSync(1, 'working\n')
  await createWorkspace(file, folder, { progress })
} else {
  const workspace = await openWorkspace(file)
  writeSync(1, 'working\n')
  await upgradeWorkspace(workspace, folder, { progress })
  workspace.close()
}
writeSync(1, 'done\n')
