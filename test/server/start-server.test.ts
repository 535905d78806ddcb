import { afterEach, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { type FixtureServer, fixtureServer } from './fixture-server.ts'

const open: FixtureServer[] = []
const build = async (): Promise<FixtureServer> => {
  const server = await fixtureServer()
  open.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

describe('a server', () => {
  it('listens at the address that it names until it is closed', async () => {
    const running = await startServer((await build()).app, { host: '127.0.0.1', port: 0 })
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const answer = await fetch(`${running.url}/api/health`)
    expect(await answer.json()).toMatchObject({ status: 'ok' })
    await running.close()
    await expect(fetch(`${running.url}/api/health`)).rejects.toThrow()
  })

  it('closes though a reader keeps its connection open', async () => {
    const running = await startServer((await build()).app, { host: '127.0.0.1', port: 0 })
    await (await fetch(`${running.url}/api/layers?year=2012`, { keepalive: true })).arrayBuffer()
    await expect(running.close()).resolves.toBeUndefined()
  })

  it('on a port in use says which one, and the first goes on', async () => {
    const first: RunningServer = await startServer((await build()).app, { host: '127.0.0.1', port: 0 })
    const port = Number(new URL(first.url).port)
    await expect(startServer((await build()).app, { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'server/port-in-use',
      message: `Port ${port} is in use.`,
      mend: expect.stringContaining('--port'),
    })
    expect((await fetch(`${first.url}/api/health`)).status).toBe(200)
  })

  it('at an address that this machine has not says so', async () => {
    await expect(startServer((await build()).app, { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
      code: 'server/cannot-listen',
      mend: expect.stringContaining('--host'),
    })
  })

  it('on every address names one that a browser can open', async () => {
    const server = await fixtureServer({ hosts: ['0.0.0.0'] })
    open.push(server)
    const running = await startServer(server.app, { host: '0.0.0.0', port: 0 })
    expect(running.url).toMatch(/^http:\/\/localhost:\d+$/)
  })
})
