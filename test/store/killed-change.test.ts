import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { readHistory } from '../../src/store/history.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { scratchFolder } from './scratch.ts'
import { smallRegistry } from './small-registry.ts'

const CHILD = resolve(import.meta.dirname, 'killed-change.ts')
const LONG_MS = 400_000
const KILLS = 25
/** An import takes some 60 ms after it says that it works, an edit some 15 ms, on a quiet machine. */
const LONGEST_MS = { import: 90, edit: 30 } as const

type Work = keyof typeof LONGEST_MS

function start(work: Work, file: string, step?: number): ChildProcess {
  return spawn(
    process.execPath,
    ['--import', 'tsx', CHILD, work, file, ...(step === undefined ? [] : [String(step)])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
}

/** Waits until the process works, kills it after a while, and says whether it had come to its end. */
async function killed(child: ChildProcess, delayMs: number | null): Promise<boolean> {
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const closed = new Promise((done) => child.once('close', done))
  if (delayMs !== null) {
    await new Promise((working) => child.stdout?.once('data', working))
    await sleep(delayMs)
    child.kill('SIGKILL')
  }
  await closed
  return printed.includes('done')
}

/** Rows and history of a workspace, whose file must be whole. */
async function contentOf(file: string): Promise<string> {
  const workspace = await openWorkspace(file)
  try {
    expect(workspace.sqlite.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const index = workspace.sqlite.prepare('SELECT count(*) AS n FROM search_index').get()
    return JSON.stringify([await loadRegistry(workspace), await readHistory(workspace), index])
  } finally {
    workspace.close()
  }
}

describe.each(['import', 'edit'] as const)('a process killed during an %s', (work) => {
  it(
    `leaves the workspace as before or as after, ${KILLS} times`,
    async () => {
      const folder = scratchFolder()
      const before = join(folder, 'before.strata')
      await createWorkspace(before, smallRegistry(join(folder, 'registry')))
      const after = join(folder, 'after.strata')
      copyFileSync(before, after)
      expect(await killed(start(work, after), null).catch(() => false)).toBe(true)
      const [was, is] = [await contentOf(before), await contentOf(after)]
      expect(is).not.toBe(was)
      const file = join(folder, 'my.strata')
      for (let kill = 0; kill < KILLS; kill++) {
        copyFileSync(before, file)
        // An import kills itself at its own reports of progress in every fifth run, else it is killed after a while.
        const step = work === 'import' && kill % 5 === 0 ? 1 + kill / 5 : undefined
        const child = start(work, file, step)
        const isDone = await killed(child, step === undefined ? (kill / KILLS) * LONGEST_MS[work] : null)
        const content = await contentOf(file)
        if (isDone) expect(content).toBe(is)
        else expect([was, is]).toContain(content)
        rmSync(`${file}-journal`, { force: true })
      }
    },
    LONG_MS,
  )
})
