import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src', 'web', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']

/** Newest change of a file or of anything in a folder, in milliseconds; 0 where there is none. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}

/** Whether a source is newer than the last build. An installed package has no sources, and is never stale. */
export function isStale(root) {
  const stamp = statSync(join(root, 'dist', '.built'), { throwIfNoEntry: false })
  if (!existsSync(join(root, 'src')) || !existsSync(join(root, 'web'))) return false
  return stamp === undefined || SOURCES.some((name) => newest(join(root, name)) > stamp.mtimeMs)
}

/** Builds command line, server and pages if they are stale. Says on standard error why it failed, if so; true if all is built. */
export function buildIfStale(root) {
  if (!isStale(root)) return true
  if (!existsSync(join(root, 'node_modules'))) {
    process.stderr.write('strata: the dependencies are not installed. Run `npm ci` first.\n')
    return false
  }
  const started = new Date()
  process.stderr.write('Building Strata, which takes a minute the first time ...\n')
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // npm is a script on Windows, and scripts need a shell.
    shell: process.platform === 'win32',
  })
  if (build.status !== 0) {
    const log = `${build.stdout ?? ''}${build.stderr ?? ''}${build.error ?? ''}`
    process.stderr.write(`${log}\nstrata: the build failed; the lines above say where.\n`)
    return false
  }
  const stamp = join(root, 'dist', '.built')
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, '')
  // As old as the build's beginning, so that what was changed during the build is built next time.
  utimesSync(stamp, started, started)
  const seconds = Math.round((Date.now() - started.getTime()) / 1000)
  process.stderr.write(`Built in ${seconds} s.\n`)
  return true
}
