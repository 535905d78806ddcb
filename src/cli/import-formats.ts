import { basename, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { StrataError } from '../model/error.ts'
import { REGIMES, type Regime } from '../model/instrument.ts'
import { decodeText } from '../registry/decode-text.ts'
import { readUserFiles } from '../registry/files.ts'
import { unDesaStocks } from '../registry/import/un-desa-stocks.ts'
import { unTreatyStatus } from '../registry/import/un-treaty-status.ts'
import { addImportOptions, type ImportOptions } from './import-options.ts'
import { carryOutImport } from './import-outcome.ts'

interface UnDesaOptions extends ImportOptions {
  readonly sheet?: string
  readonly source?: string
}

interface UnTreatyOptions extends ImportOptions {
  readonly instrument: string
  readonly title?: string
  readonly regime?: Regime
  readonly signed?: string
  readonly inForce?: string
}

/** `strata import un-desa`, `un-treaties`: files as their publishers offer them (docs/import.md). */
export function registerImportFormats(verb: Command): void {
  addImportOptions(
    verb
      .command('un-desa')
      .description('UN DESA, International Migrant Stock by sex, destination and origin (.xlsx)')
      .argument('<file>', 'the workbook as published')
      .option('--sheet <name>', 'the sheet, where it is not called "Table 1"')
      .option('--source <id>', 'id of the source that the cells get, to stand as a series of their own'),
  ).action(async (path: string, options: UnDesaOptions, command: Command) => {
    const { file, bytes } = oneFile(path)
    const { sheet, source } = options
    await carryOutImport(command, options, (registry) =>
      unDesaStocks(bytes, { registry, file, ...(sheet ? { sheet } : {}), ...(source ? { source } : {}) }),
    )
  })
  addImportOptions(
    verb
      .command('un-treaties')
      .description('UN Treaty Collection, status of a treaty (.csv)')
      .argument('<file>', 'the table of participants, saved as CSV')
      .requiredOption('--instrument <id>', 'the instrument whose status it is')
      .option('--title <title>', 'title of an instrument that the registry does not hold')
      .addOption(new Option('--regime <regime>', 'its field of law').choices(REGIMES))
      .option('--signed <day>', 'its day of signature or adoption')
      .option('--in-force <day>', 'its entry into force'),
  ).action(async (path: string, options: UnTreatyOptions, command: Command) => {
    const { file, bytes } = oneFile(path)
    const text = decodeText(bytes)
    if (text === null)
      throw new StrataError('registry/unreadable-file', { file, why: 'it is not UTF-8 text' })
    const { instrument, title, regime, signed, inForce } = options
    const isDescribed = title !== undefined && regime !== undefined
    await carryOutImport(command, options, (registry) =>
      unTreatyStatus(text, {
        registry,
        file,
        instrument,
        ...(isDescribed
          ? { newInstrument: { title, regime, signed: signed ?? null, in_force: inForce ?? null } }
          : {}),
      }),
    )
  })
}

function oneFile(path: string): { readonly file: string; readonly bytes: Uint8Array } {
  const [bytes] = readUserFiles(resolve(path)).values()
  if (bytes === undefined) throw new StrataError('import/nothing-there', { path })
  return { file: basename(path), bytes }
}
