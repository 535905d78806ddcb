import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PreparedText } from '../../src/model/prepared-text.ts'
import { textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { ROOT } from './workbench.ts'
import { longText } from './written-texts.ts'

const LONG_MS = 300_000
const FILES = 40
const ARTICLES = 200
const KILLS = 3
const STRATA = join(ROOT, 'dist/cli/strata.js')
let folder: string
let texts: string
let file: string
let written: readonly PreparedText[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strata-killed-'))
  texts = join(folder, 'texts')
  file = join(folder, 'my.strata')
  mkdirSync(texts)
  const prepared: PreparedText[] = []
  for (let k = 1; k <= FILES; k++) {
    const name = `lamps-${k}.txt`
    const bytes = new TextEncoder().encode(longText(ARTICLES).replace('THOUSAND', `${k}`))
    writeFileSync(join(texts, name), bytes)
    prepared.push(await prepareText(bytes, name))
  }
  written = prepared
  expect(spawnSync(process.execPath, [STRATA, 'init', file]).status).toBe(0)
}, LONG_MS)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function startImport(): { readonly child: ChildProcess; readonly said: { out: string; err: string } } {
  const child = spawn(process.execPath, [STRATA, 'import', 'texts', texts, '--json'], {
    env: { ...process.env, STRATA_WORKSPACE: file, STRATA_AUTHOR: 'ana' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout?.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  return { child, said }
}

/** How many texts are held, each of which must be whole. */
async function wholeTexts(): Promise<number> {
  const workspace = await openWorkspace(file)
  try {
    const { sqlite } = workspace
    expect(sqlite.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const store = textStore(workspace)
    const held = await store.held()
    let units = 0
    for (const { id, sha256 } of held) {
      const whole = written.find((text) => text.sha256 === sha256)
      units += whole?.units.length ?? 0
      const body = await store.body(id)
      expect(body?.text).toBe(whole?.text)
      expect(body?.segments).toEqual(whole?.segments)
      expect(body?.units).toHaveLength(whole?.units.length ?? -1)
    }
    const rows = sqlite.prepare('SELECT count(*) AS n FROM search_units').get()
    const index = sqlite.prepare('SELECT count(*) AS n FROM text_index').get()
    expect([rows, index]).toEqual([{ n: units }, { n: units }])
    return held.length
  } finally {
    workspace.close()
  }
}

/** Lets an import add some texts, and then sends it the signal. */
async function interrupted(signal: 'SIGKILL' | 'SIGINT') {
  const before = await wholeTexts()
  const workspace = await openWorkspace(file)
  const { child, said } = startImport()
  const closed = once(child, 'close')
  try {
    const count = workspace.sqlite.prepare('SELECT count(*) AS n FROM documents')
    while ((count.get() as { n: number }).n < before + 2 && child.exitCode === null) await sleep(5)
  } finally {
    workspace.close()
  }
  child.kill(signal)
  await closed
  return { before, after: await wholeTexts(), child, said }
}

it(
  'an import that is killed or stopped leaves whole texts, and the next one goes on where it was',
  async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const { before, after, child } = await interrupted('SIGKILL')
      expect(child.signalCode).toBe('SIGKILL')
      expect(after).toBeGreaterThanOrEqual(before + 2)
      expect(after).toBeLessThan(FILES)
    }
    const stopped = await interrupted('SIGINT')
    expect([stopped.child.signalCode, stopped.child.exitCode]).toEqual([null, 2])
    expect(stopped.said.err).toContain('collection/import-stopped')
    expect(stopped.said.err).toMatch(new RegExp(`${stopped.after}\\D+${FILES}`))
    expect(stopped.after).toBeLessThan(FILES)

    const { child, said } = startImport()
    await once(child, 'close')
    expect(child.exitCode).toBe(0)
    const { files } = JSON.parse(said.out) as { files: readonly { readonly status: string }[] }
    expect(files.filter(({ status }) => status === 'held')).toHaveLength(stopped.after)
    expect(files.filter(({ status }) => status === 'waiting')).toHaveLength(FILES - stopped.after)
    expect(await wholeTexts()).toBe(FILES)
  },
  LONG_MS,
)
