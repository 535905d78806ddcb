import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { textLineageQuerySchema } from '../../src/api/reuse-lineage.ts'
import type { ReuseAnswers } from '../../src/server/reuse/reuse-answers.ts'
import { reuseWorker } from '../../src/server/reuse/reuse-worker.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { FIXTURE } from './fixture-registry.ts'
import { TEXTS } from './reuse-server.ts'

const AUTHOR = { who: 'ana', when: '2026-01-01T00:00:00.000Z', why: 'a test', source: null }
const ASKED = textLineageQuerySchema.parse({})

let folder: string
let file: string
let workspace: Workspace
const open: ReuseAnswers[] = []

const worker = (patienceMs?: number): ReuseAnswers => {
  const reuse = reuseWorker(file, patienceMs)
  open.push(reuse)
  return reuse
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strata-reuse-worker-'))
  file = join(folder, 'reuse.strata')
  await createWorkspace(file, {
    folder,
    registry: FIXTURE,
    rowsByTable: new Map(),
    findings: [],
    stocks: null,
    texts: new Map(),
    contentHash: 'fixture',
  })
  workspace = await openWorkspace(file)
  const store = textStore(workspace)
  for (const [at, [instrument, text]] of TEXTS.entries()) {
    if (instrument === null) continue
    const bytes = new TextEncoder().encode(text)
    const prepared = await prepareText(bytes, `text-${at}.txt`, { topics: FIXTURE.topics })
    await store.add(prepared, { status: 'matched', instrument, by: 'file-name' }, AUTHOR)
  }
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((reuse) => reuse.close()))
})
afterAll(() => {
  workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the worker that answers questions about reuse', () => {
  it('answers from the workspace as it is, and sees what another connection decides', async () => {
    const reuse = worker()
    expect(reuse.index().status).toBe('none')
    const { answer } = await reuse.textLineage('bla-new', ASKED)
    expect(answer.articles[1]?.sources[0]?.text).toBe('bla-old')
    expect(reuse.index()).toMatchObject({ status: 'ready', from: 'built', saved: true })
    expect(existsSync(`${file}.reuse`)).toBe(true)
    await textStore(workspace).decideExclusion({ text: 'bla-old' }, 'exclude', AUTHOR)
    expect((await reuse.textLineage('bla-new', ASKED)).answer.why?.why).toBe('nothing-shared')
    await textStore(workspace).decideExclusion({ text: 'bla-old' }, 'include', AUTHOR)
    expect((await reuse.textLineage('bla-new', ASKED)).answer.why).toBeNull()
  }, 60_000)

  it('tells an error of the catalogue as such', async () => {
    const reuse = worker()
    await expect(reuse.textLineage('none', ASKED)).rejects.toMatchObject({ code: 'collection/text-unknown' })
  }, 60_000)

  it('tells who waits that it was stopped, and begins anew with the next question', async () => {
    const reuse = worker()
    const stopped = expect(reuse.textLineage('bla-new', ASKED)).rejects.toMatchObject({
      code: 'server/reuse-stopped',
    })
    await reuse.cancel()
    await stopped
    expect((await reuse.textLineage('bla-new', ASKED)).answer.why).toBeNull()
  }, 60_000)

  it('does not let anybody wait for ever, and goes on computing', async () => {
    const reuse = worker(1)
    await expect(reuse.textLineage('bla-new', ASKED)).rejects.toMatchObject({ code: 'server/reuse-building' })
    await expect.poll(() => reuse.index().status, { timeout: 50_000 }).toBe('ready')
  }, 60_000)
})
