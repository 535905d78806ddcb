import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { StrataError } from '../../src/model/error.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { FORMAT_VERSION, MIGRATIONS } from '../../src/store/migrations/all.ts'
import { search } from '../../src/store/search.ts'
import { stockCellCount } from '../../src/store/stock-cells.ts'
import { openWorkspace, registryHeld } from '../../src/store/workspace.ts'
import { asOrdinaryUser, expectFailure, failure, namesIn, scratchFolder } from './scratch.ts'
import { enlarged, SMALL, smallRegistry } from './small-registry.ts'

async function newWorkspace(folder: string, tables = SMALL): Promise<string> {
  const file = join(folder, 'my.strata')
  await createWorkspace(file, smallRegistry(join(folder, 'registry'), '2026.1.1', tables))
  return file
}

/** All that is read of a workspace. */
async function readAll(file: string): Promise<unknown> {
  const workspace = await openWorkspace(file)
  try {
    return [await loadRegistry(workspace), search(workspace, 'morocco'), await stockCellCount(workspace)]
  } finally {
    workspace.close()
  }
}

describe('openWorkspace', () => {
  it('refuses what is no workspace and leaves it as it was', async () => {
    const folder = scratchFolder()
    const otherDatabase = join(folder, 'other.db')
    const database = new DatabaseSync(otherDatabase)
    database.exec('CREATE TABLE actors (id TEXT)')
    database.close()
    const files = {
      'empty.strata': '',
      'notes.txt': 'a text of some length, which is no database at all. '.repeat(40),
      'short.bin': 'SQLite format 3',
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    mkdirSync(join(folder, 'folder.strata'))
    const before = namesIn(folder)
    for (const name of before) {
      const content = name === 'folder.strata' ? '' : readFileSync(join(folder, name), 'latin1')
      await expectFailure(openWorkspace(join(folder, name)), 'store/not-a-workspace')
      if (name !== 'folder.strata') expect(readFileSync(join(folder, name), 'latin1')).toBe(content)
    }
    expect(namesIn(folder)).toEqual(before)
  })

  it('says how to make one where there is none', async () => {
    const folder = scratchFolder()
    const error = await failure(openWorkspace(join(folder, 'my.strata')))
    expect(error.code).toBe('store/no-workspace')
    expect(error.mend).toContain(`strata init ${join(folder, 'my.strata')}`)
    expect(namesIn(folder)).toEqual([])
  })

  it('refuses a workspace of a newer version and names both formats', async () => {
    const folder = scratchFolder()
    const file = await newWorkspace(folder)
    const database = new DatabaseSync(file)
    database.exec(`PRAGMA user_version = ${FORMAT_VERSION + 1}`)
    database.close()
    const error = await failure(openWorkspace(file))
    expect(error.code).toBe('store/newer-workspace')
    expect(error.message).toContain(`format ${FORMAT_VERSION + 1}; this one reads up to ${FORMAT_VERSION}`)
  })

  it('says so where the file may not be read', async () => {
    const folder = scratchFolder()
    const file = await newWorkspace(folder)
    chmodSync(folder, 0o755)
    chmodSync(file, 0o000)
    await asOrdinaryUser(() => expectFailure(openWorkspace(file), 'store/cannot-open'))
  })

  it('reads a workspace that may not be written', async () => {
    const folder = scratchFolder()
    const file = await newWorkspace(folder)
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    await asOrdinaryUser(async () => {
      const workspace = await openWorkspace(file)
      expect((await loadRegistry(workspace)).instruments).toHaveLength(2)
      expect(search(workspace, 'morocco').total).toBeGreaterThan(0)
      workspace.close()
    })
    chmodSync(folder, 0o755)
  })

  it('says that a file cut in half is damaged', async () => {
    const folder = scratchFolder()
    const file = await newWorkspace(folder, enlarged(1500))
    truncateSync(file, 40_960)
    await expectFailure(openWorkspace(file), 'store/damaged')
  })

  it('never gives other rows than were written, whichever page of the file is lost', async () => {
    const folder = scratchFolder()
    const file = await newWorkspace(folder)
    const whole = readFileSync(file)
    const expected = await readAll(file)
    let damaged = 0
    for (let at = 0; at < whole.length; at += 4096) {
      const holed = Buffer.from(whole)
      holed.fill(0, at, at + 4096)
      writeFileSync(file, holed)
      const found = await readAll(file).catch((error: unknown) => error)
      if (found instanceof StrataError) {
        expect(found.code).toBe(at === 0 ? 'store/not-a-workspace' : 'store/damaged')
        damaged++
      } else expect(found).toEqual(expected)
    }
    expect(damaged).toBeGreaterThan(10)
  })

  it('says that a file whose tables are gone is damaged', async () => {
    const folder = scratchFolder()
    const file = await newWorkspace(folder)
    const database = new DatabaseSync(file)
    database.exec('DROP TABLE meta; DROP TABLE search_index; DROP TABLE flow_matrices')
    database.close()
    const workspace = await openWorkspace(file)
    await expectFailure(registryHeld(workspace), 'store/damaged')
    await expectFailure(loadRegistry(workspace), 'store/damaged')
    await expectFailure(stockCellCount(workspace), 'store/damaged')
    await expectFailure(
      Promise.resolve().then(() => search(workspace, 'labour')),
      'store/damaged',
    )
    workspace.close()
  })

  it('brings a workspace of the first format up to this one, with its rows', async () => {
    const folder = scratchFolder()
    const file = join(folder, 'old.strata')
    const database = new DatabaseSync(file)
    for (const statement of MIGRATIONS[0]?.statements ?? []) database.exec(statement)
    database.exec(`PRAGMA application_id = ${0x53545241}; PRAGMA user_version = 1;
      INSERT INTO actors (id, kind, name, source, origin) VALUES ('MAR', 'state', 'Morocco', 'un', 'bundled');
      INSERT INTO actors (id, kind, name, source, origin) VALUES ('MAR', 'state', 'Maroc', 'me', 'user');`)
    database.close()
    const workspace = await openWorkspace(file)
    expect((await loadRegistry(workspace)).actors.map(({ name }) => name)).toEqual(['Maroc'])
    const version = workspace.sqlite.prepare('PRAGMA user_version').get()
    expect(version).toEqual({ user_version: FORMAT_VERSION })
    workspace.close()
  })

  it('says so where another process holds an old workspace that has to be brought up', async () => {
    const folder = scratchFolder()
    const file = await newWorkspace(folder)
    const other = new DatabaseSync(file)
    other.exec(`PRAGMA user_version = 1; BEGIN IMMEDIATE`)
    await expectFailure(openWorkspace(file, { busyTimeoutMs: 20 }), 'store/busy')
    other.close()
  })
})
