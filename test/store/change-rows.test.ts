import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Author, Cells, RowChange } from '../../src/model/row-change.ts'
import { TABLES } from '../../src/model/table-schema.ts'
import { changeRows } from '../../src/store/change-rows.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { readHistory, takeBack, undoing } from '../../src/store/history.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { search } from '../../src/store/search.ts'
import { upgradeWorkspace } from '../../src/store/upgrade-workspace.ts'
import { openWorkspace, type Workspace } from '../../src/store/workspace.ts'
import { workspaceChanges } from '../../src/store/workspace-changes.ts'
import { expectFailure, failure, scratchFolder } from './scratch.ts'
import { SMALL, smallRegistry } from './small-registry.ts'

const ana: Author = {
  who: 'ana',
  when: '2026-02-01T10:00:00Z',
  why: 'found in the gazette',
  source: 'Gazette 3',
}
const ben: Author = { who: 'ben', when: '2026-03-01T10:00:00Z', why: 'misread', source: null }

async function opened(): Promise<Workspace> {
  const folder = scratchFolder()
  const file = join(folder, 'my.strata')
  await createWorkspace(file, smallRegistry(join(folder, 'registry')))
  return openWorkspace(file, { busyTimeoutMs: 20 })
}

const morocco: Cells = {
  id: 'MAR',
  kind: 'state',
  name: 'Morocco',
  start: null,
  end: null,
  source: 'un',
  note: 'Kingdom',
}
const renamed = (name: string, from: Cells = morocco): RowChange => ({
  table: 'actors',
  before: from,
  after: { ...morocco, name },
})
const joined: Cells = {
  instrument: 'un-icrmw',
  actor: 'MAR',
  role: 'party',
  from: '1993-06-21',
  to: null,
  source: 'un',
  note: null,
  start: 'known',
}
const joinedLater: RowChange = {
  table: 'participations',
  before: joined,
  after: { ...joined, from: '1993-06-22' },
}
const icrmw = async (workspace: Workspace): Promise<(string | null)[]> =>
  (await loadRegistry(workspace)).participations
    .filter(({ instrument, actor }) => instrument === 'un-icrmw' && actor === 'MAR')
    .map(({ from }) => from)

const ownRows = (workspace: Workspace): number =>
  TABLES.reduce((sum, { name }) => {
    const row = workspace.sqlite.prepare(`SELECT count(*) AS n FROM ${name} WHERE origin = 'user'`).get()
    return sum + Number((row as { n: number }).n)
  }, 0)

