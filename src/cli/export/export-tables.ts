import { resolve } from 'node:path'
import type { Command } from 'commander'
import { sideTable } from '../../model/side-tables.ts'
import { registryFiles } from '../../registry/export/registry-files.ts'
import { loadRegistry } from '../../store/load-registry.ts'
import { interruptible } from '../interruptible.ts'
import { openForCommand } from '../open-workspace.ts'
import { print } from '../output.ts'
import { workspaceFiles } from './workspace-files.ts'
import { assertEmpty, writeFolder } from './write-folder.ts'

/** `strata export tables <folder>`: the workspace's registry, own changes included, as a registry's folder. */
export function registerExportTables(verb: Command): void {
  verb
    .command('tables')
    .description(
      'the whole registry, own changes included, as a folder that `strata check` and `strata init --registry` read',
    )
    .argument('<folder>', 'a new or an empty folder')
    .addHelpText(
      'after',
      '\nThe tables are for machines: cells stand as they are, so that what is read is what was written.\n' +
        'For a spreadsheet use `strata export csv <table>`, which disarms cells that it would run as formulas.',
    )
    .action(async (place: string, _options: object, command: Command) => {
      const folder = resolve(place)
      assertEmpty(folder)
      const workspace = await openForCommand(command)
      try {
        await interruptible(async (signal) => {
          const registry = await loadRegistry(workspace)
          const beside = await workspaceFiles(workspace)
          signal.throwIfAborted()
          writeFolder(folder, registryFiles(registry, beside))
          const { instruments, participations, version } = registry
          print(
            `${folder}: registry ${version}, ${instruments.length} instruments, ${participations.length} participations.`,
          )
          if (beside.stocks !== null && !beside.side.has(sideTable('coverage').file)) {
            process.stderr.write(
              'The workspace holds no coverage of the stocks: which absent cells are zeros is not said.\n',
            )
          }
        })
      } finally {
        workspace.close()
      }
    })
}
