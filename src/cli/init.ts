import { resolve } from 'node:path'
import type { Command } from 'commander'
import { readRegistryFolder } from '../registry/files.ts'
import { createWorkspace } from '../store/create-workspace.ts'
import { interruptible } from './interruptible.ts'
import { BUNDLED_REGISTRY } from './open-workspace.ts'
import { print } from './output.ts'
import { progressLine } from './progress-line.ts'
import { workspaceFile } from './workspace-file.ts'

/** `strata init [file]`: makes a workspace with the bundled registry, or another. */
export function registerInit(program: Command): void {
  program
    .command('init')
    .description('make a workspace, one SQLite file, with a registry')
    .argument('[file]', 'where to make it; without it, the workspace that the other verbs would open')
    .option(
      '--registry <folder>',
      'folder of the tables; without it, the registry that comes with the package',
    )
    .action(async (file: string | undefined, options: { registry?: string }, command: Command) => {
      const place = file === undefined ? workspaceFile(command) : resolve(file)
      const folder = readRegistryFolder(
        options.registry === undefined ? BUNDLED_REGISTRY : resolve(options.registry),
      )
      await interruptible((signal) =>
        createWorkspace(place, folder, { progress: progressLine('Loading the registry'), signal }),
      )
      const { instruments, version } = folder.registry
      print(`Workspace ${place}: ${instruments.length} instruments, registry ${version}.`)
    })
}
