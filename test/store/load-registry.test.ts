import { join, resolve } from 'node:path'
import type { KyselyPlugin } from 'kysely'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../src/model/table-schema.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { stockCellCount } from '../../src/store/stock-cells.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { expectFailure, scratchFolder } from './scratch.ts'
import { smallRegistry } from './small-registry.ts'

describe('loadRegistry', () => {
  it('gives back every table of the bundled registry as it was read, in the same order', async () => {
    const folder = readRegistryFolder(resolve(import.meta.dirname, '../../registry'))
    const file = join(scratchFolder(), 'my.strata')
    await createWorkspace(file, folder)
    const workspace = await openWorkspace(file)
    const loaded = await loadRegistry(workspace)
    expect(Object.keys(loaded).toSorted()).toEqual(Object.keys(folder.registry).toSorted())
    expect(loaded.version).toBe(folder.registry.version)
    for (const { name } of TABLES) {
      expect(loaded[name].length, name).toBeGreaterThan(0)
      expect(loaded[name], name).toEqual(folder.registry[name])
    }
    expect(await stockCellCount(workspace)).toBeGreaterThan(480_000)
    workspace.close()
  })

  it('keeps unknown, zero and text that looks like a number apart', async () => {
    const folder = scratchFolder()
    const file = join(folder, 'my.strata')
    await createWorkspace(file, smallRegistry(join(folder, 'registry')))
    const workspace = await openWorkspace(file)
    const { codebook, regions, actors } = await loadRegistry(workspace)
    expect(codebook[0]).toMatchObject({ count_yes: 0, count_coded: 12, benefits: null })
    expect(regions[0]).toMatchObject({ m49: '504', region: '002', subregion: null })
    expect(actors[0]).toMatchObject({ start: null, note: null })
    expect(await stockCellCount(workspace)).toBeNull()
    workspace.close()
  })

  it('gives all tables as of one moment, even if another process writes meanwhile', async () => {
    const folder = scratchFolder()
    const registry = smallRegistry(join(folder, 'registry'))
    const file = join(folder, 'my.strata')
    await createWorkspace(file, registry)
    const reader = await openWorkspace(file)
    const writer = await openWorkspace(file, { busyTimeoutMs: 1 })
    let queries = 0
    const writesBetween: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (++queries === 5) {
          const write = (): void => writer.sqlite.exec('DELETE FROM topics; DELETE FROM codebook')
          expect(write).toThrow('locked')
        }
        return result
      },
    }
    const watched = { ...reader, db: reader.db.withPlugin(writesBetween) }
    expect(await loadRegistry(watched)).toEqual(registry.registry)
    expect(queries).toBeGreaterThan(5)
    reader.close()
    writer.close()
  })

  it('says that the disk is full where it is, though SQLite has rolled back by itself', async () => {
    const folder = scratchFolder()
    const file = join(folder, 'my.strata')
    await createWorkspace(file, smallRegistry(join(folder, 'registry')))
    const workspace = await openWorkspace(file)
    let queries = 0
    const noRoomToSort: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (++queries === 4) {
          workspace.sqlite.exec('ROLLBACK')
          throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR' })
        }
        return result
      },
    }
    const full = { ...workspace, db: workspace.db.withPlugin(noRoomToSort) }
    await expectFailure(loadRegistry(full), 'store/disk-full')
    expect((await loadRegistry(workspace)).actors.length).toBeGreaterThan(0)
    workspace.close()
  })
})
