import type { Registry } from '../../model/registry.ts'
import type { Cells } from '../../model/row-change.ts'
import type { TableName } from '../../model/table-schema.ts'
import { destaColumns } from './desta-columns.ts'
import { type DestaHeld, destaHeld } from './desta-held.ts'
import { destaInstrument } from './desta-instrument.ts'
import { type DestaEntry, destaEntries } from './desta-treaties.ts'
import { heldParties } from './held-parties.ts'
import type { ImportContext } from './import-context.ts'
import { type FindAt, findingsOf } from './import-finding.ts'
import type { IncomingRow, IncomingTables } from './incoming.ts'
import type { TableRow } from './table-row.ts'

export interface DestaContext extends ImportContext {
  /** What a treaty is, by its base_treaty: the id of an instrument that is held, or `new`. */
  readonly matches?: Readonly<Record<string, string>>
  /** Id of the source of the rows; by default `desta`. */
  readonly source?: string
}

type Put = (table: TableName, row: number | null, cells: Cells) => void

/**
 * Brings in DESTA's list of treaties (Design of Trade Agreements), by pair of countries or by treaty: base treaties as
 * instruments, their parties, and accessions as participations. A treaty is one that is held only where its number is recorded
 * there (an alias "DESTA 12") or `matches` says so; one with the states and the year of an instrument that is held is left out
 * and named, for a person to say. Amendments, consolidated texts, negotiations and withdrawals are left out and named.
 *
 * Command: `strata import desta FILE.csv|FILE.xlsx`, with `--match 12=pta-5` or `--match 12=new` (may be repeated), `--sheet NAME`
 * and `--source ID`; `destaFile` reads the file. Time O(cells).
 */
export function desta(rows: readonly TableRow[], context: DestaContext): IncomingTables {
  const { file, registry, source = 'desta', matches = {} } = context
  const { find, findings } = findingsOf(file)
  const tables = new Map<TableName, IncomingRow[]>()
  const incoming: IncomingTables = { name: file, tables, stocks: null, findings }
  const columns = destaColumns(rows)
  if ('missing' in columns) {
    find('error', 'column-missing', {}, columns.missing, 'Choose the list of treaties, with its header.')
    return incoming
  }
  checkMatches(registry, matches, find)
  const body = rows.filter(({ row }) => row > columns.headerRow)
  const entries = destaEntries(body, columns, registry, find)
  if (entries.length === 0)
    find('error', 'file-empty', {}, 'treaties below the header', 'Choose the list of treaties.')
  if (findings.some(({ level }) => level === 'error')) return incoming
  const put: Put = (table, row, cells) => {
    const rows = tables.get(table) ?? []
    rows.push({ file, row, cells })
    tables.set(table, rows)
  }
  const held = destaHeld(registry)
  const tied = heldParties(registry)
  const ids = new Set(registry.instruments.map(({ id }) => id))
  const instrumentOf = new Map<number, { id: string; actors: Set<string> }>()
  for (const entry of entries.filter(({ type }) => type === 'base_treaty')) {
    const id = idOf(entry, held, registry, matches, find)
    if (id === null) continue
    const actors = new Set(tied.get(id)?.keys())
    put('instruments', entry.row, destaInstrument(entry, id, ids.has(id), source))
    if (matches[entry.base] === id)
      put('aliases', entry.row, {
        table: 'instruments',
        id,
        alias: `DESTA ${entry.base}`,
        kind: 'other-title',
        source,
      })
    putParties(entry, id, actors, source, put)
    instrumentOf.set(entry.base, { id, actors })
  }
  for (const entry of entries.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))) {
    const instrument = instrumentOf.get(entry.base)
    if (entry.type === 'base_treaty') continue
    if (entry.type !== 'accession' || instrument === undefined) leaveOut(entry, find)
    else putParties(entry, instrument.id, instrument.actors, source, put)
  }
  if (tables.size > 0 && !registry.sources.some(({ id }) => id === source))
    put('sources', null, sourceRow(source, file))
  return incoming
}

function checkMatches(registry: Registry, matches: Readonly<Record<string, string>>, find: FindAt): void {
  const ids = new Set(registry.instruments.map(({ id }) => id))
  for (const [base, id] of Object.entries(matches))
    if (id !== 'new' && !ids.has(id))
      find(
        'error',
        'unknown-reference',
        { value: `${base}=${id}` },
        'the id of an instrument, or new',
        'Correct the match.',
      )
}

/** The id of a base treaty: of the instrument that it is, or a new one; null where that is for a person to say. */
function idOf(
  entry: DestaEntry,
  held: DestaHeld,
  registry: Registry,
  matches: Readonly<Record<string, string>>,
  find: FindAt,
): string | null {
  const made = `pta-desta-${entry.base}`
  const given = matches[entry.base]
  if (given !== undefined) return given === 'new' ? made : given
  const recorded = held.recorded(entry.base)
  if (recorded !== null) return recorded
  const alike = held.alike(entry)
  if (alike.length === 0) return made
  const titles = alike.map((id) => `${id} (${registry.instruments.find((row) => row.id === id)?.title})`)
  const at = { row: entry.row, column: 'base_treaty', value: `${entry.base}: ${entry.name}` }
  const mend = `It was left out: say --match ${entry.base}=${alike[0]} if it is the same, --match ${entry.base}=new if not.`
  find(
    'warning',
    'maybe-held',
    at,
    `a treaty that is not held; of the same states and year is ${titles.join(', ')}`,
    mend,
  )
  return null
}

/** A row for each party that the instrument does not have yet, from the year of signature. */
function putParties(
  entry: DestaEntry,
  instrument: string,
  actors: Set<string>,
  source: string,
  put: Put,
): void {
  const from = entry.year === null ? null : String(entry.year)
  const note = entry.type === 'accession' ? `accession, DESTA ${entry.number}` : null
  for (const actor of entry.actors) {
    if (actors.has(actor)) continue
    actors.add(actor)
    const start = from === null ? 'unknown' : 'known'
    put('participations', entry.row, {
      instrument,
      actor,
      role: 'party',
      from,
      to: null,
      source,
      note,
      start,
    })
  }
}

const LEFT_OUT: Readonly<Record<string, string>> = {
  accession: 'an accession to a treaty that is brought in',
  withdrawal: 'a treaty; enter the end of the participation by hand, from the day on which it took effect',
}

function leaveOut({ row, type, number, name }: DestaEntry, find: FindAt): void {
  const expected = LEFT_OUT[type] ?? 'a base treaty or an accession'
  const at = { row, column: 'entry_type', value: `${number}: ${type}, ${name}` }
  find('warning', 'row-left-out', at, expected, 'Nothing, if the treaty itself is enough.')
}

function sourceRow(id: string, file: string): Cells {
  return {
    id,
    citation: `Andreas Dür, Leonardo Baccini and Manfred Elsig, The Design of International Trade Agreements: Introducing a New Dataset, The Review of International Organizations 9(3), 2014, 353–375; list of treaties (${file})`,
    url: 'https://www.designoftradeagreements.org/',
    licence: null,
    as_of: null,
  }
}
