import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { changeRows } from '../../src/store/change-rows.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { search } from '../../src/store/search.ts'
import { upgradeNeeded, upgradeWorkspace } from '../../src/store/upgrade-workspace.ts'
import { openWorkspace, registryHeld, type Workspace } from '../../src/store/workspace.ts'
import { asOrdinaryUser, expectFailure, failure, scratchFolder } from './scratch.ts'
import { enlarged, SMALL, smallRegistry } from './small-registry.ts'

const author = { who: 'ana', when: '2026-02-01T10:00:00Z', why: 'found in the gazette', source: null }

const ownInstrument = {
  id: 'bla-mar-civ-2020',
  title: 'Labour agreement between Morocco and Côte d’Ivoire',
  family: 'labour-agreement',
  layer: 'bilateral',
  form: null,
  regime: 'labour',
  binding: null,
  signed: '2020',
  in_force: null,
  ended: null,
  status: null,
  source: 'un',
  note: null,
} as const

const NEWER = {
  ...SMALL,
  actors: [
    ...(SMALL.actors ?? []).filter(({ id }) => id !== 'CIV'),
    { id: 'TUN', kind: 'state', name: 'Tunisia', source: 'un' },
  ],
}

async function opened(folder: string): Promise<Workspace> {
  const file = join(folder, 'my.strata')
  await createWorkspace(file, smallRegistry(join(folder, 'registry')))
  return openWorkspace(file, { busyTimeoutMs: 20 })
}

const whole = (workspace: Workspace): unknown =>
  ['meta', 'history', 'actors', 'instruments', 'participations', 'flow_matrices', 'search_index'].map(
    (table) => workspace.sqlite.prepare(`SELECT * FROM ${table}`).all(),
  )

