import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

/** The built workbench as a process, on a workspace of its own. */
export interface Workbench {
  readonly url: string
  readonly workspace: string
  stop(): Promise<void>
}

/** Starts `npm start`'s script on a free port and waits for the address that it prints. */
export async function startWorkbench(options: {
  port: number
  env?: Readonly<Record<string, string>>
}): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'strata-e2e-'))
  const workspace = join(folder, 'test.strata')
  const child = spawn(
    process.execPath,
    [join(ROOT, 'scripts/start.mjs'), '--port', String(options.port), '--workspace', workspace],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.env } },
  )
  const url = await printedAddress(child)
  return {
    url,
    workspace,
    async stop() {
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = ''
    const look = (chunk: Buffer): void => {
      printed += chunk.toString()
      const address = /http:\/\/[\d.a-z]+:\d+/.exec(printed)
      if (address !== null) found(address[0])
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.once('exit', (code) => failed(new Error(`the workbench ended with ${code}: ${printed}`)))
  })
}
