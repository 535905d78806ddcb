import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { readUserFiles } from '../registry/files.ts'
import { IMPORT_POLICIES, type ImportPolicy } from '../registry/import/import-policy.ts'
import { readIncomingTables } from '../registry/import/read-tables.ts'
import { addChangeOptions, type ChangeOptions } from './change-options.ts'
import { carryOutImport } from './import-outcome.ts'

/** Options of every kind of import. */
export interface ImportOptions extends ChangeOptions {
  readonly onConflict: ImportPolicy
  readonly write?: boolean
  readonly json?: boolean
}

/** Adds what every kind of import takes. */
export function addImportOptions(command: Command): Command {
  return addChangeOptions(
    command
      .addOption(
        new Option('--on-conflict <policy>', 'what becomes of a row that contradicts one held')
          .choices(IMPORT_POLICIES)
          .default('stop'),
      )
      .option('--write', 'import; without it, only say what would change')
      .option('--json', 'as JSON'),
  )
}

/** `strata import`: tables of one's own into the workspace. Exit status 1 where they cannot be imported as they are. */
export function registerImport(program: Command): void {
  const verb = program
    .command('import')
    .description('bring tables into the workspace; first a dry run, then all or nothing')
  addImportOptions(
    verb
      .command('tables')
      .description('tables of one’s own, named and built as those of the registry (docs/data-model.md)')
      .argument('<folder>', 'folder of CSV tables, or one table'),
  ).action(async (folder: string, options: ImportOptions, command: Command) => {
    const path = resolve(folder)
    await carryOutImport(command, options, () => readIncomingTables(folder, readUserFiles(path)))
  })
}
