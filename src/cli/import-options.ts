import { type Command, Option } from 'commander'
import { IMPORT_POLICIES, type ImportPolicy } from '../registry/import/import-policy.ts'
import { addChangeOptions, type ChangeOptions } from './change-options.ts'

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
