import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createWorkspace } from '../../../src/store/create-workspace.ts'
import { textStore } from '../../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../../src/store/workspace.ts'
import { scratchFolder } from '../scratch.ts'
import { smallRegistry } from '../small-registry.ts'
import { manyTexts } from './many-texts.ts'

const CHILD = resolve(import.meta.dirname, 'killed-texts.ts')
const LONG_MS = 400_000
const KILLS = 12
/** Adding the texts takes some 400 ms on a quiet machine. */
const LONGEST_MS = 400

function start(file: string, step: number | null): ChildProcess {
  const args = step === null ? [] : [String(step)]
  return spawn(process.execPath, ['--import', 'tsx', CHILD, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Lets the process work for a while, or to its own end, and says whether it came to the end of its work. */
async function run(child: ChildProcess, delayMs: number | null): Promise<boolean> {
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

/** The texts that are held, each of which must be whole: rows, index of words, topics and dates. */
async function wholeTexts(file: string): Promise<string[]> {
  const expected = new Map(manyTexts().map((prepared) => [prepared.sha256, prepared]))
  const workspace = await openWorkspace(file)
  try {
    const { sqlite } = workspace
    expect(sqlite.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const store = textStore(workspace)
    const held = await store.held()
    for (const { id, sha256 } of held) {
      const prepared = expected.get(sha256)
      expect(await store.body(id)).toMatchObject({
        text: prepared?.text,
        segments: prepared?.segments,
        topics: prepared?.topics,
        citedDates: prepared?.citedDates,
      })
    }
    const units = held.reduce((sum, { articles }) => sum + articles, 0)
    const found = await store.search({ kind: 'prefix', prefix: 'readmi' }, { instrumentOf: () => undefined })
    expect(found.total).toBe(units)
    const rows = (table: string): number =>
      (sqlite.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
    expect([rows('search_units'), rows('topic_matches'), rows('cited_dates')]).toEqual([units, units, units])
    expect([rows('segments'), rows('document_texts')]).toEqual([units + held.length, held.length])
    return held.map(({ sha256 }) => sha256)
  } finally {
    workspace.close()
  }
}

describe('a process killed while it adds texts', () => {
  it(
    'leaves each text whole or not there, and the next one completes the rest',
    async () => {
      const folder = scratchFolder()
      const before = join(folder, 'before.strata')
      await createWorkspace(before, smallRegistry(join(folder, 'registry')))
      const file = join(folder, 'my.strata')
      const all = manyTexts().map(({ sha256 }) => sha256)
      let kills = 0
      for (let kill = 0; kill < KILLS; kill++) {
        copyFileSync(before, file)
        const step = kill % 4 === 0 ? kill : null
        const isDone = await run(start(file, step), step === null ? (kill / KILLS) * LONGEST_MS : null)
        const held = await wholeTexts(file)
        // Texts are added in their order, so those that are held are the first ones.
        expect(held.toSorted()).toEqual(all.slice(0, held.length).toSorted())
        if (step !== null) expect(held).toHaveLength(step)
        if (isDone) expect(held).toHaveLength(all.length)
        else kills++
        if (kill % 3 === 0) {
          expect(await run(start(file, null), null)).toBe(true)
          expect(await wholeTexts(file)).toHaveLength(all.length)
        }
        rmSync(`${file}-journal`, { force: true })
      }
      expect(kills).toBeGreaterThan(0)
    },
    LONG_MS,
  )
})