describe('upgradeWorkspace', () => {
  it('puts the newer bundled rows in the place of the older ones and keeps the user’s', async () => {
    const folder = scratchFolder()
    const workspace = await opened(folder)
    await changeRows(workspace, [{ table: 'instruments', before: null, after: ownInstrument }], author)
    const newer = smallRegistry(join(folder, 'newer'), '2026.2.1', NEWER)
    expect(await upgradeWorkspace(workspace, newer)).toBe('upgraded')
    const loaded = await loadRegistry(workspace)
    expect(loaded).toEqual({
      ...newer.registry,
      version: '2026.2.1+1',
      instruments: [...newer.registry.instruments, ownInstrument],
    })
    expect(search(workspace, 'tunisia').total).toBe(1)
    expect(search(workspace, 'labour agreement').hits.map(({ id }) => id)).toEqual([ownInstrument.id])
    expect(await upgradeWorkspace(workspace, newer)).toBe('same')
    workspace.close()
  })

  it('keeps both rows where a new bundled one has the key of the user’s, and counts the user’s', async () => {
    const folder = scratchFolder()
    const workspace = await opened(folder)
    const tunisia = {
      id: 'TUN',
      kind: 'state',
      name: 'Tunis',
      start: null,
      end: null,
      source: 'un',
      note: null,
    } as const
    await changeRows(workspace, [{ table: 'actors', before: null, after: tunisia }], author)
    await upgradeWorkspace(workspace, smallRegistry(join(folder, 'newer'), '2026.2.1', NEWER))
    expect((await loadRegistry(workspace)).actors.filter(({ id }) => id === 'TUN')).toEqual([tunisia])
    expect(search(workspace, 'tunisia').total).toBe(0)
    await changeRows(workspace, [{ table: 'actors', before: tunisia, after: null }], author)
    const names = (await loadRegistry(workspace)).actors.map(({ name }) => name)
    expect(names).toEqual(['Morocco', 'European Union', 'Tunisia'])
    expect(search(workspace, 'tunisia').total).toBe(1)
    workspace.close()
  })

  it('writes into the history which version took the place of which, when', async () => {
    const folder = scratchFolder()
    const workspace = await opened(folder)
    const newer = smallRegistry(join(folder, 'newer'), '2026.2.1', NEWER)
    await upgradeWorkspace(workspace, newer, { now: new Date('2026-02-03T04:05:06Z') })
    const rows = await workspace.db.selectFrom('history').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ row_key: 'registry_version', changed_at: '2026-02-03T04:05:06.000Z' })
    expect(JSON.parse(rows[0]?.before ?? '')).toMatchObject({ version: '2026.1.1' })
    expect(JSON.parse(rows[0]?.after ?? '')).toEqual({ version: '2026.2.1', hash: newer.contentHash })
    workspace.close()
  })

  it('does not go back to an older registry', async () => {
    const folder = scratchFolder()
    const workspace = await opened(folder)
    const before = whole(workspace)
    const older = smallRegistry(join(folder, 'older'), '2025.12.31', NEWER)
    expect(await upgradeWorkspace(workspace, older)).toBe('workspace-is-newer')
    expect(whole(workspace)).toEqual(before)
    workspace.close()
  })

  it('compares versions by number, and takes a corrected table under the same version', () => {
    const held = { version: '2026.9.1', hash: 'a' }
    expect(upgradeNeeded(held, '2026.11.1', 'b')).toBe('upgraded')
    expect(upgradeNeeded(held, '2026.9.1', 'b')).toBe('upgraded')
    expect(upgradeNeeded(held, '2026.9.1', 'a')).toBe('same')
    expect(upgradeNeeded({ version: '2026.11.1', hash: 'b' }, '2026.9.1', 'a')).toBe('workspace-is-newer')
  })

  it('leaves the workspace as it was when it is stopped on the way', async () => {
    const folder = scratchFolder()
    const workspace = await opened(folder)
    const before = whole(workspace)
    const controller = new AbortController()
    const upgrading = upgradeWorkspace(
      workspace,
      smallRegistry(join(folder, 'newer'), '2026.2.1', enlarged(900)),
      {
        progress: (_step, done) => {
          if (done > 400) controller.abort(new Error('enough'))
        },
        signal: controller.signal,
      },
    )
    await expect(upgrading).rejects.toThrow('enough')
    expect(whole(workspace)).toEqual(before)
    workspace.close()
  })

  it('leaves the workspace as it was when the disk is full', async () => {
    const folder = scratchFolder()
    const workspace = await opened(folder)
    const before = whole(workspace)
    const pages = workspace.sqlite.prepare('PRAGMA page_count').get() as { page_count: number }
    workspace.sqlite.exec(`PRAGMA max_page_count = ${pages.page_count + 3}`)
    const newer = smallRegistry(join(folder, 'newer'), '2026.2.1', enlarged(3000))
    await expectFailure(upgradeWorkspace(workspace, newer), 'store/disk-full')
    expect(whole(workspace)).toEqual(before)
    expect(workspace.sqlite.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    workspace.close()
  })

  it('leaves the workspace as it was when the registry has faults', async () => {
    const folder = scratchFolder()
    const workspace = await opened(folder)
    const before = whole(workspace)
    const newer = smallRegistry(join(folder, 'newer'), '')
    const error = await failure(upgradeWorkspace(workspace, newer))
    expect(error.code).toBe('store/registry-faulty')
    expect(error.message).toContain('1 fault in datapackage.json (package-version)')
    expect(whole(workspace)).toEqual(before)
    workspace.close()
  })

  it('says so where another process writes', async () => {
    const folder = scratchFolder()
    const workspace = await opened(folder)
    const other = new DatabaseSync(workspace.file)
    other.exec('BEGIN IMMEDIATE')
    const newer = smallRegistry(join(folder, 'newer'), '2026.2.1', NEWER)
    await expectFailure(upgradeWorkspace(workspace, newer), 'store/busy')
    other.close()
    expect(await upgradeWorkspace(workspace, newer)).toBe('upgraded')
    workspace.close()
  })

  it('says so where the file or its folder is read-only', async () => {
    const folder = scratchFolder()
    const { file, close } = await opened(folder)
    close()
    const newer = smallRegistry(join(folder, 'newer'), '2026.2.1', NEWER)
    chmodSync(file, 0o444)
    chmodSync(folder, 0o755)
    await asOrdinaryUser(async () => {
      const workspace = await openWorkspace(file)
      await expectFailure(upgradeWorkspace(workspace, newer), 'store/cannot-write')
      workspace.close()
    })
    chmodSync(file, 0o666)
    chmodSync(folder, 0o555)
    await asOrdinaryUser(async () => {
      const workspace = await openWorkspace(file)
      await expectFailure(upgradeWorkspace(workspace, newer), 'store/cannot-write')
      expect(await registryHeld(workspace)).toMatchObject({ version: '2026.1.1' })
      workspace.close()
    })
    chmodSync(folder, 0o755)
  })
})
