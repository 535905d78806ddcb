import { basename, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type ImportFields, type ImportFormat, XML_HEAD_BYTES } from '../model/import-format.ts'
import { REGIMES } from '../model/instrument.ts'
import { readUserFiles, readXmlHeads } from '../registry/files.ts'
import { readImport } from '../registry/import/read-import.ts'
import { addImportOptions, type ImportOptions } from './import-options.ts'
import { carryOutImport } from './import-outcome.ts'

/** What is given on the command line, by the names of its options. */
interface FormatOptions extends ImportOptions, Omit<ImportFields, 'in_force' | 'columns' | 'matches'> {
  readonly inForce?: string
  readonly column?: Readonly<Record<string, string>>
  readonly match?: Readonly<Record<string, string>>
}

/** `strata import un-desa`, `un-treaties`, `chilton`, `desta`, `tota-metadata`: files as their publishers offer them (docs/import.md). */
export function registerImportFormats(verb: Command): void {
  verbOf(verb, 'un-desa', 'UN DESA, International Migrant Stock by sex, destination and origin (.xlsx)')
    .argument('<file>', 'the workbook as published')
    .option('--sheet <name>', 'the sheet, where it is not called "Table 1"')
    .option('--source <id>', 'id of the source that the cells get, to stand as a series of their own')
  verbOf(verb, 'un-treaties', 'UN Treaty Collection, status of a treaty (.csv)')
    .argument('<file>', 'the table of participants, saved as CSV')
    .requiredOption('--instrument <id>', 'the instrument whose status it is')
    .option('--title <title>', 'title of an instrument that the registry does not hold')
    .addOption(new Option('--regime <regime>', 'its field of law').choices(REGIMES))
    .option('--signed <day>', 'its day of signature or adoption')
    .option('--in-force <day>', 'its entry into force')
  verbOf(verb, 'chilton', 'Chilton, bilateral labour agreements (.dta)')
    .argument('<file>', 'the dataset as published, Stata 113 to 119')
    .option('--column <field=variable>', 'a variable that the file calls otherwise; may be repeated', pairs)
    .option('--source <id>', 'id of the source of the rows')
  verbOf(verb, 'desta', 'DESTA, list of trade agreements (.csv or .xlsx)')
    .argument('<file>', 'the list as published')
    .option('--match <number=id>', 'which instrument a treaty is, or new; may be repeated', pairs)
    .option('--sheet <name>', 'the sheet of a workbook')
    .option('--source <id>', 'id of the source of the rows')
  verbOf(verb, 'tota-metadata', 'ToTA, metadata of the texts of trade agreements (.xml)')
    .argument('<folder>', 'folder of the texts; only their metadata are read')
    .option('--source <id>', 'id of the source of the rows')
}

/** A verb that brings in files of a format. */
function verbOf(verb: Command, format: ImportFormat, description: string): Command {
  return addImportOptions(verb.command(format).description(description)).action(
    async (path: string, options: FormatOptions, command: Command) => {
      const place = resolve(path)
      const files = format === 'tota-metadata' ? readXmlHeads(place, XML_HEAD_BYTES) : readUserFiles(place)
      await carryOutImport(command, options, (registry) =>
        readImport(registry, { name: basename(place), files, format, fields: fieldsOf(options) }),
      )
    },
  )
}

function fieldsOf({ inForce, column, match, ...options }: FormatOptions): ImportFields {
  const { sheet, source, instrument, title, regime, signed } = options
  const given = { sheet, source, instrument, title, regime, signed, in_force: inForce, columns: column }
  return Object.fromEntries(
    Object.entries({ ...given, matches: match }).filter(([, value]) => value !== undefined),
  ) as ImportFields
}

/** `name=value`, collected over repeated options. */
function pairs(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf('=')
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('Write name=value.')
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) }
}
