import type { FindingLevel } from './finding.ts'

/** One thing that `strata check` looks for. */
export interface Rule {
  readonly id: string
  readonly level: FindingLevel
  /** What is wrong where the rule finds something. */
  readonly catches: string
}

const error = (id: string, catches: string): Rule => ({ id, level: 'error', catches })
const warning = (id: string, catches: string): Rule => ({ id, level: 'warning', catches })

/** Every rule of `strata check`; a test plants each kind of defect and expects its rule. */
export const RULES: readonly Rule[] = [
  error('file-missing', 'A table is not in the folder.'),
  error('file-empty', 'A table has no header row.'),
  error('csv-broken', 'A quote is left open, or a record is far too long.'),
  error('column-missing', 'A column of the schema is not in the header.'),
  error('column-twice', 'A column stands in the header twice.'),
  error('column-unknown', 'A column is not in the schema.'),
  error('cell-count', 'A row has more or fewer cells than the header.'),
  error('package-version', 'The data package has no version.'),
  error('package-differs', 'The data package names other fields or row counts than the tables have.'),
  error('value-missing', 'A required value is empty.'),
  error('value-not-allowed', 'A value is not in the list of its column.'),
  error('not-a-date', 'A date is not EDTF.'),
  error('not-a-number', 'A number is not a whole number.'),
  error('not-an-id', 'An id is neither a code nor a lower-case slug.'),
  error('not-an-address', 'An address does not start with http:// or https://.'),
  error('stray-space', 'A value begins or ends with white space.'),
  warning('looks-like-formula', 'A value begins like a spreadsheet formula.'),
  error('unknown-reference', 'An id is not in the table it refers to.'),
  error('duplicate-key', 'Two rows have the same key.'),
  error('unknown-code', 'A state has a code that ISO 3166 never held.'),
  error('code-after-end', 'A state takes part, or stays, after its last day.'),
  warning('code-before-start', 'A state takes part before its first day.'),
  error('dates-reversed', 'An end lies surely before its start.'),
  warning('in-force-before-signed', 'Entry into force lies surely before signature.'),
  warning('outlives-instrument', 'A participation lasts beyond its instrument.'),
  warning('precedes-instrument', 'A participation begins surely before its instrument.'),
  warning('overlapping-terms', 'An actor holds one role twice at the same time.'),
  error('supersession-cycle', 'Instruments supersede one another in a circle.'),
  error('relates-to-itself', 'An instrument is related to itself.'),
  error('supersedes-later', 'An instrument supersedes one that begins surely later.'),
  warning('source-unused', 'No row names a source.'),
  error('start-differs', '`start` does not fit `from`, or the layer.'),
  warning('no-layer', 'An instrument has no layer: it stands in no network.'),
  warning('no-date', 'An instrument has no date: it is in no year of a series.'),
  warning('nobody-bound', 'Nobody takes part in an instrument in a role that ties.'),
  warning('not-two-parties', 'A bilateral instrument does not bind exactly two actors.'),
  warning('no-bloc', 'An instrument of the bloc layer has no bloc, agency or organisation.'),
  error('row-not-found', 'A field source names a row that is not there.'),
  error('value-differs', 'A field source says that a value is used, and the table holds another.'),
  error('stocks-unreadable', 'The stocks cannot be read as Parquet with the six columns.'),
  error(
    'stock-not-valid',
    'A stock is not a positive number of a known year, or names an unknown actor or source.',
  ),
  error('stock-twice', 'A stock stands twice for the same corridor, year, measure and source.'),
]
