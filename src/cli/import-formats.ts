import { basename, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { decodeText } from '../formats/decode-text.ts'
import { TOTA_META_BYTES } from '../formats/tota-meta.ts'
import { StrataError } from '../model/error.ts'
import { REGIMES, type Regime } from '../model/instrument.ts'
import { readXmlHeads } from '../registry/files.ts'
import { chilton } from '../registry/import/chilton.ts'
import { destaFile } from '../registry/import/desta-file.ts'
import { totaMetadata } from '../registry/import/tota-metadata.ts'
import { unDesaStocks } from '../registry/import/un-desa-stocks.ts'
import { unTreatyStatus } from '../registry/import/un-treaty-status.ts'
import { addImportOptions, type ImportOptions } from './import-options.ts'
import { carryOutImport } from './import-outcome.ts'
import { oneFile } from './one-file.ts'

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

interface ChiltonOptions extends ImportOptions {
  readonly column?: Readonly<Record<string, string>>
  readonly source?: string
}

interface DestaOptions extends ImportOptions {
  readonly match?: Readonly<Record<string, string>>
  readonly sheet?: string
  readonly source?: string
}

interface TotaOptions extends ImportOptions {
  readonly source?: string
}

/** `strata import un-desa`, `un-treaties`, `chilton`, `desta`, `tota-metadata`: files as their publishers offer them (docs/import.md). */
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
  addImportOptions(
    verb
      .command('chilton')
      .description('Chilton, bilateral labour agreements (.dta)')
      .argument('<file>', 'the dataset as published, Stata 113 to 119')
      .option('--column <field=variable>', 'a variable that the file calls otherwise; may be repeated', pairs)
      .option('--source <id>', 'id of the source of the rows'),
  ).action(async (path: string, options: ChiltonOptions, command: Command) => {
    const { file, bytes } = oneFile(path)
    const { column: columns, source } = options
    await carryOutImport(command, options, (registry) =>
      chilton(bytes, { registry, file, ...(columns ? { columns } : {}), ...(source ? { source } : {}) }),
    )
  })
  addImportOptions(
    verb
      .command('desta')
      .description('DESTA, list of trade agreements (.csv or .xlsx)')
      .argument('<file>', 'the list as published')
      .option('--match <number=id>', 'which instrument a treaty is, or new; may be repeated', pairs)
      .option('--sheet <name>', 'the sheet of a workbook')
      .option('--source <id>', 'id of the source of the rows'),
  ).action(async (path: string, options: DestaOptions, command: Command) => {
    const { file, bytes } = oneFile(path)
    const { match: matches, sheet, source } = options
    await carryOutImport(command, options, (registry) =>
      destaFile(bytes, {
        registry,
        file,
        ...(matches ? { matches } : {}),
        ...(sheet ? { sheet } : {}),
        ...(source ? { source } : {}),
      }),
    )
  })
  addImportOptions(
    verb
      .command('tota-metadata')
      .description('ToTA, metadata of the texts of trade agreements (.xml)')
      .argument('<folder>', 'folder of the texts; only their metadata are read')
      .option('--source <id>', 'id of the source of the rows'),
  ).action(async (folder: string, options: TotaOptions, command: Command) => {
    const heads = readXmlHeads(resolve(folder), TOTA_META_BYTES)
    const { source } = options
    await carryOutImport(command, options, (registry) =>
      totaMetadata(heads, { registry, file: basename(resolve(folder)), ...(source ? { source } : {}) }),
    )
  })
}

/** `name=value`, collected over repeated options. */
function pairs(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('Write name=value.')
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) }
}
