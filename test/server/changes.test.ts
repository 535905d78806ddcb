import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildServer } from '../../src/server/build-server.ts'
import { type RegistryService, registryService } from '../../src/server/registry-service.ts'
import { workspaceEditing } from '../../src/server/workspace-editing.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { readHistory } from '../../src/store/history.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { search } from '../../src/store/search.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { workspaceChanges } from '../../src/store/workspace-changes.ts'
import { workbookOf } from '../registry/import/planted-xlsx.ts'
import { smallRegistry } from '../store/small-registry.ts'

let folder: string
let workspace: Workspace
let app: FastifyInstance

async function serve(isEditable: boolean): Promise<FastifyInstance> {
  const read = async (): Promise<RegistryService> =>
    registryService({
      registry: await loadRegistry(workspace),
      stockCells: null,
      lastYear: 2026,
      changes: await workspaceChanges(workspace),
      history: await readHistory(workspace),
      isEditable,
      search: (query, how) => search(workspace, query, how),
    })
  return buildServer({
    service: await read(),
    editing: (replace) => workspaceEditing(workspace, async () => replace(await read())),
    webFolder: null,
    version: '0',
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-changes-'))
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

const correction = {
  table: 'participations',
  key: 'un-icrmw|MAR|party|1993-06-21|',
  values: { from: '1993-06-22' },
  source: 'Gazette 7',
  reason: 'misread',
  by: 'ana',
}

/** A form as a browser sends it. */
function form(fields: Record<string, string>, files: Record<string, string | Buffer>) {
  const border = 'x-border-x'
  const parts: Buffer[] = []
  for (const [name, value] of Object.entries(fields)) {
    parts.push(
      Buffer.from(`--${border}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    )
  }
  for (const [name, value] of Object.entries(files)) {
    parts.push(
      Buffer.from(
        `--${border}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`,
      ),
      Buffer.from(value),
      Buffer.from('\r\n'),
    )
  }
  parts.push(Buffer.from(`--${border}--\r\n`))
  return {
    payload: Buffer.concat(parts),
    headers: { ...HOST, 'content-type': `multipart/form-data; boundary=${border}` },
  }
}
const importForm = (fields: Record<string, string>, files: Record<string, string | Buffer>) =>
  app.inject({ method: 'POST', url: '/api/imports', ...form(fields, files) })

const problem = (answer: LightMyRequestResponse) => [answer.statusCode, answer.json().code]

describe('a correction', () => {
  it('is in every answer at once, beside the bundled row, and can be taken back', async () => {
    const before = await get('/api/instruments/un-icrmw')
    const answer = await post('/api/corrections', correction)
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      { registry_version: '2026.1.1+4', batch: 'correction-1', changes: 4 },
    ])
    const after = await get('/api/instruments/un-icrmw')
    const from = (record: { participations: { actor: string; from: string }[] }) =>
      record.participations.find(({ actor }) => actor === 'MAR')?.from
    expect([from(before), from(after), after.registry_version]).toEqual([
      '1993-06-21',
      '1993-06-22',
      '2026.1.1+4',
    ])
    const [change] = (await get('/api/changes')).items.filter(
      ({ table }: { table: string }) => table === 'participations',
    )
    expect(change).toMatchObject({
      before: { from: '1993-06-21' },
      after: { from: '1993-06-22' },
      by: 'ana',
      reason: 'misread',
      source: 'Gazette 7',
      bundled_since: 'same',
    })
    const row = await get('/api/rows/participations/un-icrmw%7CMAR%7Cparty%7C1993-06-22%7C')
    expect([row.cells.from, row.bundled.from, row.changes.length]).toEqual(['1993-06-22', '1993-06-21', 1])
    const undone = await post('/api/undo', { change: 'correction-1', reason: 'was right', by: 'ben' })
    expect(undone.json()).toMatchObject({ registry_version: '2026.1.1', changes: 4 })
    expect(from(await get('/api/instruments/un-icrmw'))).toBe('1993-06-21')
    expect((await get('/api/history')).items).toHaveLength(8)
  })

  it('asks for who, why and source, and says what is wrong with it; nothing is written', async () => {
    for (const missing of ['by', 'reason', 'source', 'table']) {
      expect(problem(await post('/api/corrections', { ...correction, [missing]: ' ' })), missing).toEqual([
        400,
        'server/bad-query',
      ])
    }
    const wrong = (change: object) => post('/api/corrections', { ...correction, ...change })
    expect(problem(await wrong({ values: { to: '1980' } }))).toEqual([422, 'changes/faulty'])
    expect(problem(await wrong({ values: { actor: 'XQQ' } }))).toEqual([422, 'changes/faulty'])
    expect(problem(await wrong({ key: 'nobody' }))).toEqual([404, 'changes/no-such-row'])
    expect(problem(await post('/api/undo', { change: '77', reason: 'x', by: 'ana' }))).toEqual([
      404,
      'changes/no-such-change',
    ])
    expect((await get('/api/history')).items).toEqual([])
  })

  it('is not taken from a page of another site, nor where the server is read only', async () => {
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:9999' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      expect(problem(await post('/api/corrections', correction, headers as Record<string, string>))).toEqual([
        403,
        'server/foreign-page',
      ])
    }
    const own = { origin: 'http://localhost:4600', 'sec-fetch-site': 'same-origin' }
    expect((await post('/api/corrections', correction, own)).statusCode).toBe(200)
    const reading = await serve(false)
    const answer = await reading.inject({
      method: 'POST',
      url: '/api/corrections',
      payload: correction,
      headers: HOST,
    })
    expect(problem(answer)).toEqual([403, 'server/no-changes'])
    const changes = await reading.inject({ url: '/api/changes', headers: HOST })
    expect(changes.json().editable).toBe(false)
    await reading.close()
  })

  it('of two at the same moment is made one after the other', async () => {
    const other = { ...correction, values: { from: '1993-07-01' } }
    const [one, two] = await Promise.all([
      post('/api/corrections', correction),
      post('/api/corrections', other),
    ])
    expect([problem(two)[0], one.statusCode]).toEqual([404, 200])
    expect(await readHistory(workspace)).toHaveLength(4)
  })
})

describe('an import', () => {
  const own = 'id,citation\nown,Own archive.\n'
  const actors = 'id,kind,name,source\nMAR,state,Kingdom of Morocco,own\nTUN,state,Tunisia,own\n'
  const files = { 'sources.csv': own, 'actors.csv': actors }

  it('says first what it would change, then writes all of it', async () => {
    const dry = (await importForm({ by: 'ana' }, files)).json()
    expect(dry).toMatchObject({ clear: false, written: false, changes: 2 })
    expect(dry.conflicts).toMatchObject([
      { table: 'actors', key: 'MAR', row: 2, decision: 'undecided', differs: [{ column: 'name' }] },
    ])
    const refused = (await importForm({ by: 'ana', write: 'yes' }, files)).json()
    expect(refused).toMatchObject({ written: false, registry_version: '2026.1.1' })
    const written = (
      await importForm({ by: 'ana', write: 'yes', policy: 'keep', name: 'mine' }, files)
    ).json()
    expect(written).toMatchObject({ clear: true, written: true, batch: 'import-1', changes: 2 })
    expect((await get('/api/actors')).items.map(({ id }: { id: string }) => id)).toContain('TUN')
    expect((await get('/api/search?q=tunisia')).total).toBe(1)
    await post('/api/undo', { change: 'import-1', reason: 'a trial', by: 'ana' })
    expect((await get('/api/search?q=tunisia')).total).toBe(0)
  })

  it.each([
    ['a wrong column', { 'actors.csv': 'id,sort,name,source\n' }, 'column-missing'],
    ['broken quotes', { 'actors.csv': 'id,kind,name,source\nTUN,state,"Tunisia,un\n' }, 'csv-broken'],
    ['another encoding', { 'actors.csv': Buffer.from([0x69, 0xe9]) }, 'not-utf-8'],
    [
      'an unknown actor',
      { 'participations.csv': 'instrument,actor,role,source\nun-icrmw,XQQ,party,un\n' },
      'unknown-reference',
    ],
  ])('with %s is a finding, and changes nothing', async (_, bad, rule) => {
    const answer = (await importForm({ by: 'ana', write: 'yes', policy: 'replace' }, bad)).json()
    expect(answer.written).toBe(false)
    expect(answer.findings.map((finding: { rule: string }) => finding.rule)).toContain(rule)
    expect((await get('/api/history')).items).toEqual([])
  })

  it('reads the formats of others: recognised where the file says it, else asked for', async () => {
    const status = {
      'status.csv': 'Participant,Signature,"Ratification, Accession(a)"\nMorocco,,2 Feb 2024 a\n',
    }
    const asked = (await importForm({ by: 'ana', write: 'yes' }, status)).json()
    expect(asked).toMatchObject({
      format: 'un-treaties',
      needs: ['instrument'],
      clear: false,
      written: false,
    })
    const dry = (await importForm({ by: 'ana', instrument: 'un-icrmw', policy: 'keep' }, status)).json()
    expect(dry).toMatchObject({ format: 'un-treaties', needs: [], written: false, stocks: null })
    expect(dry.tables).toContainEqual(expect.objectContaining({ table: 'participations', rows: 1 }))
    const unclear = Buffer.from(workbookOf({ list: [['base_treaty']] }))
    const workbook = (await importForm({ by: 'ana' }, { 'list.xlsx': unclear })).json()
    expect(workbook).toMatchObject({ format: null, needs: ['format'], clear: false })
    const said = (await importForm({ by: 'ana', format: 'desta' }, { 'list.xlsx': unclear })).json()
    expect([said.format, said.findings[0].rule]).toEqual(['desta', 'column-missing'])
    expect(problem(await importForm({ by: 'ana', format: 'excel' }, status))).toEqual([
      400,
      'server/bad-query',
    ])
    expect(problem(await importForm({ by: 'ana', format: 'desta', matches: '377' }, status))).toEqual([
      400,
      'server/bad-query',
    ])
    expect((await get('/api/history')).items).toEqual([])
  })

  it.each([
    ['a .dta cut short', { 'cut.dta': Buffer.from([114, 2, 1, 0, 5, 0]) }, 'import/stata-damaged'],
    ['an .xlsx that is none', { 'none.xlsx': 'PK but no workbook' }, /^import\/not-a/],
    [
      'a zip that explodes',
      { 'bomb.zip': Buffer.from(zipSync({ 'actors.csv': new Uint8Array(30_000_000) })) },
      'import/zip-explodes',
    ],
  ])('with %s is the error that the command gives, and changes nothing', async (_, bad, code) => {
    const answer = (
      await importForm({ by: 'ana', write: 'yes', policy: 'replace' }, bad as Record<string, Buffer>)
    ).json()
    expect(answer.code).toMatch(code)
    expect((await get('/api/history')).items).toEqual([])
  })

  it('without files, author or form is refused', async () => {
    expect(problem(await importForm({}, files))).toEqual([400, 'server/bad-query'])
    expect((await importForm({ by: 'ana' }, {})).json().findings[0].rule).toBe('file-missing')
    expect(problem(await post('/api/imports', {}))).toEqual([400, 'server/bad-request'])
  })
})