describe('changeRows', () => {
  it('takes a new row of every table and gives it back', async () => {
    const workspace = await opened()
    const before = await loadRegistry(workspace)
    const changes = TABLES.map(({ name, key }): RowChange => {
      const [first] = before[name]
      return { table: name, before: null, after: { ...(first as object), [key[0] as string]: 'own' } }
    })
    await changeRows(workspace, changes, ana)
    const after = await loadRegistry(workspace)
    for (const { table, after: row } of changes) expect(after[table], table).toEqual([...before[table], row])
    workspace.close()
  })

  it('lets a correction stand in the place of the bundled row, in tables and search', async () => {
    const workspace = await opened()
    await changeRows(workspace, [renamed('Kingdom of Morocco')], ana)
    const { actors } = await loadRegistry(workspace)
    expect(actors.filter(({ id }) => id === 'MAR').map(({ name }) => name)).toEqual(['Kingdom of Morocco'])
    expect(search(workspace, 'MAR', { kind: 'actors' }).hits.map(({ title }) => title)).toEqual([
      'Kingdom of Morocco',
    ])
    workspace.close()
  })

  it('mends a date that is part of the key, and takes it back', async () => {
    const workspace = await opened()
    await changeRows(workspace, [joinedLater], ana)
    expect(await icrmw(workspace)).toEqual(['1993-06-22'])
    expect(await workspaceChanges(workspace)).toEqual([
      { ...joinedLater, author: ana, bundledSince: 'same', batch: null },
    ])
    await takeBack(workspace, { id: 1 }, ben)
    expect(await icrmw(workspace)).toEqual(['1993-06-21'])
    expect(ownRows(workspace)).toBe(0)
    expect((await readHistory(workspace)).map(({ author, key }) => [author.who, key])).toEqual([
      ['ana', 'un-icrmw|MAR|party|1993-06-21|'],
      ['ben', 'un-icrmw|MAR|party|1993-06-22|'],
    ])
    workspace.close()
  })

  it('takes a bundled row out without losing it', async () => {
    const workspace = await opened()
    await changeRows(workspace, [{ table: 'participations', before: joined, after: null }], ana)
    expect(await icrmw(workspace)).toEqual([])
    expect((await workspaceChanges(workspace)).map(({ before, after }) => [before, after])).toEqual([
      [joined, null],
    ])
    await changeRows(workspace, [{ table: 'participations', before: null, after: joined }], ben)
    expect(await icrmw(workspace)).toEqual(['1993-06-21'])
    expect(ownRows(workspace)).toBe(0)
    workspace.close()
  })

  it('writes down who changed what, when, why and by which source', async () => {
    const workspace = await opened()
    await changeRows(workspace, [renamed('Maroc')], ana)
    await changeRows(workspace, [renamed('Al-Maghrib', { ...morocco, name: 'Maroc' })], ben)
    expect(await readHistory(workspace, { table: 'actors', key: 'MAR' })).toEqual([
      { id: 1, key: 'MAR', ...renamed('Maroc'), author: ana, batch: null },
      {
        id: 2,
        key: 'MAR',
        ...renamed('Al-Maghrib', { ...morocco, name: 'Maroc' }),
        author: ben,
        batch: null,
      },
    ])
    expect((await workspaceChanges(workspace)).map(({ before }) => before)).toEqual([morocco])
    workspace.close()
  })

  it('names the last change in the version, and the plain version where nothing differs', async () => {
    const workspace = await opened()
    await changeRows(workspace, [renamed('Maroc')], ana)
    expect((await loadRegistry(workspace)).version).toBe('2026.1.1+1')
    await takeBack(workspace, { id: 1 }, ben)
    expect((await loadRegistry(workspace)).version).toBe('2026.1.1')
    workspace.close()
  })

  it('refuses a change of what is not there, holds something else, or has its place taken; nothing is written', async () => {
    const workspace = await opened()
    const before = await loadRegistry(workspace)
    const good = renamed('Maroc')
    const gone: RowChange = { table: 'actors', before: { ...morocco, id: 'XXX' }, after: null }
    const other = renamed('Maroc', { ...morocco, note: 'Republic' })
    const taken: RowChange = { table: 'actors', before: null, after: morocco }
    const moved: RowChange = { table: 'actors', before: morocco, after: { ...morocco, id: 'CIV' } }
    await expectFailure(changeRows(workspace, [good, gone], ana), 'changes/row-gone')
    const differs = await failure(changeRows(workspace, [other], ana))
    expect(differs.message).toContain('note is "Kingdom", not "Republic"')
    await expectFailure(changeRows(workspace, [good, taken], ana), 'changes/row-taken')
    await expectFailure(changeRows(workspace, [moved], ana), 'changes/row-taken')
    await expectFailure(takeBack(workspace, { id: 7 }, ana), 'changes/no-such-change')
    expect(await loadRegistry(workspace)).toEqual(before)
    expect(await readHistory(workspace)).toEqual([])
    workspace.close()
  })

  it('does not lose a row that took the place of a moved one when the move is taken back', async () => {
    const workspace = await opened()
    await changeRows(workspace, [joinedLater], ana)
    const newcomer = { ...joined, note: 'another' }
    await changeRows(workspace, [{ table: 'participations', before: null, after: newcomer }], ana)
    await expectFailure(takeBack(workspace, { id: 1 }, ben), 'changes/row-taken')
    expect((await icrmw(workspace)).toSorted()).toEqual(['1993-06-21', '1993-06-22'])
    workspace.close()
  })

  it('takes a batch back whole', async () => {
    const workspace = await opened()
    const before = await loadRegistry(workspace)
    const added: RowChange = {
      table: 'sources',
      before: null,
      after: { id: 'own', citation: 'Own.', url: null, licence: null, as_of: null },
    }
    await changeRows(workspace, [added, renamed('Maroc'), joinedLater], ana, { batch: 'import-1' })
    await takeBack(workspace, { batch: 'import-1' }, ben)
    expect(await loadRegistry(workspace)).toEqual(before)
    workspace.close()
  })

  it('keeps two changes that are asked for at the same time apart', async () => {
    const workspace = await opened()
    const results = await Promise.allSettled([
      changeRows(workspace, [renamed('Maroc')], ana),
      changeRows(workspace, [renamed('Al-Maghrib')], ben),
      loadRegistry(workspace),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await readHistory(workspace)).map(({ author }) => author.who)).toEqual(['ana'])
    workspace.close()
  })

  it('says so where another process writes', async () => {
    const workspace = await opened()
    const other = new DatabaseSync(workspace.file)
    other.exec('BEGIN IMMEDIATE')
    await expectFailure(changeRows(workspace, [renamed('M')], ana), 'store/busy')
    other.close()
    workspace.close()
  })

  it('remembers the bundled row when a newer registry changes it, or has it no more', async () => {
    const workspace = await opened()
    await changeRows(workspace, [renamed('Maroc'), joinedLater], ana)
    const actors = (SMALL.actors ?? []).map((row) =>
      row['id'] === 'MAR' ? { ...row, name: 'Marokko' } : row,
    )
    const participations = (SMALL.participations ?? []).filter(({ actor }) => actor !== 'MAR')
    const newer = smallRegistry(join(scratchFolder(), 'newer'), '2026.2.1', {
      ...SMALL,
      actors,
      participations,
    })
    await upgradeWorkspace(workspace, newer)
    expect((await workspaceChanges(workspace)).map((change) => change.bundledSince)).toEqual([
      'changed',
      'gone',
    ])
    expect(await icrmw(workspace)).toEqual(['1993-06-22'])
    workspace.close()
  })

  it('follows any series of changes as a plain list of rows does, and undone leaves nothing behind', {
    timeout: 120_000,
  }, async () => {
    const actors = ['MAR', 'CIV', 'eu']
    const step = fc.record({
      act: fc.constantFrom('add', 'change', 'remove'),
      at: fc.nat(),
      actor: fc.constantFrom(...actors),
      from: fc.constantFrom('1993-06-21', '2001', null),
      note: fc.constantFrom('a', null),
    })
    const keyOf = (row: Cells): string =>
      JSON.stringify([row['instrument'], row['actor'], row['role'], row['from'], row['to']])
    const sorted = (rows: readonly Cells[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const workspace = await opened()
        const start = (await loadRegistry(workspace)).participations as unknown as readonly Cells[]
        let rows = [...start]
        for (const { act, at, actor, from, note } of steps) {
          const before = act === 'add' ? null : (rows[at % Math.max(1, rows.length)] ?? null)
          const after = act === 'remove' ? null : { ...(before ?? joined), actor, from, note }
          if (before === null && after === null) continue
          const rest = rows.filter((row) => row !== before)
          const isFree = after === null || !rest.some((row) => keyOf(row) === keyOf(after))
          const change = changeRows(workspace, [{ table: 'participations', before, after }], ana)
          if (isFree) {
            await change
            rows = after === null ? rest : [...rest, after]
          } else await expectFailure(change, 'changes/row-taken')
        }
        const held = (await loadRegistry(workspace)).participations as unknown as readonly Cells[]
        expect(sorted(held)).toEqual(sorted(rows))
        await changeRows(workspace, undoing(await readHistory(workspace)), ben)
        expect(ownRows(workspace)).toBe(0)
        expect((await loadRegistry(workspace)).participations).toEqual(start)
        workspace.close()
      }),
      { numRuns: 60, interruptAfterTimeLimit: 60_000 },
    )
  })
})
