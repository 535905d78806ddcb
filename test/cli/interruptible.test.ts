import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { interruptible } from '../../src/cli/interruptible.ts'
import { namesIn, scratchFolder } from '../store/scratch.ts'
import { enlarged, writeRegistry } from '../store/small-registry.ts'
import { ended } from './run-strata.ts'

const CHILD = resolve(import.meta.dirname, 'interrupted-process.ts')

describe('interruptible', () => {
  it.each(['SIGINT', 'SIGTERM'])(
    'lets %s stop the making of a workspace, which leaves nothing',
    async (signal) => {
      const folder = scratchFolder()
      const registry = writeRegistry(join(folder, 'registry'), '1', enlarged(1500))
      const place = join(folder, 'my.strata')
      const child = spawn(process.execPath, ['--import', 'tsx', CHILD, place, registry, signal])
      const { status, out, err } = await ended(child)
      expect({ status, out }).toEqual({ status: 2, out: '' })
      expect(err).toContain('[cli/interrupted]')
      expect(namesIn(folder)).toEqual(['registry'])
    },
  )

  it('gives back what the work gives, and listens no longer', async () => {
    const before = process.listenerCount('SIGINT')
    expect(await interruptible(async () => 7)).toBe(7)
    await expect(interruptible(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(process.listenerCount('SIGINT')).toBe(before)
  })
})
