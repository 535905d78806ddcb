import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, InvalidArgumentError } from 'commander'
import { lastYear } from '../layers/years.ts'
import { StrataError } from '../model/error.ts'
import { buildServer } from '../server/build-server.ts'
import { registryService } from '../server/registry-service.ts'
import { type RunningServer, startServer } from '../server/start-server.ts'
import { loadRegistry } from '../store/load-registry.ts'
import { search } from '../store/search.ts'
import { stockCellCount } from '../store/stock-cells.ts'
import { openForCommand } from './open-workspace.ts'
import { print } from './output.ts'

const WEB_FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '../../dist/web')
const FIRST_PORT = 4600
const PORTS_TRIED = 50

interface ServeOptions {
  readonly port?: number
  readonly host: string
  readonly open?: boolean
}

/** `strata serve`: the workbench in the browser. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('serve the workbench and its API')
    .option('--port <port>', `port; without it ${FIRST_PORT} or the next free one`, port)
    .option('--host <host>', 'address of this machine to listen on', '127.0.0.1')
    .option('--open', 'open it in the browser')
    .action(async (options: ServeOptions, command: Command) => {
      const workspace = await openForCommand(command)
      const { version } = JSON.parse(
        readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
      ) as { version: string }
      const service = registryService({
        registry: await loadRegistry(workspace),
        stockCells: await stockCellCount(workspace),
        lastYear: lastYear(new Date()),
        search: (query, how) => search(workspace, query, how),
      })
      const listen = async (at: number): Promise<RunningServer> => {
        const app = await buildServer({ service, webFolder: WEB_FOLDER, hosts: [options.host], version })
        return startServer(app, { host: options.host, port: at })
      }
      try {
        const server = options.port === undefined ? await firstFree(listen) : await listen(options.port)
        print(`Strata is at ${server.url}`)
        if (options.open) openBrowser(server.url)
        await untilStopped()
        await server.close()
      } finally {
        workspace.close()
      }
    })
}

async function firstFree(listen: (port: number) => Promise<RunningServer>): Promise<RunningServer> {
  for (let at = FIRST_PORT; ; at++) {
    try {
      return await listen(at)
    } catch (error) {
      const taken = error instanceof StrataError && error.code === 'server/port-in-use'
      if (!taken || at >= FIRST_PORT + PORTS_TRIED) throw error
    }
  }
}

function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
}

function openBrowser(url: string): void {
  const [program, ...rest] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  const child = spawn(program as string, rest, { stdio: 'ignore', detached: true })
  child.on('error', () => process.stderr.write(`No browser could be opened; the address is ${url}\n`))
  child.unref()
}

function port(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > 65_535) throw new InvalidArgumentError('Write a port from 0 to 65535.')
  return number
}
