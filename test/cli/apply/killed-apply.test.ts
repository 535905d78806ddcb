import { spawn } from 'node:child_process'
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { applyToFolder } from '../../../src/cli/apply/apply-to-folder.ts'
import { finishReplacing } from '../../../src/cli/apply/finish-replacing.ts'
import { readPatchFile } from '../../../src/cli/apply/read-patch-file.ts'
import { expectFailure, namesIn, scratchFolder } from '../../store/scratch.ts'
import { folderHash, patchFile, smallFolder } from './small-folder.ts'

const CHILD = resolve(import.meta.dirname, 'killed-apply.ts')
const LONG_MS = 400_000
const RANDOM_KILLS = 20
/** An apply takes some 60 ms after it says that it works, on a quiet machine. */
const LONGEST_MS = 100

interface Ended {
  readonly isKilled: boolean
  readonly printed: string
}

/** Runs the process, killed by itself at a step or from outside after a while. */
async function run(
  folder: string,
  patch: string,
  { step, delayMs }: { step?: number; delayMs?: number },
): Promise<Ended> {
  const words = ['--import', 'tsx', CHILD, folder, patch, ...(step === undefined ? [] : [String(step)])]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const closed = new Promise<NodeJS.Signals | null>((ended) =>
    child.once('close', (_code, signal) => ended(signal)),
  )
  if (delayMs !== undefined) {
    await new Promise((working) => child.stdout.once('data', working))
    await sleep(delayMs)
    child.kill('SIGKILL')
  }
  return { isKilled: (await closed) === 'SIGKILL', printed }
}

/** A folder to apply to, its patch, and its hashes before and after. */
async function scene() {
  const place = scratchFolder()
  const source = smallFolder(join(place, 'source'))
  const patch = patchFile(join(place, 'p.csv'), source)
  const applied = join(place, 'applied')
  cpSync(source, applied, { recursive: true })
  await applyToFolder(applied, readPatchFile(patch), { today: '2026-11-24' })
  const [was, is] = [folderHash(source), folderHash(applied)]
  expect(is).not.toBe(was)
  const work = join(place, 'work')
  const folder = join(work, 'registry')
  const reset = (): void => {
    rmSync(work, { recursive: true, force: true })
    cpSync(source, folder, { recursive: true })
  }
  return { folder, work, patch, was, is, reset }
}

describe('a process killed while it applies a patch', () => {
  it(
    'leaves all or nothing after the next command, whichever call was its last',
    async () => {
      const { folder, work, patch, was, is, reset } = await scene()
      reset()
      const whole = await run(folder, patch, {})
      const calls = Number(/done (\d+)/.exec(whole.printed)?.[1])
      expect(calls).toBeGreaterThan(12)
      const outcomes = new Set<string>()
      for (let step = 1; step <= calls; step++) {
        reset()
        expect((await run(folder, patch, { step })).isKilled).toBe(true)
        const finished = finishReplacing(folder)
        outcomes.add(finished)
        const hash = folderHash(folder)
        expect(hash, `${finished} after call ${step}`).toBe(finished === 'completed' ? is : hash)
        expect([was, is]).toContain(hash)
        expect(namesIn(work)).toEqual(['registry'])
        expect(finishReplacing(folder)).toBe('nothing')
      }
      expect(outcomes).toEqual(new Set(['nothing', 'completed']))
    },
    LONG_MS,
  )

  it(
    `leaves all or nothing, killed ${RANDOM_KILLS} times from outside`,
    async () => {
      const { folder, work, patch, was, is, reset } = await scene()
      for (let kill = 0; kill < RANDOM_KILLS; kill++) {
        reset()
        const { printed } = await run(folder, patch, { delayMs: (kill / RANDOM_KILLS) * LONGEST_MS })
        finishReplacing(folder)
        if (printed.includes('done')) expect(folderHash(folder)).toBe(is)
        else expect([was, is]).toContain(folderHash(folder))
        expect(namesIn(work)).toEqual(['registry'])
      }
    },
    LONG_MS,
  )

  it(
    'is completed by the next apply, and then its patch is for another version',
    async () => {
      const { folder, patch, is, reset } = await scene()
      for (let step = 1; ; step++) {
        reset()
        await run(folder, patch, { step })
        if (readdirSync(join(folder, '..')).includes('registry.apply')) break
        expect(step).toBeLessThan(60)
      }
      await expectFailure(
        applyToFolder(folder, readPatchFile(patch), { today: '2026-11-24' }),
        'patch/other-version',
      )
      expect(folderHash(folder)).toBe(is)
    },
    LONG_MS,
  )
})

describe('several processes at once', () => {
  it(
    'apply a patch once',
    async () => {
      const { folder, work, patch, is, reset } = await scene()
      reset()
      const ends = await Promise.all([1, 2, 3].map(() => run(folder, patch, {}).catch(() => null)))
      expect(ends.filter((end) => end?.printed.includes('done'))).toHaveLength(1)
      expect(folderHash(folder)).toBe(is)
      expect(namesIn(work)).toEqual(['registry'])
    },
    LONG_MS,
  )
})

describe('what a stopped apply left', () => {
  it(
    'is thrown away where a table was edited before any was replaced, and asks a person where one was after',
    async () => {
      const { folder, work, patch, reset } = await scene()
      const stopAt = async (files: number): Promise<void> => {
        for (let step = 1; step < 60; step++) {
          reset()
          await run(folder, patch, { step })
          const staged = join(work, 'registry.apply', 'new')
          if (namesIn(work).includes('registry.apply') && namesIn(staged).length === files) return
        }
        throw new Error('never stopped there')
      }
      await stopAt(4)
      writeFileSync(join(folder, 'actors.csv'), 'edited')
      expect(finishReplacing(folder)).toBe('undone')
      expect(namesIn(work)).toEqual(['registry'])
      await stopAt(3)
      writeFileSync(join(folder, 'datapackage.json'), 'edited')
      await expectFailure(
        Promise.resolve().then(() => finishReplacing(folder)),
        'patch/unfinished',
      )
    },
    LONG_MS,
  )
})
