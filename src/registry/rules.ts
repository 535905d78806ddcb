import { SIDE_TABLES, type SideTableSchema } from '../model/side-tables.ts'
import { type Column, TABLES, type TableName, type TableSchema, tableSchema } from '../model/table-schema.ts'
import { PATCH_RULES } from './change/patch-rules.ts'
import { CODING_RULES } from './import/coding-rules.ts'
import { IMPORT_RULES } from './import/import-rules.ts'
import { METADATA_RULES } from './import/metadata-rules.ts'
import { error, type Rule, warning } from './rule.ts'

export const PACKAGE_FILE = 'datapackage.json'
export const STOCKS_FILE = 'flows/stocks.parquet'

/** The tables of facts, all of which must be there. */
const FACTS = TABLES.map(({ file }) => file)

const TABLES_AND_SIDE: readonly (TableSchema | SideTableSchema)[] = [...TABLES, ...SIDE_TABLES]

const ALL = TABLES_AND_SIDE.map(({ file }) => file)

const filesOf = (...names: readonly TableName[]): string[] => names.map((name) => tableSchema(name).file)

const filesWith = (has: (column: Column) => boolean): string[] =>
  TABLES_AND_SIDE.filter(({ columns }) => columns.some(has)).map(({ file }) => file)

const TERMS = filesOf('participations', 'bloc_members')

