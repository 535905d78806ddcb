import { resolve } from 'node:path'
import type { Command } from 'commander'
import { readUserFiles } from '../registry/files.ts'
import { readIncomingTables } from '../registry/import/read-tables.ts'
import { registerImportFormats } from './import-formats.ts'
import { addImportOptions, type ImportOptions } from './import-options.ts'
import { carryOutImport } from './import-outcome.ts'
import { registerImportTexts } from './texts/import-texts.ts'

/** `strata import`: tables and texts into the workspace. Exit status 1 where they cannot be imported as they are. */
export function registerImport(program: Command): void {
  const verb = program
    .command('import')
    .description('bring tables into the workspace, first a dry run, then all or nothing; or texts')
  addImportOptions(
    verb
      .command('tables')
      .description('tables of one’s own, named and built as those of the registry (docs/data-model.md)')
      .argument('<folder>', 'folder of CSV tables, or one table'),
  ).action(async (folder: string, options: ImportOptions, command: Command) => {
    const path = resolve(folder)
    await carryOutImport(command, options, () => readIncomingTables(folder, readUserFiles(path)))
  })
  registerImportFormats(verb)
  registerImportTexts(verb)
}
