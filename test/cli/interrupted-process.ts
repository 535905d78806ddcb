// A process that makes a workspace and gets a signal on the way: `<file> <registry> <signal>`.
import { writeSync } from 'node:fs'
import { interruptible } from '../../src/cli/interruptible.ts'
import { reportError } from '../../src/cli/report-error.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'

const [file = '', registry = '', signal = ''] = process.argv.slice(2)
try {
  await interruptible((stopped) =>
    createWorkspace(file, readRegistryFolder(registry), {
      progress: (_step, done) => {
        if (done === 1) process.kill(process.pid, signal)
      },
      signal: stopped,
    }),
  )
  writeSync(1, 'made\n')
} catch (error) {
  process.exitCode = reportError(error)
}
