import { resolve } from 'node:path'
import type { Command } from 'commander'
import { readRegistryFolder } from '../registry/files.ts'
import { createWorkspace } from '../store/workspace.ts'
import { BUNDLED_REGISTRY, progressLine, workspaceFile } from './open-workspace.ts'
import { print } from './output.ts'

/** `strata init [file]`: makes a workspace with the bundled registry. */
export function registerInit(program: Command): void {
  program
    .command('init')
    .description('make a workspace, one SQLite file, with the bundled registry')
    .argument('[file]', 'where to make it; without it, the default workspace')
    .action(async (file: string | undefined, _options: object, command: Command) => {
      const place = file === undefined ? workspaceFile(command) : resolve(file)
      const folder = readRegistryFolder(BUNDLED_REGISTRY)
      await createWorkspace(place, folder, { progress: progressLine('Loading the registry') })
      print(
        `Workspace ${place}: ${folder.registry.instruments.length} instruments, registry ${folder.registry.version}.`,
      )
    })
}
