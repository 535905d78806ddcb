import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createWorkspace } from '../../../src/store/create-workspace.ts'
import { fts5Index } from '../../../src/store/texts/fts5-index.ts'
import { textStore } from '../../../src/store/texts/text-store.ts'
import { upgradeWorkspace } from '../../../src/store/upgrade-workspace.ts'
import { openWorkspace, type Workspace } from '../../../src/store/workspace.ts'
import { scratchFolder } from '../scratch.ts'
import { enlarged, SMALL, smallRegistry } from '../small-registry.ts'
import { preparedByHand } from './prepared.ts'
import { AUTHOR, textStoreCases } from './text-store-cases.ts'

const opened: Workspace[] = []

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close()
})

async function newWorkspace(): Promise<Workspace> {
  const folder = scratchFolder()
  const topics = ['visa', 'readmit-own', 'return'].map((id) => ({ id, group: 'mobility', definition: id }))
  await createWorkspace(
    join(folder, 'my.strata'),
    smallRegistry(join(folder, 'registry'), '1', { ...SMALL, topics }),
  )
  const workspace = await openWorkspace(join(folder, 'my.strata'))
  opened.push(workspace)
  return workspace
}

describe('the texts of a workspace in SQLite', () => {
  textStoreCases(async () => textStore(await newWorkspace()))

  it('stay as they are when the bundled registry is upgraded', async () => {
    const workspace = await newWorkspace()
    const store = textStore(workspace)
    const prepared = preparedByHand({ articles: [{ text: 'Visas.', topics: { visa: 'Visas' } }] })
    await store.add(prepared, { status: 'matched', instrument: 'un-icrmw', by: 'file-name' }, AUTHOR)
    await store.decideExclusion({ text: 'un-icrmw' }, 'exclude', AUTHOR)
    const before = [await store.body('un-icrmw'), await store.topicUnits(), await store.decisions()]
    expect(await upgradeWorkspace(workspace, smallRegistry(scratchFolder(), '2', enlarged(3)))).toBe(
      'upgraded',
    )
    expect([await store.body('un-icrmw'), await store.topicUnits(), await store.decisions()]).toEqual(before)
    expect(fts5Index(workspace.sqlite).count({ kind: 'prefix', prefix: 'vis' })).toHaveLength(1)
  })

  it('keep their decisions even from somebody with a tool of SQL', async () => {
    const workspace = await newWorkspace()
    await textStore(workspace).decideExclusion({ instrument: 'un-icrmw' }, 'exclude', AUTHOR)
    expect(() => workspace.sqlite.exec("UPDATE text_decisions SET reason = 'other'")).toThrow(
      'decisions are kept',
    )
    expect(() => workspace.sqlite.exec('DELETE FROM text_decisions')).toThrow('decisions are kept')
    const replace = (id: string) =>
      workspace.sqlite.exec(`INSERT OR REPLACE INTO text_decisions (id, kind, instrument, decided_at, decided_by, reason)
        SELECT ${id}, kind, instrument, decided_at, decided_by, 'other' FROM text_decisions`)
    expect(() => replace('id')).toThrow('decisions are kept')
    expect(() => replace('-1')).toThrow('numbered from one')
  })

  it('say when they changed, in this process or another, and only then', async () => {
    const workspace = await newWorkspace()
    const store = textStore(workspace)
    const other = await openWorkspace(workspace.file)
    opened.push(other)
    const place = { status: 'matched', instrument: 'un-icrmw', by: 'file-name' } as const
    const before = store.state()
    await store.held()
    expect(store.state()).toBe(before)
    await store.add(preparedByHand({ articles: [{ text: 'One.' }] }), place, AUTHOR)
    const after = store.state()
    expect(after).not.toBe(before)
    await textStore(other).decideExclusion({ text: 'un-icrmw' }, 'exclude', AUTHOR)
    expect(store.state()).not.toBe(after)
  })

  it('are added whole or not at all', async () => {
    const workspace = await newWorkspace()
    const store = textStore(workspace)
    const prepared = preparedByHand({ articles: [{ text: 'One.' }, { text: 'Two.' }] })
    const twice = { ...prepared, units: [...prepared.units, ...prepared.units] }
    await expect(
      store.add(twice, { status: 'matched', instrument: 'un-icrmw', by: 'file-name' }, AUTHOR),
    ).rejects.toThrow()
    expect(await store.held()).toEqual([])
    expect(workspace.sqlite.prepare('SELECT count(*) AS n FROM segments').get()).toEqual({ n: 0 })
    await store.add(prepared, { status: 'matched', instrument: 'un-icrmw', by: 'file-name' }, AUTHOR)
    expect(fts5Index(workspace.sqlite).count({ kind: 'prefix', prefix: 'on' })).toHaveLength(1)
  })
})
