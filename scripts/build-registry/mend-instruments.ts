import { edtfDate, isoOfDay } from '../../src/model/edtf-date.ts'
import type { Journal } from './journal.ts'
import type { Row } from './parts.ts'

interface Mend {
  readonly id: string
  readonly column: string
  readonly value: string
  readonly why: string
}

/** Mends of single instruments that problems.csv asks for and whose value the parts themselves give. */
const MENDS: readonly Mend[] = [
  {
    id: 'pta-117',
    column: 'in_force',
    value: '',
    why: 'in_force 1992-02-17 is that of the protocol before ECOTA',
  },
  { id: 'pta-287', column: 'in_force', value: '', why: 'in_force 1998-06-01 stands before signature' },
  { id: 'pta-392', column: 'in_force', value: '', why: 'in_force 2014-04-23 stands before signature' },
  {
    id: 'ra-che-aut-2000',
    column: 'layer',
    value: 'regional',
    why: 'three parties: layer regional, was bilateral',
  },
  {
    id: 'ra-schengen-pol-1991',
    column: 'layer',
    value: 'regional',
    why: 'seven states and no bloc: layer regional, was bloc',
  },
  {
    id: 'aa-eu-acp-2000',
    column: 'ended',
    value: '2023-12-31',
    why: 'ended: the day before the Samoa Agreement was applied',
  },
]

/** Days on which states joined the European Communities or Union. */
const ACCESSION_DAYS = [
  '1973-01-01',
  '1981-01-01',
  '1986-01-01',
  '1995-01-01',
  '2004-05-01',
  '2007-01-01',
  '2013-07-01',
]

/**
 * Agreements that ended by accession: the source gives the day of accession, the tables the last day alive, which is the day
 * before. Instruments and participations alike.
 */
export function endBeforeAccession(rows: readonly Row[], column: 'ended' | 'to', journal: Journal): void {
  for (const row of rows) {
    const day = row[column] ?? ''
    if (!ACCESSION_DAYS.includes(day)) continue
    row[column] = isoOfDay(edtfDate(day).earliestDay - 1)
    row['note'] = [row['note'], `${column} = the day before ${day}, the day of accession`]
      .filter((note) => note)
      .join('; ')
    journal.mended('ended-by-accession')
  }
}

/** Mends instruments in place; what was there goes into the note. */
export function mendInstruments(instruments: readonly Row[], journal: Journal): void {
  for (const { id, column, value, why } of MENDS) {
    const row = instruments.find((instrument) => instrument['id'] === id)
    if (row === undefined) throw new Error(`mend-instruments: no instrument ${id}.`)
    row[column] = value
    for (const entry of journal.fieldSources) {
      if (
        entry['table'] === 'instruments' &&
        entry['id'] === id &&
        entry['column'] === column &&
        entry['value'] !== value
      )
        entry['used'] = 'no'
    }
    row['note'] = [row['note'], why].filter((note) => note).join('; ')
    journal.mended(`instrument ${id}`)
  }
}
