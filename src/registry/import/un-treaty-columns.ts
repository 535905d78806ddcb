/** An act by which a participant signs, or becomes a party. */
export interface TreatyAct {
  readonly role: 'signatory' | 'party'
  /** As the note of a participation says it. */
  readonly name: string
}

/** A column of dates: the act of a date without a mark, and those of the marks (capitals count). */
export interface ActColumn {
  readonly column: number
  readonly heading: string
  readonly plain: TreatyAct | null
  readonly marked: ReadonlyMap<string, TreatyAct>
}

export interface StatusColumns {
  readonly participant: number
  readonly acts: readonly ActColumn[]
  /** Columns that say when a participant left. */
  readonly exits: readonly { readonly column: number; readonly heading: string }[]
  /** Headings of columns that are not understood. */
  readonly ignored: readonly string[]
}

const act = (role: TreatyAct['role'], name: string): TreatyAct => ({ role, name })

/** Longer names stand before those that they contain. */
const ACTS: readonly TreatyAct[] = [
  act('signatory', 'succession to signature'),
  act('party', 'definitive signature'),
  act('signatory', 'signature'),
  act('party', 'formal confirmation'),
  act('party', 'consent to be bound'),
  act('party', 'ratification'),
  act('party', 'acceptance'),
  act('party', 'approval'),
  act('party', 'accession'),
  act('party', 'succession'),
]

const named = (name: string): TreatyAct => ACTS.find((other) => other.name === name) as TreatyAct

/** Marks of the Treaty Collection, understood where the heading does not explain them. */
const MARKS: ReadonlyMap<string, TreatyAct> = new Map([
  ['a', named('accession')],
  ['A', named('acceptance')],
  ['AA', named('approval')],
  ['c', named('formal confirmation')],
  ['d', named('succession')],
  ['s', named('definitive signature')],
])

const SIGNATURE_MARKS: ReadonlyMap<string, TreatyAct> = new Map([
  ['d', named('succession to signature')],
  ['s', named('definitive signature')],
])

export const PARTICIPANT = /^(participant|state|country|party)\b/i

/**
 * Reads the header row of a status table: one column for signature and one for all acts by which a participant becomes a party
 * ("Ratification, Accession(a), Succession(d)"), or one for each act. Null where the row is no such header.
 */
export function statusColumns(cells: readonly string[]): StatusColumns | null {
  const participant = cells.findIndex((cell) => PARTICIPANT.test(cell))
  if (participant < 0) return null
  const acts: ActColumn[] = []
  const exits: { column: number; heading: string }[] = []
  const ignored: string[] = []
  cells.forEach((heading, column) => {
    if (column === participant || heading === '') return
    const found = actColumn(heading, column)
    if (found !== null) acts.push(found)
    else if (/denunciation|withdrawal|termination/i.test(heading)) exits.push({ column, heading })
    else ignored.push(heading)
  })
  return acts.length === 0 ? null : { participant, acts, exits, ignored }
}

function actColumn(heading: string, column: number): ActColumn | null {
  const parts = heading.split(/[,;/]/).flatMap((part) => {
    const name = part.toLowerCase()
    const found = ACTS.find((other) => name.includes(other.name))
    return found === undefined
      ? []
      : [{ act: found, mark: /\(\s*([A-Za-z]{1,2})\s*\)/.exec(part)?.[1] ?? null }]
  })
  const [first] = parts
  if (first === undefined) return null
  const plain = parts.find(({ mark }) => mark === null) ?? (parts.length === 1 ? first : undefined)
  const usual = plain?.act.role === 'signatory' ? SIGNATURE_MARKS : MARKS
  const explained = parts.flatMap(({ act: explains, mark }) =>
    mark === null ? [] : [[mark, explains] as const],
  )
  return { column, heading, plain: plain?.act ?? null, marked: new Map([...usual, ...explained]) }
}