/** Every rule of `strata check`; a test plants each kind of defect in each of its files and expects its rule. */
const CHECK_RULES = [
  error('file-missing', [...FACTS, STOCKS_FILE], 'A table is not in the folder.', 'Add the file.'),
  error('file-empty', ALL, 'A table has no header row.', 'Put the column names into the first row.'),
  error(
    'not-utf-8',
    FACTS,
    'A table is not text in UTF-8.',
    'Save it as CSV in UTF-8 (in Excel: CSV UTF-8).',
  ),
  error('csv-broken', ALL, 'A quote is left open, or a record is far too long.', 'Close the quote.'),
  error('column-missing', ALL, 'A column of the schema is not in the header.', 'Add the column.'),
  error('column-twice', ALL, 'A column stands in the header twice.', 'Remove one of the two columns.'),
  error('column-unknown', ALL, 'A column is not in the schema.', 'Rename or remove the column.'),
  error(
    'cell-count',
    ALL,
    'A row has more or fewer cells than the header.',
    'Put commas inside a text between double quotes, or add the missing cells.',
  ),
  error(
    'package-version',
    [PACKAGE_FILE],
    'The data package has no version.',
    'Give the data package a version, such as 2026.11.23.',
  ),
  error(
    'package-differs',
    [PACKAGE_FILE],
    'The data package names other files, fields or row counts than the folder has.',
    'Correct the resource so that it describes the file.',
  ),
  error('value-missing', ALL, 'A required value is empty.', 'Fill it in, or remove the row.'),
  error(
    'value-not-allowed',
    filesWith(({ type }) => type === 'enum'),
    'A value is not in the list of its column.',
    'Use a value of the list.',
  ),
  error(
    'not-a-date',
    filesWith(({ type }) => type === 'edtf'),
    'A date is not EDTF.',
    'Write it as 2008, 2008-06 or 2008-06-05.',
  ),
  error(
    'not-a-number',
    filesWith(({ type }) => type === 'integer'),
    'A number is not a whole number.',
    'Write digits alone.',
  ),
  error(
    'not-years',
    filesWith(({ type }) => type === 'years'),
    'A list of years is not one.',
    'Write years of four digits with ; between them.',
  ),
  error(
    'not-an-id',
    filesWith(({ type }) => type === 'id' || type === 'ids'),
    'An id is neither a code nor a lower-case slug.',
    'Use capitals for codes, and a-z, 0-9, - and . for slugs.',
  ),
  error(
    'not-an-address',
    filesWith(({ type }) => type === 'url'),
    'An address does not start with http:// or https://.',
    'Write it in full, with https:// before it.',
  ),
  error('stray-space', ALL, 'A value begins or ends with white space.', 'Remove the white space around it.'),
  warning(
    'looks-like-formula',
    filesWith(({ type }) => type === 'text'),
    'A value begins like a spreadsheet formula.',
    'Begin it with another character.',
  ),
  error(
    'unknown-reference',
    filesWith(({ references }) => references !== undefined),
    'An id is not in the table it refers to.',
    'Add the row, or correct the id.',
  ),
  error('duplicate-key', ALL, 'Two rows have the same key.', 'Merge the two or remove one.'),
  error(
    'unknown-code',
    filesOf('actors'),
    'A state has a code that ISO 3166 never held.',
    'Look the code up; for a territory without one use a slug.',
  ),
  error(
    'code-after-end',
    TERMS,
    'An actor takes part, or stays, after its last day.',
    'Use the code of the successor from then on.',
  ),
  warning(
    'code-before-start',
    TERMS,
    'An actor takes part before its first day.',
    'Correct one, or explain it in the note.',
  ),
  error(
    'dates-reversed',
    filesOf('actors', 'instruments', 'participations', 'bloc_members'),
    'An end lies surely before its start.',
    'Exchange the two, or correct one.',
  ),
  warning(
    'in-force-before-signed',
    filesOf('instruments'),
    'Entry into force lies surely before signature.',
    'Correct one, or explain it in the note.',
  ),
  warning(
    'outlives-instrument',
    filesOf('participations'),
    'A participation lasts beyond its instrument.',
    'End it with its instrument.',
  ),
  warning(
    'precedes-instrument',
    filesOf('participations'),
    'A participation begins surely before its instrument.',
    'Correct one, or explain it in the note.',
  ),
  warning(
    'overlapping-terms',
    TERMS,
    'An actor holds one role, or one membership, twice at the same time.',
    'End the earlier one, or merge the two.',
  ),
  error(
    'supersession-cycle',
    filesOf('relations'),
    'Instruments supersede one another in a circle.',
    'Remove one of the rows.',
  ),
  error(
    'relates-to-itself',
    filesOf('relations'),
    'An instrument is related to itself.',
    'Correct one of the two ids.',
  ),
  error(
    'supersedes-later',
    filesOf('relations'),
    'An instrument supersedes one that begins surely later.',
    'Exchange the two, or correct a date.',
  ),
  warning(
    'source-unused',
    filesOf('sources'),
    'No row names a source.',
    'Remove it, or name it where it is used.',
  ),
  error(
    'start-differs',
    filesOf('participations'),
    '`start` does not fit `from`, or the layer.',
    'Write how the start is known.',
  ),
  warning(
    'not-its-family',
    filesOf('instruments'),
    'The id of an instrument does not begin as those of its family do.',
    'Begin the id as its family does, and keep the old one as a former-id in aliases.csv.',
  ),
  warning(
    'no-layer',
    filesOf('instruments'),
    'An instrument has no layer: it stands in no network.',
    'Say which layer it belongs to.',
  ),
  warning(
    'no-date',
    filesOf('instruments'),
    'An instrument has no date: it is in no year of a series.',
    'Find when it was signed, adopted or founded.',
  ),
  warning(
    'nobody-bound',
    filesOf('instruments'),
    'Nobody takes part in an instrument in a role that ties.',
    'Enter who takes part.',
  ),
  warning(
    'not-two-parties',
    filesOf('instruments'),
    'A bilateral instrument does not bind exactly two actors.',
    'Enter the other party, or choose another layer.',
  ),
  warning(
    'no-bloc',
    filesOf('instruments'),
    'An instrument of the bloc layer has no bloc, agency or organisation.',
    'Enter the bloc, or choose another layer.',
  ),
  error(
    'row-not-found',
    filesOf('field_sources'),
    'A field source names a row or column that is not there.',
    'Correct table, id or column, or remove the row.',
  ),
  error(
    'value-differs',
    filesOf('field_sources'),
    'A field source says that a value is used, and the table holds another.',
    'Write the value that the table holds, or used no.',
  ),
  error(
    'stocks-unreadable',
    [STOCKS_FILE],
    'The stocks cannot be read as Parquet with the six columns.',
    'Write the file again from its rows.',
  ),
  error(
    'stock-not-valid',
    [STOCKS_FILE],
    'A stock is not a positive number of a known year, or names an unknown actor, measure or source.',
    'Correct the cell; a zero is left out.',
  ),
  error(
    'stock-twice',
    [STOCKS_FILE],
    'A stock stands twice for the same corridor, year, measure and source.',
    'Remove one of the two.',
  ),
]

/** Every rule by which a finding about tables can be named; docs/rules.md lists them. */
export const RULES = [...CHECK_RULES, ...IMPORT_RULES, ...METADATA_RULES, ...CODING_RULES, ...PATCH_RULES]

/** The name of a rule: nothing else compiles where something is found. */
export type RuleId = (typeof RULES)[number]['id']

const BY_ID = new Map<RuleId, Rule<RuleId>>(RULES.map((entry) => [entry.id, entry]))

/** The rule of an id; RangeError where there is none, which is a mistake in the program. */
export function ruleOf(id: RuleId): Rule<RuleId> {
  const found = BY_ID.get(id)
  if (found === undefined) throw new RangeError(`no rule ${id}`)
  return found
}
