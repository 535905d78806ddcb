import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../src/model/table-schema.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { search } from '../../src/store/search.ts'
import { addUserRows, removeUserRows, type UserRow } from '../../src/store/user-rows.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { expectFailure, scratchFolder } from './scratch.ts'
import { smallRegistry } from './small-registry.ts'

const ana = { who: 'ana', when: '2026-02-01T10:00:00Z', why: 'found in the gazette' }
const ben = { who: 'ben', when: '2026-03-01T10:00:00Z', why: 'misread' }

async function opened(): Promise<Workspace> {
  const folder = scratchFolder()
  const file = join(folder, 'my.strata')
  await createWorkspace(file, smallRegistry(join(folder, 'registry')))
  return openWorkspace(file, { busyTimeoutMs: 20 })
}

const morocco = (name: string): UserRow => ({
  table: 'actors',
  row: { id: 'MAR', kind: 'state', name, start: null, end: null, source: 'un', note: null },
})

const history = async ({ db }: Workspace) =>
  (await db.selectFrom('history').selectAll().execute()).map(({ before, after, ...row }) => ({
    ...row,
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
  }))

describe('addUserRows', () => {
  it('takes a row of every table and gives it back', async () => {
    const workspace = await opened()
    const before = await loadRegistry(workspace)
    const rows = TABLES.map(({ name, key }) => {
      const [first] = before[name]
      return { table: name, row: { ...first, [key[0] as string]: 'own' } } as unknown as UserRow
    })
    await addUserRows(workspace, rows, ana)
    const after = await loadRegistry(workspace)
    for (const { table, row } of rows) expect(after[table], table).toEqual([...before[table], row])
    workspace.close()
  })

  it('lets the row stand in the place of the bundled one with its key, in tables and search', async () => {
    const workspace = await opened()
    await addUserRows(workspace, [morocco('Kingdom of Morocco')], ana)
    const { actors } = await loadRegistry(workspace)
    expect(actors.filter(({ id }) => id === 'MAR').map(({ name }) => name)).toEqual(['Kingdom of Morocco'])
    const hits = search(workspace, 'MAR', { kind: 'actors' }).hits
    expect(hits.map(({ title }) => title)).toEqual(['Kingdom of Morocco'])
    workspace.close()
  })

  it('writes down who changed what, when and why, with the row before and after', async () => {
    const workspace = await opened()
    await addUserRows(workspace, [morocco('Kingdom of Morocco')], ana)
    await addUserRows(workspace, [morocco('Morocco (Kingdom)')], ben)
    await removeUserRows(workspace, [morocco('')], ana)
    const rows = await history(workspace)
    expect(
      rows.map(({ table_name, row_key, changed_by, reason }) => [table_name, row_key, changed_by, reason]),
    ).toEqual([
      ['actors', 'MAR', 'ana', 'found in the gazette'],
      ['actors', 'MAR', 'ben', 'misread'],
      ['actors', 'MAR', 'ana', 'found in the gazette'],
    ])
    expect(rows.map(({ before }) => before?.name ?? null)).toEqual([
      null,
      'Kingdom of Morocco',
      'Morocco (Kingdom)',
    ])
    expect(rows.map(({ after }) => after?.name ?? null)).toEqual([
      'Kingdom of Morocco',
      'Morocco (Kingdom)',
      null,
    ])
    expect(rows[1]?.before).toMatchObject({ changed_by: 'ana', changed_at: ana.when, change_reason: ana.why })
    workspace.close()
  })

  it('writes all rows or none', async () => {
    const workspace = await opened()
    const before = await loadRegistry(workspace)
    const broken = { table: 'actors', row: { id: 'XXX' } } as unknown as UserRow
    await expect(addUserRows(workspace, [morocco('Kingdom of Morocco'), broken], ana)).rejects.toThrow()
    expect(await loadRegistry(workspace)).toEqual(before)
    expect(await history(workspace)).toEqual([])
    workspace.close()
  })

  it('keeps two changes that are asked for at the same time apart', async () => {
    const workspace = await opened()
    const broken = { table: 'actors', row: { id: 'XXX' } } as unknown as UserRow
    const results = await Promise.allSettled([
      addUserRows(workspace, [morocco('Kingdom of Morocco'), broken], ana),
      addUserRows(workspace, [morocco('Morocco (Kingdom)')], ben),
      loadRegistry(workspace),
    ])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect((await history(workspace)).map(({ changed_by }) => changed_by)).toEqual(['ben'])
    workspace.close()
  })

  it('says so where another process writes', async () => {
    const workspace = await opened()
    const other = new DatabaseSync(workspace.file)
    other.exec('BEGIN IMMEDIATE')
    await expectFailure(addUserRows(workspace, [morocco('M')], ana), 'store/busy')
    other.close()
    workspace.close()
  })
})

describe('removeUserRows', () => {
  it('leaves bundled rows, and rows that are not there, alone and writes no history of them', async () => {
    const workspace = await opened()
    const before = await loadRegistry(workspace)
    await removeUserRows(workspace, [morocco('Morocco')], ana)
    expect(await loadRegistry(workspace)).toEqual(before)
    expect(await history(workspace)).toEqual([])
    workspace.close()
  })

  it('takes out the row with the unknown dates, not its dated twin', async () => {
    const workspace = await opened()
    const part = {
      instrument: 'un-icrmw',
      actor: 'eu',
      role: 'observer',
      to: null,
      source: 'un',
      note: null,
    } as const
    const undated: UserRow = { table: 'participations', row: { ...part, from: null, start: 'unknown' } }
    const dated: UserRow = { table: 'participations', row: { ...part, from: '2010', start: 'known' } }
    await addUserRows(workspace, [undated, dated], ana)
    await removeUserRows(workspace, [undated], ana)
    const left = (await loadRegistry(workspace)).participations.filter(({ role }) => role === 'observer')
    expect(left).toEqual([dated.row])
    workspace.close()
  })
})
