import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildIfStale, isStale } from '../../scripts/build-if-stale.mjs'
import { scratchFolder } from '../store/scratch.ts'

let said = ''

beforeEach(() => {
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

/** A project whose build notes that it was run. */
function project(build = 'echo built >> log.txt'): string {
  const root = scratchFolder()
  for (const folder of ['src/cli', 'web', 'node_modules']) mkdirSync(join(root, folder), { recursive: true })
  for (const file of ['src/cli/strata.ts', 'web/index.html', 'package-lock.json', 'tsconfig.json']) {
    writeFileSync(join(root, file), '')
  }
  writeFileSync(join(root, 'package.json'), JSON.stringify({ scripts: { build } }))
  return root
}

const builds = (root: string): number =>
  existsSync(join(root, 'log.txt'))
    ? readFileSync(join(root, 'log.txt'), 'utf8').trim().split('\n').length
    : 0

const later = new Date(Date.now() + 60_000)

describe('buildIfStale', () => {
  it('builds what was never built, and then nothing', () => {
    const root = project()
    expect(buildIfStale(root)).toBe(true)
    expect(said).toMatch(/^Building Strata.*\nBuilt in \d+ s\.\n$/)
    expect(buildIfStale(root)).toBe(true)
    expect(builds(root)).toBe(1)
  })

  it.each(['src/cli/strata.ts', 'web/index.html', 'package-lock.json', 'tsconfig.json'])(
    'builds again when %s is changed',
    (file) => {
      const root = project()
      buildIfStale(root)
      utimesSync(join(root, file), later, later)
      expect(isStale(root)).toBe(true)
      buildIfStale(root)
      expect(builds(root)).toBe(2)
    },
  )

  it('builds again when a source was removed', () => {
    const root = project()
    buildIfStale(root)
    rmSync(join(root, 'src/cli/strata.ts'))
    utimesSync(join(root, 'src/cli'), later, later)
    expect(isStale(root)).toBe(true)
  })

  it('builds again what was changed while it was built', () => {
    const root = project('sleep 0.05 && echo changed > src/cli/strata.ts')
    buildIfStale(root)
    expect(isStale(root)).toBe(true)
  })

  it('shows what the build said when it fails, and tries again next time', () => {
    const root = project('echo the reason >&2 && exit 3')
    expect(buildIfStale(root)).toBe(false)
    expect(said).toContain('the reason')
    expect(said).toContain('the build failed')
    expect(isStale(root)).toBe(true)
  })

  it('says what to do where the dependencies are not installed', () => {
    const root = project()
    rmSync(join(root, 'node_modules'), { recursive: true })
    expect(buildIfStale(root)).toBe(false)
    expect(said).toContain('npm ci')
    expect(builds(root)).toBe(0)
  })

  it('leaves an installed package, which has no sources, as it is', () => {
    const root = scratchFolder()
    mkdirSync(join(root, 'dist'))
    expect(buildIfStale(root)).toBe(true)
    expect(said).toBe('')
  })
})
