import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src', 'web', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']

/** Newest change of a file or of anything in a folder, in milliseconds. */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Builds command line, server and pages if a source is newer than the last build. Ends the process where the build fails. */
export function buildIfStale(root) {
  const stamp = join(root, 'dist', '.built')
  const sources = Math.max(...SOURCES.map((name) => newest(join(root, name))))
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= sources) return
  process.stderr.write('Building Strata, which takes a minute the first time ...\n')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const build = spawnSync(npm, ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (build.status !== 0) {
    process.stderr.write(
      `${build.stdout ?? ''}${build.stderr ?? ''}\nThe build failed; the lines above say where.\n`,
    )
    process.exit(2)
  }
  writeFileSync(stamp, '')
}
