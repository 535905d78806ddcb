import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StrataError } from '../model/error.ts'
import { buildServer } from '../server/build-server.ts'
import { codingEditing } from '../server/coding/coding-editing.ts'
import { flowsWorker } from '../server/flows/flows-worker.ts'
import { isLoopback } from '../server/known-host.ts'
import type { RegistryService } from '../server/registry-service.ts'
import { reuseWorker } from '../server/reuse/reuse-worker.ts'
import { type RunningServer, startServer } from '../server/start-server.ts'
import { type WorkspaceEditing, workspaceEditing } from '../server/workspace-editing.ts'
import type { Workspace } from '../store/workspace.ts'
import { print } from './output.ts'
import { textPools, workbenchTextEditing } from './workbench-texts.ts'
import { workspaceService } from './workspace-service.ts'

const WEB_FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '../../dist/web')
export const FIRST_PORT = 4600
const PORTS_TRIED = 50

export interface ServeOptions {
  /** The one port to take; without it the first free one from 4600. */
  readonly port?: number
  readonly host: string
  readonly open?: boolean
}

/**
 * Serves the workbench on a workspace until the process is told to stop.
 * @throws StrataError `server/port-in-use`, `server/cannot-listen`, and those of `loadRegistry`
 */
export async function serveWorkbench(workspace: Workspace, options: ServeOptions): Promise<void> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const isEditable = isLoopback(options.host)
  // They open the file for themselves, in workers, when a page first asks.
  const reuse = reuseWorker(workspace.file)
  const flows = flowsWorker(workspace.file)
  const read = (): Promise<RegistryService> => workspaceService(workspace, isEditable, reuse, flows)
  const service = await read()
  const pools = textPools()
  const editing = (replace: (service: RegistryService) => void): WorkspaceEditing =>
    workspaceEditing(workspace, async () => replace(await read()))
  const listen = async (port: number): Promise<RunningServer> => {
    const app = await buildServer({
      service,
      editing,
      textEditing: (live) => workbenchTextEditing(workspace, live, read, pools),
      codingEditing: (live) => codingEditing(() => live.service),
      readDraft: (live) => (bytes, name) => pools.of(live.service).prepare(bytes, name),
      webFolder: WEB_FOLDER,
      hosts: [options.host],
      version,
    })
    return startServer(app, { host: options.host, port })
  }
  const server = options.port === undefined ? await firstFree(listen) : await listen(options.port)
  const stopped = untilStopped()
  print(`Strata is at ${server.url}`)
  if (options.open) openBrowser(server.url)
  await stopped
  await server.close()
  await pools.close()
  await reuse.close()
  await flows.close()
}

/** The first of the ports from 4600 that nobody else has. */
async function firstFree(listen: (port: number) => Promise<RunningServer>): Promise<RunningServer> {
  for (let port = FIRST_PORT; ; port++) {
    try {
      return await listen(port)
    } catch (error) {
      const isTaken = error instanceof StrataError && error.code === 'server/port-in-use'
      if (!isTaken || port >= FIRST_PORT + PORTS_TRIED) throw error
    }
  }
}

/** Until Ctrl-C or its like; a second one ends the process at once. */
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
