// A process that applies a patch to a folder, to be killed on the way: `<folder> <patch> [step]`. With a step it kills itself before
// that many calls that change files; else it says "working" and is killed from outside. It prints the count of such calls at its end.
import fs, { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const [folder = '', patch = '', step] = process.argv.slice(2)
let calls = 0
const { pid } = process
for (const name of [
  'mkdirSync',
  'writeFileSync',
  'chmodSync',
  'renameSync',
  'rmSync',
  'fsyncSync',
] as const) {
  const real = fs[name] as (...args: unknown[]) => unknown
  const counted = (...args: unknown[]): unknown => {
    if (++calls === Number(step)) process.kill(pid, 'SIGKILL')
    return real(...args)
  }
  Object.assign(fs, { [name]: counted })
}
syncBuiltinESMExports()

const { applyToFolder } = await import('../../../src/cli/apply/apply-to-folder.ts')
const { readPatchFile } = await import('../../../src/cli/apply/read-patch-file.ts')
const read = readPatchFile(patch)
writeSync(1, 'working\n')
const { after } = await applyToFolder(folder, read, { today: '2026-11-24' })
writeSync(1, `${after === null ? 'refused' : 'done'} ${calls}\n`)
