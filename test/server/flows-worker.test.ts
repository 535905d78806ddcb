import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { FlowAnswers } from '../../src/server/flows/flow-answers.ts'
import { flowsWorker } from '../../src/server/flows/flows-worker.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { FIXTURE } from './fixture-registry.ts'

let folder: string
let file: string
const open: FlowAnswers[] = []
const ASKED = { treatment: 'family=labour-agreement' }
const about = (signal = new AbortController().signal) => ({ version: FIXTURE.version, texts: '', signal })

function worker(patienceMs?: number): FlowAnswers {
  const flows = flowsWorker(file, patienceMs === undefined ? {} : { patienceMs })
  open.push(flows)
  return flows
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'strata-flows-worker-'))
  file = join(folder, 'flows.strata')
  await createWorkspace(file, {
    folder,
    registry: FIXTURE,
    rowsByTable: new Map(),
    findings: [],
    stocks: null,
    texts: new Map(),
    contentHash: 'fixture',
  })
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((flows) => flows.close()))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the workers that answer questions about flows', () => {
  it('hand on errors of the catalogue with their code', async () => {
    await expect(worker().ask('specification-curve', ASKED, about())).rejects.toMatchObject({
      code: 'flows/no-stocks',
    })
  })

  it('tell who asks for too long to ask again, and stop what nobody waits for', async () => {
    const flows = worker(0)
    await expect(flows.ask('specification-curve', ASKED, about())).rejects.toMatchObject({
      code: 'flows/computing',
    })
    const asking = new AbortController()
    const patient = worker()
    const answer = patient.ask('specification-curve', ASKED, about(asking.signal))
    expect(patient.running()).toEqual([{ what: 'specification-curve', ...ASKED, done: 0, all: 0 }])
    asking.abort()
    await expect(answer).rejects.toMatchObject({ code: 'flows/stopped' })
    expect(patient.running()).toEqual([])
  })

  it('compute once what several ask, for as long as one of them waits', async () => {
    const flows = worker()
    const leaving = new AbortController()
    const gone = flows.ask('specification-curve', ASKED, about(leaving.signal))
    const stays = flows.ask('specification-curve', ASKED, about())
    expect(flows.running().length).toBe(1)
    leaving.abort()
    await expect(gone).rejects.toMatchObject({ code: 'flows/stopped' })
    expect(flows.running().length).toBe(1)
    await expect(stays).rejects.toMatchObject({ code: 'flows/no-stocks' })
  })
})
