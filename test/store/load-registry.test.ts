import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../src/model/table-schema.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { stockCellCount } from '../../src/store/stock-cells.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { scratchFolder } from './scratch.ts'
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
})
