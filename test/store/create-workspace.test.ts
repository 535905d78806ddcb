import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { asOrdinaryUser, expectFailure, failure, namesIn, scratchFolder } from './scratch.ts'
import { enlarged, smallRegistry, writeRegistry } from './small-registry.ts'

describe('createWorkspace', () => {
  it('makes one file that holds the registry, and the folders on the way', async () => {
    const folder = scratchFolder()
    const registry = smallRegistry(join(folder, 'registry'))
    const file = join(folder, 'a', 'b', 'my.strata')
    await createWorkspace(file, registry)
    expect(namesIn(join(folder, 'a', 'b'))).toEqual(['my.strata'])
    const workspace = await openWorkspace(file)
    expect(await loadRegistry(workspace)).toEqual(registry.registry)
    workspace.close()
  })

  it('tells of every row and ends with the search index', async () => {
    const folder = scratchFolder()
    const steps: [string, number, number][] = []
    const registry = smallRegistry(join(folder, 'registry'), '1', enlarged(900))
    await createWorkspace(join(folder, 'my.strata'), registry, {
      progress: (...step) => steps.push(step),
    })
    const total = steps[0]?.[2] as number
    expect(total).toBeGreaterThan(2700)
    const done = steps.filter(([step]) => step === 'rows').map(([, rows]) => rows)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(total)
    expect(steps.at(-1)).toEqual(['search', total, total])
  })

  it('leaves a file that is already there as it is', async () => {
    const folder = scratchFolder()
    const file = join(folder, 'my.strata')
    writeFileSync(file, 'mine')
    await expectFailure(createWorkspace(file, smallRegistry(join(folder, 'registry'))), 'store/exists')
    expect(namesIn(folder)).toEqual(['my.strata', 'registry'])
  })

  it('does not write through a link that leads nowhere', async () => {
    const folder = scratchFolder()
    const file = join(folder, 'my.strata')
    symlinkSync(join(folder, 'elsewhere'), file)
    await expectFailure(createWorkspace(file, smallRegistry(join(folder, 'registry'))), 'store/exists')
    expect(namesIn(folder)).toEqual(['my.strata', 'registry'])
  })

  it('lets one of several makers win, and the others know', async () => {
    const folder = scratchFolder()
    const registry = smallRegistry(join(folder, 'registry'))
    const file = join(folder, 'my.strata')
    const results = await Promise.allSettled([1, 2, 3].map(() => createWorkspace(file, registry)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'store/exists' })
    }
    expect(namesIn(folder)).toEqual(['my.strata', 'registry'])
    expect(await loadRegistry(await openWorkspace(file))).toEqual(registry.registry)
  })

  it('stops when it is asked to, and leaves nothing', async () => {
    const folder = scratchFolder()
    const controller = new AbortController()
    const making = createWorkspace(join(folder, 'my.strata'), smallRegistry(join(folder, 'registry')), {
      progress: () => controller.abort(new Error('enough')),
      signal: controller.signal,
    })
    await expect(making).rejects.toThrow('enough')
    expect(namesIn(folder)).toEqual(['registry'])
  })

  it('can be asked to stop by something that happens while it works', async () => {
    const folder = scratchFolder()
    const controller = new AbortController()
    const registry = smallRegistry(join(folder, 'registry'), '1', enlarged(2000))
    setImmediate(() => setImmediate(() => controller.abort(new Error('enough'))))
    await expect(
      createWorkspace(join(folder, 'my.strata'), registry, { signal: controller.signal }),
    ).rejects.toThrow('enough')
    expect(namesIn(folder)).toEqual(['registry'])
  })

  it('refuses a registry with faults before it touches the disk, and names the first', async () => {
    const folder = scratchFolder()
    const registry = join(folder, 'registry')
    smallRegistry(registry)
    writeFileSync(join(registry, 'actors.csv'), 'id,kind\nMAR,state\n')
    writeFileSync(join(registry, 'topics.csv'), 'id,group,definition\n')
    const faulty = (await import('../../src/registry/files.ts')).readRegistryFolder(registry)
    const error = await failure(createWorkspace(join(folder, 'a', 'my.strata'), faulty))
    expect(error.code).toBe('store/registry-faulty')
    expect(error.message).toContain('actors.csv row 1 (column-missing)')
    expect(namesIn(folder)).toEqual(['registry'])
  })

  it('refuses a registry whose table of gaps cannot be read', async () => {
    const folder = scratchFolder()
    const place = writeRegistry(join(folder, 'registry'), '1')
    writeFileSync(join(place, 'gaps.csv'), 'kind,quote\n"never closed\n')
    const error = await failure(createWorkspace(join(folder, 'my.strata'), readRegistryFolder(place)))
    expect(error.code).toBe('store/registry-faulty')
    expect(error.message).toContain('gaps.csv')
    expect(namesIn(folder)).toEqual(['registry'])
  })

  it('says so where the folder cannot be written to, and leaves nothing', async () => {
    const folder = scratchFolder()
    const registry = smallRegistry(join(folder, 'registry'))
    const locked = join(folder, 'locked')
    mkdirSync(locked)
    chmodSync(folder, 0o755)
    chmodSync(locked, 0o555)
    const error = await asOrdinaryUser(() => failure(createWorkspace(join(locked, 'my.strata'), registry)))
    expect(error.code).toBe('store/cannot-write')
    expect(namesIn(locked)).toEqual([])
  })

  it('says so where a folder on the way is a file, or the name is too long', async () => {
    const folder = scratchFolder()
    const registry = smallRegistry(join(folder, 'registry'))
    writeFileSync(join(folder, 'file'), '')
    const below = await failure(createWorkspace(join(folder, 'file', 'my.strata'), registry))
    expect(below.message).toContain('a part of its path is a file')
    await expectFailure(createWorkspace(join(folder, 'x'.repeat(300)), registry), 'store/cannot-write')
    expect(namesIn(folder)).toEqual(['file', 'registry'])
  })

  it('removes what killed processes left of the same workspace, and nothing else', async () => {
    const folder = scratchFolder()
    const dead = 2 ** 22 + 1
    for (const name of [
      `my.strata.${dead}-0011aabb.tmp`,
      `my.strata.${dead}-0011aabb.tmp-journal`,
      `my.strata.${process.pid}-0011aabb.tmp`,
      `my.strata.${process.ppid}-0011aabb.tmp`,
      `other.strata.${dead}-0011aabb.tmp`,
      'my.strata.notes.tmp',
    ]) {
      writeFileSync(join(folder, name), '')
    }
    await createWorkspace(join(folder, 'my.strata'), smallRegistry(join(folder, 'registry')))
    expect(namesIn(folder)).toEqual(
      [
        'my.strata',
        `my.strata.${process.ppid}-0011aabb.tmp`,
        'my.strata.notes.tmp',
        `other.strata.${dead}-0011aabb.tmp`,
        'registry',
      ].toSorted(),
    )
  })
})
