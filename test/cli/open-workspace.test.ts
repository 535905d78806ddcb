import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openWithRegistry } from '../../src/cli/open-workspace.ts'
import { loadRegistry } from '../../src/store/load-registry.ts'
import { expectFailure, namesIn, scratchFolder } from '../store/scratch.ts'
import { SMALL, writeRegistry } from '../store/small-registry.ts'

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

/** Opens, notes what was said and which version is held, and closes. */
async function opened(file: string, registry: string): Promise<{ said: string[]; version: string }> {
  const said: string[] = []
  const workspace = await openWithRegistry(file, registry, (text) => said.push(text))
  const { version } = await loadRegistry(workspace)
  workspace.close()
  return { said, version }
}

describe('openWithRegistry', () => {
  it('makes the workspace where there is none, and then opens it without a word', async () => {
    const folder = scratchFolder()
    const registry = writeRegistry(join(folder, 'registry'), '2026.1.1')
    const file = join(folder, 'place', 'my.strata')
    expect(await opened(file, registry)).toEqual({
      said: [`Making a workspace at ${file}\n`],
      version: '2026.1.1',
    })
    expect(await opened(file, registry)).toEqual({ said: [], version: '2026.1.1' })
  })

  it('upgrades it where the registry is newer, says so, and says it once', async () => {
    const folder = scratchFolder()
    const file = join(folder, 'my.strata')
    await opened(file, writeRegistry(join(folder, 'older'), '2026.1.1'))
    const newer = writeRegistry(join(folder, 'newer'), '2026.2.1', { ...SMALL, events: [] })
    expect(await opened(file, newer)).toEqual({
      said: [`${file} now holds registry 2026.2.1.\n`],
      version: '2026.2.1',
    })
    expect((await opened(file, newer)).said).toEqual([])
  })

  it('keeps the newer registry of the workspace and says so', async () => {
    const folder = scratchFolder()
    const file = join(folder, 'my.strata')
    await opened(file, writeRegistry(join(folder, 'newer'), '2026.2.1'))
    const { said, version } = await opened(file, writeRegistry(join(folder, 'older'), '2026.1.1'))
    expect(version).toBe('2026.2.1')
    expect(said).toEqual([
      `${file} holds registry 2026.2.1, newer than this version's 2026.1.1, and keeps it.\n`,
    ])
  })

  it('says that the registry is missing or broken, and makes nothing', async () => {
    const folder = scratchFolder()
    const file = join(folder, 'my.strata')
    await expectFailure(opened(file, join(folder, 'absent')), 'registry/no-folder')
    const broken = writeRegistry(join(folder, 'broken'), '1')
    writeFileSync(join(broken, 'actors.csv'), 'id,"kind\n')
    await expectFailure(opened(file, broken), 'store/registry-faulty')
    expect(namesIn(folder)).toEqual(['broken'])
  })
})
