import type { Cells } from '../../model/row-change.ts'
import type { TableName } from '../../model/table-schema.ts'
import { CSV_LIMITS, type CsvRecord, csvRecords } from './csv-records.ts'
import { type FindAt, findingsOf } from './import-finding.ts'
import type { IncomingRow, IncomingTables } from './incoming.ts'
import { unParticipants } from './un-participants.ts'
import {
  type ActColumn,
  PARTICIPANT,
  type StatusColumns,
  statusColumns,
  type TreatyAct,
} from './un-treaty-columns.ts'
import { markedDate } from './un-treaty-date.ts'
import {
  statusDay,
  statusInstrument,
  treatyCollection,
  type UnTreatyContext,
} from './un-treaty-instrument.ts'

/** Ten times as many as there are states, with notes below; each unknown name is compared with every actor. */
const MOST_ROWS = 2_000

/**
 * Brings in a status table of the United Nations Treaty Collection (treaties.un.org, MTDSG) saved as CSV: who signed the
 * instrument and who became a party to it, when and by which act. A date of signature makes a `signatory`; one of ratification,
 * acceptance, approval, formal confirmation, accession, succession or definitive signature a `party`. Lines above the header and
 * below the table are allowed; a participant that the registry does not know, and a date that cannot be read, are errors.
 *
 * Command: `strata import un-treaties FILE.csv --instrument ID`; for an instrument that the registry does not hold also
 * `--title TITLE --regime REGIME`, and `--signed` and `--in-force` where known. Time O(characters + rows × actors for unknown names).
 * @throws StrataError `import/instrument-unknown`, `import/too-large`
 */
export function unTreatyStatus(text: string, context: UnTreatyContext): IncomingTables {
  const { file } = context
  const { find, findings } = findingsOf(file)
  const instrument = statusInstrument(context)
  const nothing: IncomingTables = { name: file, tables: new Map(), stocks: null, findings }
  const records = csvRecords(text, file, PARTICIPANT, find, { ...CSV_LIMITS, records: MOST_ROWS })
  if (records === null) return nothing
  const header = records.findIndex(({ cells }) => statusColumns(cells) !== null)
  const columns = statusColumns(records[header]?.cells ?? [])
  if (columns === null) {
    const expected = 'a header row with Participant, Signature, and Ratification, Accession(a) or the like'
    find('error', 'column-missing', {}, expected, 'Keep the header of the table as treaties.un.org shows it.')
    return nothing
  }
  for (const heading of columns.ignored) {
    find('warning', 'column-ignored', { column: heading }, 'a column of acts', 'Nothing, if it holds no act.')
  }
  const source =
    context.source ?? treatyCollection(context, instrument.title, statusDay(records.slice(0, header)))
  const participations = readRows(records.slice(header + 1), columns, context, source.id, find)
  if (participations.length === 0 && !findings.some(({ level }) => level === 'error')) {
    const expected = 'participants with dates below the header'
    find('error', 'file-empty', { row: records[header]?.row ?? null }, expected, 'Choose the whole table.')
  }
  const tables = new Map<TableName, readonly IncomingRow[]>([['participations', participations]])
  const placed = (cells: object): IncomingRow => ({ file, row: null, cells: { ...cells } as Cells })
  if (!context.registry.sources.some(({ id }) => id === source.id)) tables.set('sources', [placed(source)])
  if (instrument.isNew) tables.set('instruments', [placed({ ...instrument.cells, source: source.id })])
  return { name: file, tables, stocks: null, findings }
}

interface Row {
  readonly row: number
  readonly name: string
  readonly actor: string
}

function readRows(
  records: readonly CsvRecord[],
  columns: StatusColumns,
  { registry, file, instrument }: UnTreatyContext,
  source: string,
  find: FindAt,
): IncomingRow[] {
  const participant = unParticipants(registry)
  const rows: IncomingRow[] = []
  const seen = new Map<string, string>()
  const add = ({ row, name, actor }: Row, { role, name: note }: TreatyAct, from: string): void => {
    const key = `${actor} ${role}`
    const before = seen.get(key)
    if (before !== undefined) {
      const mend = 'Keep the date by which the participant is bound, or signed, and take the other out.'
      find(
        'error',
        'duplicate-key',
        { row, column: 'Participant', value: `${name}: ${from}` },
        `one ${role}, as ${before}`,
        mend,
      )
      return
    }
    seen.set(key, `${name}: ${from}`)
    const cells = { instrument, actor, role, from, to: null, source, note, start: 'known' }
    rows.push({ file, row, cells })
  }
  for (const { row, cells } of records) {
    const name = cells[columns.participant] ?? ''
    const dated = columns.acts.filter(({ column }) => (cells[column] ?? '') !== '')
    const found = name === '' ? null : participant(name)
    if (found?.status !== 'found') {
      const at = { row, column: 'Participant', value: name === '' ? null : name }
      // Notes and declarations below the table have no dates.
      if (dated.length === 0)
        find('warning', 'not-a-participant', at, 'a participant with a date', 'Nothing, if it is a note.')
      else {
        const near = found?.suggestions.slice(0, 3).join('; ') ?? ''
        const mend = near === '' ? 'Correct the name.' : `Correct the name; near are: ${near}.`
        find('error', 'unknown-reference', at, 'an id, name or alias of actors.csv', mend)
      }
      continue
    }
    const place = { row, name, actor: found.id }
    if (dated.length === 0) {
      const mend = 'Add the date from the status table; the row was left out.'
      find(
        'warning',
        'no-date',
        { row, column: 'Participant', value: name },
        'a date of signature or of becoming a party',
        mend,
      )
    }
    for (const column of dated) readDate(cells[column.column] ?? '', column, place, add, find)
    for (const { column, heading } of columns.exits) {
      const value = cells[column] ?? ''
      const mend =
        'Enter the last day as `to` of the participation: the treaty says when a notice takes effect.'
      if (value !== '')
        find('warning', 'has-left', { row, column: heading, value: `${name}: ${value}` }, 'no exit', mend)
    }
  }
  return rows
}

function readDate(
  value: string,
  { heading, plain, marked }: ActColumn,
  place: Row,
  add: (place: Row, act: TreatyAct, from: string) => void,
  find: FindAt,
): void {
  const at = { row: place.row, column: heading, value }
  const date = markedDate(value)
  if (date === null) {
    find(
      'error',
      'not-a-date',
      at,
      'a day as 28 Sep 1998 or 1998-09-28, with a mark after it',
      'Correct the date, or empty the cell.',
    )
    return
  }
  const act = date.mark === null ? plain : (marked.get(date.mark) ?? null)
  if (act === null) {
    const expected = `a mark of ${[...marked].map(([mark, { name }]) => `${mark} (${name})`).join(', ')}`
    find('error', 'not-an-act', at, expected, 'Correct the mark, or empty the cell if the act binds nobody.')
  } else add(place, act, date.date)
}
