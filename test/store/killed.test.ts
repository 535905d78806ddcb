import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { RegistryFolder } from '../../src/registry/files.ts'
import { changeRows } from '../../src/store/change-rows.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { namesIn, scratchFolder } from './scratch.ts'
import { enlarged, smallRegistry } from './small-registry.ts'

const CHILD = resolve(import.meta.dirname, 'killed-process.ts')
const LONG_MS = 240_000

/** Moments after the beginning of the work at which it is killed from outside; it takes some 100 ms on a quiet machine. */
const DELAYS_MS = [0, 25, 50, 80, 120]

/** Reports of progress at which a process kills itself: the first, one on the way, the last of the rows, the search index. */
async function stepsOf(registry: RegistryFolder): Promise<number[]> {
  let reports = 0
  const progress = (): void => {
    reports++
  }
  await createWorkspace(join(scratchFolder(), 'my.strata'), registry, { progress })
  return [1, Math.floor(reports / 2), reports - 1, reports]
}

const own = {
  table: 'actors',
  before: null,
  after: { id: 'ATL', kind: 'state', name: 'Atlantis', start: null, end: null, source: 'un', note: null },
} as const

function start(work: 'create' | 'upgrade', file: string, registry: string, step?: number): ChildProcess {
  return spawn(
    process.execPath,
    ['--import', 'tsx', CHILD, work, file, registry, ...(step === undefined ? [] : [String(step)])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
}

/** How a process ended, and whether it had come to the end of its work. */
function ending(child: ChildProcess): Promise<{ signal: NodeJS.Signals | null; isDone: boolean }> {
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  return new Promise((ended) => {
    child.once('close', (_code, signal) => ended({ signal, isDone: printed.includes('done') }))
  })
}

async function killAfter(child: ChildProcess, delayMs: number): Promise<boolean> {
  const end = ending(child)
  await new Promise((working) => child.stdout?.once('data', working))
  await sleep(delayMs)
  child.kill('SIGKILL')
  return (await end).isDone
}

/** The rows of a workspace that must be whole. */
async function contentOf(file: string): Promise<string> {
  const workspace = await openWorkspace(file)
  try {
    expect(workspace.sqlite.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    return JSON.stringify(await loadRegistry(workspace))
  } finally {
    workspace.close()
  }
}

const contentAs = ({ registry }: RegistryFolder): string => JSON.stringify(registry)

describe('a process killed while it makes a workspace', () => {
  it(
    'leaves all of it or nothing, and what it leaves behind is cleared away',
    async () => {
      const folder = scratchFolder()
      const registry = smallRegistry(join(folder, 'registry'), '1', enlarged(1500))
      const file = join(folder, 'place', 'my.strata')
      const check = async (isDone: boolean): Promise<void> => {
        if (existsSync(file)) expect(await contentOf(file)).toBe(contentAs(registry))
        else {
          expect(isDone).toBe(false)
          await createWorkspace(file, registry)
          expect(await contentOf(file)).toBe(contentAs(registry))
        }
        expect(namesIn(dirname(file))).toEqual(['my.strata'])
        rmSync(dirname(file), { recursive: true })
      }
      for (const step of await stepsOf(registry)) {
        const end = await ending(start('create', file, registry.folder, step))
        expect(end).toEqual({ signal: 'SIGKILL', isDone: false })
        expect(existsSync(file)).toBe(false)
        expect(namesIn(dirname(file)).length).toBeGreaterThan(0)
        await check(false)
      }
      for (const delayMs of DELAYS_MS) {
        await check(await killAfter(start('create', file, registry.folder), delayMs))
      }
    },
    LONG_MS,
  )
})

describe('a process killed while it upgrades a workspace', () => {
  it(
    'leaves the old one or the new one, with the user’s rows',
    async () => {
      const folder = scratchFolder()
      const older = smallRegistry(join(folder, 'older'), '1', enlarged(1400))
      const newer = smallRegistry(join(folder, 'newer'), '2', enlarged(1500))
      const before = join(folder, 'before.strata')
      await createWorkspace(before, older)
      const workspace = await openWorkspace(before)
      await changeRows(workspace, [own], {
        who: 'ana',
        when: '2026-01-01T00:00:00Z',
        why: 'a test',
        source: null,
      })
      workspace.close()
      const withOwn = ({ registry }: RegistryFolder): string =>
        JSON.stringify({
          ...registry,
          version: `${registry.version}+1`,
          actors: [...registry.actors, own.after],
        })
      const file = join(folder, 'place', 'my.strata')
      mkdirSync(join(folder, 'place'))
      for (const step of await stepsOf(newer)) {
        copyFileSync(before, file)
        const end = await ending(start('upgrade', file, newer.folder, step))
        expect(end).toEqual({ signal: 'SIGKILL', isDone: false })
        expect(JSON.parse(await contentOf(file))).toEqual(JSON.parse(withOwn(older)))
        rmSync(`${file}-journal`, { force: true })
      }
      for (const delayMs of DELAYS_MS) {
        copyFileSync(before, file)
        const isDone = await killAfter(start('upgrade', file, newer.folder), delayMs)
        const { version } = JSON.parse(await contentOf(file)) as { version: string }
        if (isDone) expect(version).toBe('2+1')
        expect(JSON.parse(await contentOf(file))).toEqual(
          JSON.parse(withOwn(version === '2+1' ? newer : older)),
        )
        rmSync(`${file}-journal`, { force: true })
      }
    },
    LONG_MS,
  )
})

describe('several processes at once', () => {
  it(
    'make one whole workspace',
    async () => {
      const folder = scratchFolder()
      const registry = smallRegistry(join(folder, 'registry'), '1', enlarged(1000))
      const file = join(folder, 'place', 'my.strata')
      const children = [1, 2, 3].map(() =>
        spawn(process.execPath, ['--import', 'tsx', CHILD, 'create', file, registry.folder], {
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      )
      const ends = await Promise.all(children.map(ending))
      expect(ends.filter(({ isDone }) => isDone)).toHaveLength(1)
      expect(await contentOf(file)).toBe(contentAs(registry))
      expect(namesIn(dirname(file))).toEqual(['my.strata'])
    },
    LONG_MS,
  )

  it(
    'upgrade one workspace once',
    async () => {
      const folder = scratchFolder()
      const older = smallRegistry(join(folder, 'older'), '1', enlarged(900))
      const newer = smallRegistry(join(folder, 'newer'), '2', enlarged(1000))
      const file = join(folder, 'my.strata')
      await createWorkspace(file, older)
      const ends = await Promise.all([1, 2, 3].map(() => ending(start('upgrade', file, newer.folder))))
      expect(ends.every(({ isDone }) => isDone)).toBe(true)
      expect(JSON.parse(await contentOf(file))).toEqual(newer.registry)
      const workspace = await openWorkspace(file)
      expect(await workspace.db.selectFrom('history').selectAll().execute()).toHaveLength(1)
      workspace.close()
    },
    LONG_MS,
  )
})
