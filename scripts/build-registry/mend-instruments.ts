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
