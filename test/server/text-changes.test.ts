import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TEXT_FILE_BYTES } from '../../src/api/text-decisions.ts'
import { buildServer } from '../../src/server/build-server.ts'
import { type RegistryService, registryService } from '../../src/server/registry-service.ts'
import { textEditing } from '../../src/server/texts/text-editing.ts'
import { workspaceEditing } from '../../src/server/workspace-editing.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { textStore } from '../../src/store/texts/text-store.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { prepareText } from '../../src/text/prepare-text.ts'
import { TEXT_LIMITS } from '../../src/text/text-limits.ts'
import { smallRegistry } from '../store/small-registry.ts'
import { LAMPS } from './fixture-server.ts'

let folder: string
let workspace: Workspace
let app: FastifyInstance

async function serve(isEditable: boolean): Promise<FastifyInstance> {
  const read = async (): Promise<RegistryService> =>
    registryService({
      registry: await loadRegistry(workspace),
      stockCells: null,
      lastYear: 2026,
      isEditable,
      texts: textStore(workspace),
      search: () => ({ total: 0, hits: [] }),
    })
  return buildServer({
    service: await read(),
    editing: (replace) => workspaceEditing(workspace, async () => replace(await read())),
    textEditing: (live) =>
      textEditing({
        workspace,
        service: () => live.service,
        reload: async () => live.replace(await read()),
        prepare: (bytes, name) => prepareText(bytes, name, { topics: live.service.lookup.registry.topics }),
        ahead: 1,
      }),
    webFolder: null,
    version: '0',
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-texts-'))
})
let made = 0
beforeEach(async () => {
  const file = join(folder, `${++made}.strata`)
  await createWorkspace(file, smallRegistry(join(folder, `registry-${made}`)))
  workspace = await openWorkspace(file)
  app = await serve(true)
  return async () => {
    await app.close()
    workspace.close()
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HOST = { host: 'localhost:4600' }
const get = async (url: string) => (await app.inject({ url, headers: HOST })).json()
const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, payload, headers: { ...HOST, ...headers } })

async function bring(files: Readonly<Record<string, string | Uint8Array>>) {
  const form = new FormData()
  form.set('by', 'ana')
  for (const [name, content] of Object.entries(files)) {
    form.append('files', new Blob([Buffer.from(content as string)]), name)
  }
  const request = new Request('http://localhost', { method: 'POST', body: form })
  return app.inject({
    method: 'POST',
    url: '/api/text-imports',
    payload: Buffer.from(await request.arrayBuffer()),
    headers: { ...HOST, 'content-type': request.headers.get('content-type') ?? '' },
  })
}

const why = { reason: 'read in full', by: 'ana' }

describe('files of texts', () => {
  it('are brought each whole or not at all, and the answer says what became of each', async () => {
    const answer = await bring({
      'un-icrmw.txt': LAMPS,
      'nobody.txt': 'Ferry\n\nArticle 1\n\nThe ferry rests at night.\n',
      'empty.txt': '',
      'picture.pdf': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    })
    const outcomes = answer
      .json()
      .files.map((file: { outcome: string; error: { code: string } | null }) => [
        file.outcome,
        file.error?.code,
      ])
    expect(outcomes).toEqual([
      ['matched', undefined],
      ['waiting', undefined],
      ['failed', 'text/empty'],
      ['failed', 'text/not-a-document'],
    ])
    expect((await get('/api/texts')).held).toMatchObject({ texts: 2, waiting: 1 })
    const again = await bring({ 'other-name.txt': LAMPS })
    expect(again.json().files[0]).toMatchObject({ outcome: 'held-already', text: 'un-icrmw' })
  })

  it('are flagged in the answers that follow, whichever process brought them', async () => {
    const flagged = async () => (await get('/api/texts')).held.flagged
    expect(await flagged()).toBe(0)
    const [file] = (await bring({ 'mp-eu-mar-2013.txt': LAMPS })).json().files
    expect(file).toMatchObject({ text: 'mp-eu-mar-2013', flagged: 1 })
    expect(await flagged()).toBe(1)
    const other = await openWorkspace(workspace.file)
    await textStore(other).remove('mp-eu-mar-2013', {
      who: 'ana',
      when: '2026-01-01',
      why: 'a test',
      source: null,
    })
    other.close()
    expect(await flagged()).toBe(0)
  })

  it('are refused without a name of who brings them, without files, and as no form', async () => {
    const form = new FormData()
    form.set('by', 'ana')
    expect((await bring({})).json()).toMatchObject({ status: 400, code: 'server/bad-request' })
    expect((await post('/api/text-imports', { by: 'ana' })).json()).toMatchObject({ status: 400 })
  })

  it('have the bound that pages look at before they send', () => {
    expect(TEXT_FILE_BYTES).toBe(TEXT_LIMITS.fileBytes)
  })
})

describe('decisions on texts', () => {
  it('tie a text that waits to its instrument, under whose id it is read then', async () => {
    const [{ text }] = (await bring({ 'nobody.txt': LAMPS })).json().files
    const answer = await post('/api/text-matches', { text, instrument: 'un-icrmw', ...why })
    expect(answer.json()).toMatchObject({ text: 'un-icrmw' })
    expect((await get('/api/texts-waiting')).items).toEqual([])
    const unknown = await post('/api/text-matches', { text: 'un-icrmw', instrument: 'nothing', ...why })
    expect(unknown.json()).toMatchObject({ status: 404, code: 'layers/instrument-unknown' })
  })

  it('exclude a text and keep it again, with who and why', async () => {
    await bring({ 'un-icrmw.txt': LAMPS })
    await post('/api/text-exclusions', { text: 'un-icrmw', excluded: true, ...why })
    const [item] = (await get('/api/texts?list=excluded')).items
    expect(item.exclusion).toMatchObject({ excluded: true, by: 'ana', reason: 'read in full' })
    await post('/api/text-exclusions', { text: 'un-icrmw', excluded: false, ...why })
    expect((await get('/api/texts?list=excluded')).items).toEqual([])
    expect((await get('/api/texts/un-icrmw')).text.exclusion).toMatchObject({ excluded: false })
  })

  it('remove a text', async () => {
    await bring({ 'un-icrmw.txt': LAMPS })
    await post('/api/text-removals', { text: 'un-icrmw', ...why })
    expect((await get('/api/texts')).total).toBe(0)
    expect((await get('/api/text-search?q=lamps')).total).toBe(0)
  })

  it('code the migration clause of the instrument, which the registry then holds', async () => {
    await bring({ 'un-icrmw.txt': LAMPS })
    const before = await get('/api/registry')
    const answer = await post('/api/text-clauses', { text: 'un-icrmw', value: 'yes', ...why })
    expect(answer.statusCode).toBe(200)
    expect(answer.json().registry_version).not.toBe(before.version)
    const { clause } = await get('/api/texts/un-icrmw')
    expect(clause.coded).toMatchObject({ variable: 'migration_clause', value: 'yes', machine: false })
  })

  it('ask for who and why, and for a text that is there', async () => {
    for (const url of ['/api/text-exclusions', '/api/text-removals', '/api/text-clauses']) {
      const body = { text: 'nothing', excluded: true, value: 'yes' }
      expect((await post(url, { ...body, ...why })).json(), url).toMatchObject({
        status: 404,
        code: 'collection/text-unknown',
      })
      expect((await post(url, { ...body, by: 'ana' })).json(), url).toMatchObject({
        status: 400,
        code: 'server/bad-query',
      })
    }
  })

  it('are refused from a page of another site, and where the server takes no changes', async () => {
    await bring({ 'un-icrmw.txt': LAMPS })
    const foreign = { origin: 'https://example.org' }
    const refused = await post('/api/text-removals', { text: 'un-icrmw', ...why }, foreign)
    expect(refused.json()).toMatchObject({ status: 403, code: 'server/foreign-page' })
    const reading = await serve(false)
    const answer = await reading.inject({
      method: 'POST',
      url: '/api/text-removals',
      payload: { text: 'un-icrmw', ...why },
      headers: HOST,
    })
    expect(answer.json()).toMatchObject({ status: 403, code: 'server/no-changes' })
    await reading.close()
    expect((await get('/api/texts')).total).toBe(1)
  })
})
