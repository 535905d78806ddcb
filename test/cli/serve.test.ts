import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUNDLED_REGISTRY } from '../../src/cli/open-workspace.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { createWorkspace } from '../../src/store/create-workspace.ts'
import { scratchFolder } from '../store/scratch.ts'
import { ended, startStrata } from './run-strata.ts'

async function newWorkspace(): Promise<string> {
  const file = join(scratchFolder(), 'my.strata')
  await createWorkspace(file, readRegistryFolder(BUNDLED_REGISTRY))
  return file
}

/** The address that a server prints, once it does. */
async function address(child: ChildProcess): Promise<string> {
  const end = ended(child).then(({ err }) => Promise.reject(new Error(`it ended: ${err}`)))
  const printed = once(child.stdout as NodeJS.ReadableStream, 'data').then(([chunk]) => String(chunk))
  const line = await Promise.race([printed, end])
  end.catch(() => null)
  return /http:\/\/\S+/.exec(line)?.[0] ?? ''
}

describe('strata serve', () => {
  it('prints one line with the address, answers there, and ends quietly when it is told to', async () => {
    const child = startStrata(['--workspace', await newWorkspace(), 'serve', '--port', '0'])
    const end = ended(child)
    const url = await address(child)
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const health = await fetch(`${url}/api/health`)
    expect(await health.json()).toMatchObject({ status: 'ok' })
    child.kill('SIGINT')
    expect(await end).toEqual({ status: 0, out: `Strata is at ${url}\n`, err: '' })
    await expect(fetch(`${url}/api/health`)).rejects.toThrow()
  })

  it('says that a port is in use when it was asked for that port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const child = startStrata(['--workspace', await newWorkspace(), 'serve', '--port', String(port)])
    const { status, out, err } = await ended(child)
    other.close()
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(`Port ${port} is in use.`)
    expect(err).toContain('[server/port-in-use]')
  })

  it('takes the next free port when none was asked for', async () => {
    const other = createServer()
    // Where somebody else has the first port it is taken all the same.
    const isMine = await new Promise<boolean>((known) => {
      other.once('error', () => known(false)).listen(4600, '127.0.0.1', () => known(true))
    })
    const child = startStrata(['--workspace', await newWorkspace(), 'serve'])
    const end = ended(child)
    const url = await address(child)
    const port = Number(new URL(url).port)
    child.kill('SIGTERM')
    expect((await end).status).toBe(0)
    if (isMine) other.close()
    expect(port).toBeGreaterThan(4600)
    expect(port).toBeLessThan(4651)
  })
})
