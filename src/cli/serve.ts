import { type Command, InvalidArgumentError } from 'commander'
import { openForCommand } from './open-workspace.ts'
import type { ServeOptions } from './serve-workbench.ts'

/** `strata serve`: the workbench in the browser. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('serve the workbench and its API')
    .option('--port <port>', 'port; without it 4600 or the next free one', port)
    .option('--host <host>', 'address of this machine to listen on', '127.0.0.1')
    .option('--open', 'open it in the browser')
    .action(async (options: ServeOptions, command: Command) => {
      const workspace = await openForCommand(command)
      try {
        // The server is loaded when it is asked for, so that the other verbs start without it.
        const { serveWorkbench } = await import('./serve-workbench.ts')
        await serveWorkbench(workspace, options)
      } finally {
        workspace.close()
      }
    })
}

function port(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > 65_535) throw new InvalidArgumentError('Write a port from 0 to 65535.')
  return number
}
